package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The faults over the simulated time: an axis, a lane for each target, a bar for each fault.
final class FaultTimeline extends Region {

    private static final double NAMES = 150;
    private static final double AXIS = 22;
    private static final double LANE = 30;
    private static final double INSET = 10;
    private static final double MARKS = 70;
    private static final double LEAST_BAR = 14;

    private final ScenarioModel model;
    private final ScenarioController controller;
    private final Runnable open;
    private final Region warmup = new Region();
    private final List<Label> marks = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<FaultBar> bars = new ArrayList<>();
    private FaultLanes lanes = FaultLanes.of(List.of());
    private Scenario shown;
    private TimeStep between = new TimeStep(1);

    /// @param open shows all that the chosen fault says
    FaultTimeline(ScenarioModel model, ScenarioController controller, Runnable open) {
        this.model = model;
        this.controller = controller;
        this.open = open;
        shown = Scenario.of("", List.of());
        setId("fault-timeline");
        getStyleClass().add("fault-timeline");
        warmup.getStyleClass().add("fault-warmup");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Timeline of the faults");
    }

    void show(Scenario scenario) {
        boolean hadKeyboard = bars.stream().anyMatch(FaultBar::isFocused);
        shown = scenario;
        lanes = FaultLanes.of(scenario.faults());
        bars.clear();
        lines.clear();
        getChildren().clear();
        getChildren().add(warmup);
        lanes.names().forEach(name -> {
            Region line = new Region();
            line.getStyleClass().add("fault-lane");
            Label label = new Label(name);
            label.getStyleClass().add("fault-lane-name");
            label.setAlignment(Pos.CENTER_LEFT);
            lines.add(line);
            getChildren().addAll(line, label);
            line.setUserData(label);
        });
        for (int i = 0; i < scenario.faults().size(); i++) {
            bars.add(bar(i, scenario.faults().get(i)));
        }
        getChildren().addAll(bars);
        marks.clear();
        choose(model.fault.get());
        setVisible(!scenario.faults().isEmpty());
        setManaged(!scenario.faults().isEmpty());
        if (hadKeyboard && model.fault.get() >= 0 && model.fault.get() < bars.size()) {
            bars.get(model.fault.get()).requestFocus();
        }
        requestLayout();
    }

    private FaultBar bar(int index, Fault fault) {
        return new FaultBar(
                index,
                fault,
                new FaultBar.Hands(
                        pixels -> Duration.ofNanos(Math.round(pixels / width() * horizon())),
                        TimeStep.of(shown.run().horizon()),
                        shown.run().horizon(),
                        () -> model.fault.set(index),
                        moved -> {
                            controller.about(new ScenarioEdit.SetFault(index, moved));
                            requestLayout();
                        },
                        moved -> controller.change(new ScenarioEdit.SetFault(index, moved)),
                        () -> controller.change(new ScenarioEdit.RemoveFault(index)),
                        open));
    }

    void choose(int index) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).choose(i == index);
        }
    }

    void takeKeyboard(int index) {
        if (index >= 0 && index < bars.size()) {
            bars.get(index).requestFocus();
        }
    }

    private double width() {
        return Math.max(1, getWidth() - NAMES - INSET);
    }

    private double horizon() {
        return Math.max(1, shown.run().horizon().toNanos());
    }

    private double x(Duration time) {
        return NAMES + width() * Math.min(1, time.toNanos() / horizon());
    }

    @Override
    protected double computePrefHeight(double width) {
        return AXIS + lanes.rows() * LANE + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        axis();
        Duration warm = shown.run().warmup().orElse(Duration.ZERO);
        warmup.setVisible(warm.isPositive());
        warmup.resizeRelocate(NAMES, AXIS, x(warm) - NAMES, lanes.rows() * LANE);
        for (int i = 0; i < lines.size(); i++) {
            double top = AXIS + lanes.firstRow(i) * LANE;
            double height = (lanes.firstRow(i + 1) - lanes.firstRow(i)) * LANE;
            lines.get(i).resizeRelocate(0, top, getWidth(), height);
            if (lines.get(i).getUserData() instanceof Label label) {
                label.resizeRelocate(6, top, NAMES - 12, height);
            }
        }
        for (int i = 0; i < bars.size(); i++) {
            Fault fault = bars.get(i).moved();
            double left = x(fault.at());
            double right = x(fault.at().plus(fault.duration()));
            double room = Math.max(LEAST_BAR, right - left);
            bars.get(i).resizeRelocate(left, AXIS + lanes.row(i) * LANE + 3, room, LANE - 6);
        }
    }

    /// Marks of round times, no nearer to each other than can be read.
    private void axis() {
        TimeStep wanted = TimeStep.atLeast((long) (horizon() * MARKS / width()));
        if (marks.isEmpty() || !wanted.equals(between)) {
            between = wanted;
            getChildren().removeAll(marks);
            marks.clear();
            for (long at = 0; at <= horizon(); at += between.nanos()) {
                Label mark = new Label(at == 0 ? "0" : ValueTypes.DURATION.format(Duration.ofNanos(at)));
                mark.getStyleClass().add("fault-mark");
                marks.add(mark);
            }
            getChildren().addAll(marks);
        }
        for (int i = 0; i < marks.size(); i++) {
            Label mark = marks.get(i);
            double at = x(Duration.ofNanos(i * between.nanos()));
            double room = mark.prefWidth(-1);
            mark.resizeRelocate(Math.min(at, getWidth() - room), 0, room, AXIS);
        }
    }
}
