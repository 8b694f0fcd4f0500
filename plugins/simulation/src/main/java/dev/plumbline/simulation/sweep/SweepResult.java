package dev.plumbline.simulation.sweep;

import dev.plumbline.pluginapi.SimulationResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came out of a sweep, so far.
///
/// @param results by the number of the point; a point that is missing was not finished
public record SweepResult(Grid grid, SortedMap<Integer, SimulationResult> results) {

    public SweepResult {
        results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    }

    /// Whether there is a result for every point.
    public boolean isWhole() {
        return results.size() == grid.points().size();
    }

    /// The points that are finished, in order.
    public List<Done> done() {
        List<Done> done = new ArrayList<>();
        results.forEach((number, result) -> done.add(new Done(grid.points().get(number), result)));
        return done;
    }

    /// Where assertions flip along each axis, while the values of the other axes stay.
    public List<Flip> flips() {
        return new Flips(grid, results).all();
    }

    /// A point and what came out.
    public record Done(Point point, SimulationResult result) {}

    /// The first value of an axis at which an assertion no longer holds, or begins to.
    ///
    /// @param scenario the scenario's id
    /// @param expression the assertion
    /// @param others the values of the other axes
    /// @param before the last value before, of which it can be told
    /// @param at the first value at which it is otherwise
    /// @param holds whether it holds there
    public record Flip(
            String scenario, String expression, List<Setting> others, Setting before, Setting at, boolean holds) {

        public Flip {
            others = List.copyOf(others);
        }
    }
}
