package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.views.SelectedParts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.util.Subscription;

/// How a scenario went over simulated time, as charts or as a table: of one entry point, and of the elements that are
/// selected, broke or are busiest.
final class ChartsPane extends BorderPane {

    private static final int LINES = 5;
    private static final double LEAST = 108;

    private final SelectedParts selection;
    private final ChoiceBox<Entry> entries = new ChoiceBox<>();
    private final ToggleButton asTable = new ToggleButton("Table");
    private final Label broken = new Label();
    private final CourseChart requests = new CourseChart("Requests", FigureText::rate);
    private final CourseChart latency = new CourseChart("Latency", FigureText::seconds);
    private final CourseChart busy = new CourseChart("Busy servers", FigureText::ratio);
    private final CourseChart queue = new CourseChart("Waiting requests", FigureText::number);
    private final CourseTable table = new CourseTable();
    private final ScrollPane scroll = new ScrollPane(grid());
    private final Subscription subscription;
    private Optional<ShownCourse> shown = Optional.empty();

    /// @param moment the simulated time that is played back, in seconds; negative while nothing is
    ChartsPane(SelectedParts selection, ObservableValue<Number> moment) {
        this.selection = selection;
        setId("simulation-charts");
        getStyleClass().add("charts-pane");
        setMinSize(0, 0);
        entries.setId("charts-entry");
        entries.setAccessibleText("Entry point");
        entries.getStyleClass().add(Styles.SMALL);
        asTable.setId("charts-table");
        asTable.getStyleClass().add(Styles.SMALL);
        asTable.setAccessibleText("Show the course as a table");
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        asTable.selectedProperty().subscribe(isTable -> setCenter(isTable ? table : scroll));
        broken.getStyleClass().addAll("charts-broken", Styles.TEXT_MUTED);
        broken.setMinWidth(0);
        broken.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(broken, Priority.ALWAYS);
        HBox tools = new HBox(entries, broken, asTable);
        tools.getStyleClass().add("charts-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setMinHeight(USE_PREF_SIZE);
        setTop(tools);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        subscription = selection
                .idsProperty()
                .subscribe(ids -> refresh())
                .and(entries.valueProperty().subscribe(entry -> refresh()))
                .and(moment.subscribe(time ->
                        List.of(requests, latency, busy, queue).forEach(chart -> chart.mark(time.doubleValue()))));
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("charts-grid");
        grid.addRow(0, requests, latency);
        grid.addRow(1, busy, queue);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setMinHeight(LEAST);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    /// Shows a course, or how it has gone on.
    void show(ShownCourse course) {
        shown = Optional.of(course);
        List<Entry> present = course.entries().stream()
                .map(id -> new Entry(id, course.names().of(id)))
                .toList();
        // The choices have menu items, which take long to make; each pulse of a run brings the same entry points.
        if (!present.equals(entries.getItems())) {
            entries.getItems().setAll(present);
            entries.setValue(present.isEmpty() ? null : present.getFirst());
        }
        List<String> faults =
                course.bands().stream().map(CourseChart.Band::name).toList();
        broken.setText(faults.isEmpty() ? "" : "Shaded: " + String.join(", ", faults));
        refresh();
    }

    private void refresh() {
        Entry chosen = entries.getValue();
        shown.filter(course -> chosen != null && course.course().entryPoints().containsKey(chosen.id))
                .ifPresent(course -> show(course, chosen.id));
    }

    private void show(ShownCourse course, String entry) {
        Observed.OfEntryPoint asked = course.course().entryPoints().get(entry);
        if (asked == null) {
            return;
        }
        requests.show(
                course,
                List.of(
                        new CourseChart.Series("offered", asked.offered(), "series-offered"),
                        new CourseChart.Series("answered", asked.answered(), "series-1"),
                        new CourseChart.Series("failed", asked.failed(), "series-failed")));
        latency.show(
                course,
                List.of(
                        new CourseChart.Series("p99", asked.p99(), "series-2"),
                        new CourseChart.Series("mean", asked.mean(), "series-1")));
        List<String> ids = course.elements(selection.ids(), LINES);
        busy.show(course, course.lines(ids, Observed.OfElement::utilization));
        queue.show(course, course.lines(ids, Observed.OfElement::queue));
        table.show(course.course().window(), asked);
    }

    void close() {
        subscription.unsubscribe();
    }

    private record Entry(String id, String name) {

        @Override
        public String toString() {
            return name;
        }
    }
}
