package dev.plumbline.simulation.sweep;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.simulation.sweep.SweepResult.Flip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/// Finds where assertions flip in a sweep. Points at which one cannot be told are passed over.
record Flips(Grid grid, SortedMap<Integer, SimulationResult> results) {

    List<Flip> all() {
        List<Flip> flips = new ArrayList<>();
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            for (List<Integer> line : lines(axis).values()) {
                along(axis, line, flips);
            }
        }
        return flips;
    }

    /// The numbers of the points that differ in the value of one axis alone.
    private Map<Line, List<Integer>> lines(int axis) {
        Map<Line, List<Integer>> lines = new LinkedHashMap<>();
        results.keySet()
                .forEach(number -> lines.computeIfAbsent(
                                new Line(grid.points().get(number).scenario().id(), others(axis, number)),
                                key -> new ArrayList<>())
                        .add(number));
        return lines;
    }

    private List<Setting> others(int axis, int number) {
        List<Setting> others = new ArrayList<>(grid.points().get(number).settings());
        others.remove(axis);
        return others;
    }

    private void along(int axis, List<Integer> line, List<Flip> flips) {
        int assertions = result(line.getFirst()).assertions().size();
        for (int assertion = 0; assertion < assertions; assertion++) {
            first(axis, line, assertion).ifPresent(flips::add);
        }
    }

    private Optional<Flip> first(int axis, List<Integer> line, int assertion) {
        int known = -1;
        for (int number : line) {
            AssertionOutcome now = result(number).assertions().get(assertion);
            if (now.verdict() == Outcome.CANNOT_TELL) {
                continue;
            }
            if (known >= 0 && result(known).assertions().get(assertion).verdict() != now.verdict()) {
                return Optional.of(new Flip(
                        grid.points().get(number).scenario().id(),
                        now.expression(),
                        others(axis, number),
                        setting(axis, known),
                        setting(axis, number),
                        now.verdict() == Outcome.HOLDS));
            }
            known = number;
        }
        return Optional.empty();
    }

    private Setting setting(int axis, int number) {
        return grid.points().get(number).settings().get(axis);
    }

    private SimulationResult result(int number) {
        return Objects.requireNonNull(results.get(number));
    }

    private record Line(String scenario, List<Setting> others) {}
}
