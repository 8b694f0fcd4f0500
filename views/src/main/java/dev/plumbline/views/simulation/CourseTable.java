package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.views.evidence.Tables;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/// The course at an entry point in figures, a row for each window.
final class CourseTable extends TableView<CourseTable.Row> {

    CourseTable() {
        setId("course-table");
        setMinSize(0, 0);
        Tables.prepare(this, "Course of the scenario", row -> {});
        figure("From", 90, Row::from, FigureText::span);
        figure("Offered", 110, Row::offered, FigureText::rate);
        figure("Answered", 110, Row::answered, FigureText::rate);
        figure("Failed", 110, Row::failed, FigureText::rate);
        figure("Mean latency", 120, Row::mean, FigureText::seconds);
        figure("p99 latency", 120, Row::p99, FigureText::seconds);
    }

    private void figure(String title, double width, Function<Row, Double> value, Function<Double, String> format) {
        getColumns().add(Tables.figure(title, width, value, number -> number.isNaN() ? "–" : format.apply(number)));
    }

    void show(double window, Observed.OfEntryPoint course) {
        List<Row> rows = IntStream.range(0, course.offered().size())
                .mapToObj(at -> new Row(
                        at * window,
                        at(course.offered(), at),
                        at(course.answered(), at),
                        at(course.failed(), at),
                        at(course.mean(), at),
                        at(course.p99(), at)))
                .toList();
        Tables.refill(this, rows);
    }

    private static double at(Curve curve, int window) {
        return window < curve.size() ? curve.at(window) : Double.NaN;
    }

    /// @param from the beginning of the window, in seconds
    record Row(double from, double offered, double answered, double failed, double mean, double p99) {}
}
