package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Load.Point;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.views.style.Buttons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rates that go from point to point.
final class ProfileAmount implements LoadAmount {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final LoadPlace place;
    private final ArrivalChoice arrivals;
    private final VBox lines = new VBox();
    private final VBox all;
    private final List<Line> rows = new ArrayList<>();

    ProfileAmount(LoadPlace place) {
        this.place = place;
        arrivals = new ArrivalChoice(place);
        lines.getStyleClass().add("scenario-lines");
        Button add = new Button("Add a point");
        add.setId(place.id("add-point"));
        add.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        add.setOnAction(event -> {
            List<Point> points = new ArrayList<>(points());
            Point last = points.getLast();
            points.add(new Point(last.at().plus(STEP), last.rate()));
            take(points);
        });
        HBox tools = new HBox(arrivals, add);
        tools.getStyleClass().add("scenario-row");
        tools.setAlignment(Pos.CENTER_LEFT);
        all = new VBox(lines, tools);
        all.getStyleClass().add("scenario-lines");
    }

    /// One point.
    private record Line(ValueField<Duration> at, Knob<Rate> rate) {}

    private List<Point> points() {
        return place.shown() instanceof Workload.OpenWorkload open && open.load() instanceof Load.Profile profile
                ? profile.points()
                : List.of();
    }

    private Workload with(List<Point> points) {
        return place.shown() instanceof Workload.OpenWorkload open
                ? Loads.with(open, new Load.Profile(points))
                : place.shown();
    }

    private void take(List<Point> points) {
        place.take(with(points));
    }

    private List<Point> set(int index, Point point) {
        List<Point> points = new ArrayList<>(points());
        points.set(index, point);
        return points;
    }

    @Override
    public Region node() {
        return all;
    }

    @Override
    public void show(Workload workload) {
        arrivals.show(workload);
        List<Point> points = points();
        if (rows.size() != points.size()) {
            rows.clear();
            lines.getChildren().clear();
            for (int i = 0; i < points.size(); i++) {
                lines.getChildren().add(line(i, points.size() > 1));
            }
        }
        for (int i = 0; i < points.size(); i++) {
            rows.get(i).at().show(Optional.of(points.get(i).at()));
            rows.get(i).rate().show(points.get(i).rate());
        }
    }

    private HBox line(int index, boolean canGo) {
        ValueField<Duration> at = new ValueField<>(
                        place.id("at-" + index),
                        "Time of point " + (index + 1),
                        ValueTypes.DURATION,
                        time -> time.ifPresent(value -> take(
                                set(index, new Point(value, points().get(index).rate())))))
                .checked(time -> orderProblem(index, time))
                .letters(6);
        at.setMaxWidth(110);
        Knob<Rate> rate = new Knob<>(
                place.id("rate-" + index),
                "Rate of point " + (index + 1),
                Quantity.RATE,
                new Knob.Turn<>(
                        value -> place.about(
                                with(set(index, new Point(points().get(index).at(), value)))),
                        value -> take(set(index, new Point(points().get(index).at(), value)))));
        rows.add(new Line(at, rate));
        Button remove = Buttons.icon("mdi2c-close", "Remove the point " + (index + 1), () -> {
            List<Point> points = new ArrayList<>(points());
            points.remove(index);
            take(points);
        });
        remove.setDisable(!canGo);
        HBox.setHgrow(rate, Priority.ALWAYS);
        HBox line = new HBox(at, rate, remove);
        line.getStyleClass().add("scenario-row");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Optional<String> orderProblem(int index, Duration time) {
        List<Point> points = points();
        boolean isEarly = index > 0 && time.compareTo(points.get(index - 1).at()) < 0;
        boolean isLate = index + 1 < points.size()
                && time.compareTo(points.get(index + 1).at()) > 0;
        return isEarly || isLate ? Optional.of("Between the points around it.") : Optional.empty();
    }
}
