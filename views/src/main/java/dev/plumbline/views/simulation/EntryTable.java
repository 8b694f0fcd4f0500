package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.evidence.Tables;
import dev.plumbline.views.style.EmptyState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What those who ask see, for each relation that load enters by.
final class EntryTable extends PartTable<EntryTable.Row> {

    EntryTable(SimulationController controller, SelectedParts selection) {
        super(controller, selection, Row::id);
        setId("simulation-entries");
        Tables.prepare(this, "Entry points of the simulation", row -> controller.reveal(row.id));
        getColumns().add(Tables.text("Entry point", 220, Row::name));
        figure("Offered", "Requests that arrive", 120, row -> row.figures.arrivalRate(), FigureText::rate);
        figure("Answered", "Right answers", 120, row -> row.figures.throughput(), FigureText::rate);
        figure(
                "Mean",
                "The mean time until an answer",
                130,
                row -> row.figures.latency().mean(),
                FigureText::time);
        figure(
                "p50",
                "Half of the answers take no longer",
                130,
                row -> row.figures.latency().p50(),
                FigureText::time);
        figure(
                "p90",
                "Nine of ten take no longer",
                130,
                row -> row.figures.latency().p90(),
                FigureText::time);
        figure(
                "p99",
                "99 of 100 take no longer",
                140,
                row -> row.figures.latency().p99(),
                FigureText::time);
        figure("Errors", "The share that fails", 130, row -> row.figures.errorRatio(), FigureText::share);
        figure(
                "Recovery",
                "The time from the end of the last fault until answers are as before",
                110,
                Row::recovery,
                EntryTable::recovery);
        setPlaceholder(new EmptyState("mdi2l-login", "No entry point", "No load enters in this scenario."));
    }

    private static String recovery(Estimate seconds) {
        if (!seconds.isKnown()) {
            return "–";
        }
        if (Double.isInfinite(seconds.value())) {
            return "not before the end";
        }
        return seconds.high() == 0 ? "at once" : FigureText.time(seconds);
    }

    private void figure(
            String title, String help, double width, Function<Row, Estimate> value, Function<Estimate, String> format) {
        getColumns().add(new EstimateColumn<>(title, help, width, value, format));
    }

    void show(Played played) {
        Optional<Observed> observed = played.result().observed();
        List<Row> rows = played.result().entryPoints().entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        played.nameOf(entry.getKey()),
                        entry.getValue(),
                        observed.map(seen -> seen.entryPoints().get(entry.getKey()))
                                .map(Observed.Requests::recovery)
                                .orElse(Estimate.UNKNOWN)))
                .toList();
        fill(rows);
    }

    /// @param id the relation that load enters by
    record Row(String id, String name, Figures figures, Estimate recovery) {}
}
