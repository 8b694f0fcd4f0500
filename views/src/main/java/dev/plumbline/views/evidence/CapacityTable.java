package dev.plumbline.views.evidence;

import atlantafx.base.theme.Styles;
import dev.plumbline.diagrams.draw.MetricText;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.StateGlyph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// What a scenario does to each element, the fullest first.
final class CapacityTable extends BorderPane {

    private final TableView<Row> table = new TableView<>();
    private final ChoiceBox<String> scenarios = new ChoiceBox<>();
    private final Label summary = new Label();
    private final HBox bar = new HBox(scenarios, summary);
    private Architecture architecture = Architecture.empty("");
    private List<SimulationResult> results = List.of();

    CapacityTable(Reveal reveal) {
        table.setId("capacity-table");
        Tables.prepare(table, "Capacity", row -> reveal.show(row.element));
        table.getColumns().add(Tables.glyph(Row::utilization, StateGlyph::ofUtilization));
        table.getColumns().add(Tables.text("Element", 220, row -> row.name));
        table.getColumns().add(Tables.figure("Saturation", 110, Row::utilization, MetricText::ratio));
        table.getColumns().add(Tables.figure("p50 latency", 110, row -> row.p50, MetricText::seconds));
        table.getColumns().add(Tables.figure("p99 latency", 110, row -> row.p99, MetricText::seconds));
        table.getColumns().add(Tables.figure("Throughput", 120, row -> row.throughput, MetricText::rate));
        table.getColumns().add(Tables.figure("Errors", 90, row -> row.errors, MetricText::ratio));
        table.setPlaceholder(new EmptyState(
                "mdi2c-chart-bell-curve",
                "No prediction",
                "Add a scenario with a workload to see which element saturates first."));
        scenarios.getStyleClass().add(Styles.SMALL);
        scenarios.setAccessibleText("Scenario");
        scenarios.getSelectionModel().selectedItemProperty().subscribe(scenario -> present());
        visibleProperty().subscribe(visible -> present());
        summary.getStyleClass().add(Styles.TEXT_MUTED);
        bar.getStyleClass().add("capacity-bar");
        bar.visibleProperty().bind(Bindings.isNotEmpty(scenarios.getItems()));
        bar.managedProperty().bind(bar.visibleProperty());
        setCenter(table);
        setTop(bar);
    }

    void show(OpenedArchitecture opened) {
        architecture = opened.architecture();
        results = opened.results();
        List<String> names = results.stream().map(SimulationResult::scenario).toList();
        // The choices have menu items, which take long to make; a new prediction of the same scenarios needs no others.
        if (!names.equals(scenarios.getItems())) {
            String before = scenarios.getValue();
            scenarios.getItems().setAll(names);
            scenarios.setValue(names.contains(before) ? before : names.isEmpty() ? null : names.getFirst());
        }
        present();
    }

    /// Nobody waits for rows that are not seen, but for the frame in which they would be laid out.
    private void present() {
        if (!isVisible()) {
            return;
        }
        results.stream()
                .filter(result -> result.scenario().equals(scenarios.getValue()))
                .findFirst()
                .ifPresentOrElse(this::present, table.getItems()::clear);
    }

    private void present(SimulationResult result) {
        List<Row> rows = result.elements().entrySet().stream()
                .map(entry -> Row.of(entry.getKey(), name(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(Row::utilization).reversed().thenComparing(row -> row.element))
                .toList();
        Tables.refill(table, rows);
        summary.setText(limit(result) + ".  " + result.provenance().source());
    }

    private String limit(SimulationResult result) {
        if (result.breaksFirst().isEmpty()) {
            return "Nothing saturates, however much load there is";
        }
        String first = name(result.breaksFirst().getFirst());
        return result.headroom() == 0
                ? first + " is out of service and can carry no load"
                : String.format(
                        Locale.ROOT, "Load can grow by a factor of %.2f; %s saturates first", result.headroom(), first);
    }

    private String name(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }

    private record Row(
            String element, String name, double utilization, double p50, double p99, double throughput, double errors) {

        static Row of(String element, String name, SimulationResult.Figures figures) {
            return new Row(
                    element,
                    name,
                    figures.utilization().value(),
                    figures.latency().p50().value(),
                    figures.latency().p99().value(),
                    figures.throughput().value(),
                    figures.errorRatio().value());
        }
    }
}
