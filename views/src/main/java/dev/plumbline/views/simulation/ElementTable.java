package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.evidence.Tables;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.StateGlyph;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What each element has to do, the busiest first.
final class ElementTable extends PartTable<ElementTable.Row> {

    ElementTable(SimulationController controller, SelectedParts selection) {
        super(controller, selection, Row::id);
        setId("simulation-elements");
        Tables.prepare(this, "Elements of the simulation", row -> controller.reveal(row.id));
        getColumns().add(Tables.glyph(Row::busy, StateGlyph::ofUtilization));
        getColumns().add(Tables.text("Element", 200, Row::name));
        figure(
                "Busy",
                "The share of its servers that are held",
                120,
                row -> row.figures.utilization(),
                FigureText::share);
        figure("Arrivals", "Requests that arrive", 130, row -> row.figures.arrivalRate(), FigureText::rate);
        figure("Queue", "Requests that wait, on average", 120, row -> row.figures.meanQueue(), FigureText::plain);
        figure(
                "Waiting",
                "The mean time that a request waits",
                130,
                row -> row.work(Observed.Work::waiting),
                FigureText::time);
        figure(
                "p99",
                "99 of 100 requests take no longer",
                140,
                row -> row.figures.latency().p99(),
                FigureText::time);
        figure(
                "Errors",
                "The share of its requests that fail",
                130,
                row -> row.figures.errorRatio(),
                FigureText::share);
        figure(
                "In vain",
                "The share that is worked on though nobody waits any more",
                124,
                row -> row.work(Observed.Work::wasted),
                FigureText::share);
        figure(
                "Replicas",
                "How many there are, on average",
                90,
                row -> row.work(Observed.Work::replicas),
                FigureText::plain);
        setPlaceholder(
                new EmptyState("mdi2s-server-off", "No element", "No load reaches an element in this scenario."));
    }

    private void figure(
            String title, String help, double width, Function<Row, Estimate> value, Function<Estimate, String> format) {
        getColumns().add(new EstimateColumn<>(title, help, width, value, format));
    }

    void show(Played played) {
        Optional<Observed> observed = played.result().observed();
        List<Row> rows = played.result().elements().entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        played.nameOf(entry.getKey()),
                        entry.getValue(),
                        observed.map(seen -> seen.elements().get(entry.getKey()))))
                .sorted(Comparator.comparingDouble(Row::busy).reversed().thenComparing(Row::id))
                .toList();
        fill(rows);
    }

    record Row(String id, String name, Figures figures, Optional<Observed.Work> work) {

        /// The share of the servers that are held; 0 while that is not known.
        double busy() {
            double value = figures.utilization().value();
            return Double.isNaN(value) ? 0 : value;
        }

        private Estimate work(Function<Observed.Work, Estimate> figure) {
            return work.map(figure).orElse(Estimate.UNKNOWN);
        }
    }
}
