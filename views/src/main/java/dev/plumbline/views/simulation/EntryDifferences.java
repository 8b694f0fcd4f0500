package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.ResultComparison.Differences;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.evidence.Tables;

/// The differences that those who ask see.
final class EntryDifferences extends PartTable<EntryDifferences.Row> {

    EntryDifferences(SimulationController controller, SelectedParts selection) {
        super(controller, selection, Row::id);
        setId("compare-entries");
        Tables.prepare(this, "Differences at the entry points", row -> controller.reveal(row.id));
        getColumns().add(Tables.text("Entry point", 160, Row::name));
        getColumns().add(Tables.text("In words", 240, row -> row.by.verdict()));
        getColumns().add(new DifferenceColumn<>("Mean", 96, row -> row.by.mean(), FigureText::time));
        getColumns().add(new DifferenceColumn<>("p99", 96, row -> row.by.p99(), FigureText::time));
        getColumns().add(new DifferenceColumn<>("Errors", 96, row -> row.by.errorRatio(), FigureText::share));
        getColumns().add(new DifferenceColumn<>("Answered", 96, row -> row.by.throughput(), FigureText::rate));
    }

    void show(Compared compared) {
        PartNames names = compared.other().names();
        fill(compared.by().entryPoints().entrySet().stream()
                .map(entry -> new Row(entry.getKey(), names.of(entry.getKey()), entry.getValue()))
                .toList());
    }

    /// @param id the relation that load enters by
    record Row(String id, String name, Differences by) {}
}
