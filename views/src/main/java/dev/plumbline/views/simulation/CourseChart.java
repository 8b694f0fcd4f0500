package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// Lines over simulated time, with what is broken as shaded spans. Its parts are nodes, so that a style sheet colours
/// them.
final class CourseChart extends VBox {

    private static final double LEFT = 54;
    private static final double BOTTOM = 18;
    private static final double TOP = 6;
    private static final double RIGHT = 8;
    private static final double LEAST = 80;
    private static final int TICKS = 4;
    private static final double BETWEEN_TIMES = 74;

    private final DoubleFunction<String> format;
    private final Label title = new Label();
    private final FlowPane legend = new FlowPane(10, 0);
    private final Label readout = new Label();
    private final Plot plot = new Plot();
    private double window = 1;
    private double horizon = 1;
    private List<Series> series = List.of();
    private List<Band> bands = List.of();
    private double mark = -1;

    /// @param title what is shown
    /// @param format writes a value with its unit
    CourseChart(String title, DoubleFunction<String> format) {
        this.format = format;
        getStyleClass().add("course-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        this.title.setText(title);
        this.title.getStyleClass().add("section-title");
        this.title.setMinWidth(Region.USE_PREF_SIZE);
        legend.getStyleClass().add("chart-legend");
        legend.setMinWidth(0);
        HBox.setHgrow(legend, Priority.ALWAYS);
        readout.getStyleClass().addAll("chart-readout", Styles.TEXT_MUTED);
        readout.managedProperty().bind(readout.visibleProperty());
        readout.setVisible(false);
        readout.setMinWidth(0);
        HBox head = new HBox(this.title, legend, readout);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(plot, Priority.ALWAYS);
        plot.setMinHeight(LEAST);
        plot.setPrefHeight(LEAST);
        plot.setOnMouseMoved(event -> read(event.getX()));
        plot.setOnMouseExited(event -> read(-1));
        getChildren().addAll(head, plot);
    }

    /// A line with its name.
    ///
    /// @param style the class that colours it
    record Series(String name, Curve curve, String style) {}

    /// A span of simulated time in which something is broken, in seconds.
    record Band(String name, double from, double to) {}

    /// Shows other lines.
    void show(ShownCourse shown, List<Series> lines) {
        boolean sameLegend = names(lines).equals(names(series));
        window = shown.course().window();
        horizon = shown.horizon();
        series = List.copyOf(lines);
        bands = shown.bands();
        if (!sameLegend) {
            legend.getChildren().setAll(series.stream().map(CourseChart::entry).toList());
        }
        setAccessibleText(title.getText() + ": "
                + series.stream()
                        .map(one -> one.name + " at most " + format.apply(one.curve.highest()))
                        .collect(Collectors.joining(", ")));
        plot.draw();
    }

    /// Marks a moment; none for a negative one.
    void mark(double seconds) {
        mark = seconds;
        plot.requestLayout();
    }

    private static List<String> names(List<Series> lines) {
        return lines.stream().map(line -> line.name + line.style).toList();
    }

    private static Label entry(Series line) {
        Region sample = new Region();
        sample.getStyleClass().addAll("chart-sample", line.style);
        Label label = new Label(line.name, sample);
        label.getStyleClass().add("chart-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void read(double x) {
        double seconds = plot.seconds(x);
        boolean isInside = x >= 0 && seconds >= 0 && seconds <= horizon;
        readout.setVisible(isInside);
        legend.setVisible(!isInside);
        legend.setManaged(!isInside);
        if (isInside) {
            int at = (int) (seconds / window);
            readout.setText("at " + FigureText.span(Math.rint(seconds * 10) / 10) + ": "
                    + series.stream()
                            .filter(line -> at < line.curve.size())
                            .map(line -> line.name + " " + value(line.curve.at(at)))
                            .collect(Collectors.joining(" · ")));
        }
    }

    private String value(double value) {
        return Double.isNaN(value) ? "–" : format.apply(value);
    }

    /// The area of the lines with its axes.
    private final class Plot extends Pane {

        private final Group back = new Group();
        private final List<Path> paths = new ArrayList<>();
        private final Line present = new Line();
        private ChartScale values = new ChartScale(1, 1);

        Plot() {
            getStyleClass().add("chart-plot");
            present.getStyleClass().add("chart-present");
            back.setManaged(false);
            present.setManaged(false);
        }

        private void draw() {
            values = ChartScale.ofValues(
                    series.stream()
                            .mapToDouble(line -> line.curve.highest())
                            .max()
                            .orElse(0),
                    TICKS);
            paths.clear();
            for (Series line : series) {
                Path path = new Path();
                path.getStyleClass().addAll("chart-line", line.style);
                path.setManaged(false);
                path.setMouseTransparent(true);
                paths.add(path);
            }
            getChildren().setAll(back);
            getChildren().addAll(paths);
            getChildren().add(present);
            requestLayout();
        }

        private double width() {
            return Math.max(1, getWidth() - LEFT - RIGHT);
        }

        private double height() {
            return Math.max(1, getHeight() - TOP - BOTTOM);
        }

        private double x(double seconds) {
            return LEFT + width() * Math.clamp(seconds / horizon, 0, 1);
        }

        private double y(double value) {
            return TOP + height() * (1 - Math.clamp(value / values.end(), 0, 1));
        }

        double seconds(double x) {
            return (x - LEFT) / width() * horizon;
        }

        @Override
        protected void layoutChildren() {
            back.getChildren().clear();
            bands.forEach(this::band);
            for (int tick = 0; tick <= TICKS; tick++) {
                double value = tick * values.step();
                line(LEFT, y(value), LEFT + width(), y(value));
                text(format.apply(value), y(value), true);
            }
            ChartScale time = ChartScale.ofTime(horizon, (int) Math.max(1, width() / BETWEEN_TIMES));
            for (int tick = 0; tick <= time.ticks(); tick++) {
                text(FigureText.span(tick * time.step()), x(tick * time.step()), false);
            }
            for (int number = 0; number < paths.size() && number < series.size(); number++) {
                trace(paths.get(number), series.get(number).curve);
            }
            // Without it, new lines would be black until the next frame.
            back.applyCss();
            present.setVisible(mark >= 0);
            present.setStartX(Math.rint(x(mark)) + 0.5);
            present.setEndX(Math.rint(x(mark)) + 0.5);
            present.setStartY(TOP);
            present.setEndY(TOP + height());
        }

        private void band(Band band) {
            double from = x(band.from);
            Rectangle span = new Rectangle(from, TOP, Math.max(2, x(band.to) - from), height());
            span.getStyleClass().add("chart-band");
            back.getChildren().add(span);
        }

        private void line(double fromX, double fromY, double toX, double toY) {
            Line line = new Line(fromX, Math.rint(fromY) + 0.5, toX, Math.rint(toY) + 0.5);
            line.getStyleClass().add("chart-grid");
            back.getChildren().add(line);
        }

        private void text(String text, double at, boolean isValue) {
            Label label = new Label(text);
            label.getStyleClass().add("chart-tick");
            back.getChildren().add(label);
            label.applyCss();
            label.autosize();
            if (isValue) {
                label.relocate(LEFT - 6 - label.getWidth(), at - label.getHeight() / 2);
            } else {
                double left = Math.clamp(at - label.getWidth() / 2, 0, Math.max(0, getWidth() - label.getWidth()));
                label.relocate(left, TOP + height() + 2);
            }
        }

        private void trace(Path path, Curve curve) {
            path.getElements().clear();
            boolean isDrawing = false;
            for (int index = 0; index < curve.size(); index++) {
                double value = curve.at(index);
                if (!Double.isFinite(value)) {
                    isDrawing = false;
                    continue;
                }
                double x = x((index + 0.5) * window);
                path.getElements().add(isDrawing ? new LineTo(x, y(value)) : new MoveTo(x, y(value)));
                isDrawing = true;
            }
        }
    }
}
