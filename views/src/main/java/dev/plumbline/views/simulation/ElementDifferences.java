package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.ResultComparison.Loads;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.evidence.Tables;
import java.util.Comparator;

/// The differences of the elements, those first whose load has changed most.
final class ElementDifferences extends PartTable<ElementDifferences.Row> {

    ElementDifferences(SimulationController controller, SelectedParts selection) {
        super(controller, selection, Row::id);
        setId("compare-elements");
        Tables.prepare(this, "Differences of the elements", row -> controller.reveal(row.id));
        getColumns().add(Tables.text("Element", 150, Row::name));
        getColumns().add(new DifferenceColumn<>("Busy", 110, row -> row.by.utilization(), FigureText::share));
        getColumns().add(new DifferenceColumn<>("p99", 110, row -> row.by.p99(), FigureText::time));
        getColumns().add(new DifferenceColumn<>("Errors", 110, row -> row.by.errorRatio(), FigureText::share));
    }

    void show(Compared compared) {
        PartNames names = compared.other().names();
        fill(compared.by().elements().entrySet().stream()
                .map(entry -> new Row(entry.getKey(), names.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble((Row row) -> -row.size()).thenComparing(Row::id))
                .toList());
    }

    record Row(String id, String name, Loads by) {

        private double size() {
            return by.utilization().isKnown() ? Math.abs(by.utilization().value()) : 0;
        }
    }
}
