package dev.plumbline.simulation.collapse;

import dev.plumbline.graphmodel.Fault;
import java.time.Duration;
import java.util.List;

/// Whether a system comes back after a trigger is gone, asked of many loads and triggers.
///
/// @param target what the trigger hits
/// @param kind what it does
/// @param loads the factors by which the scenario's load is multiplied
/// @param sizes the sizes of the trigger: by how much what it hits is slower, or its load higher
/// @param lengths how long it lasts
/// @param runs how often each combination is played
public record CollapseQuestion(
        Fault.Target target, Kind kind, List<Double> loads, List<Double> sizes, List<Duration> lengths, int runs) {

    private static final int MOST_CELLS = 2000;

    /// @throws IllegalArgumentException if something is missing or senseless; the message says what, for people
    public CollapseQuestion {
        loads = List.copyOf(loads);
        sizes = List.copyOf(sizes);
        lengths = List.copyOf(lengths);
        require(
                !loads.isEmpty() && !sizes.isEmpty() && !lengths.isEmpty(),
                "There is at least one load, size and length");
        require(loads.stream().allMatch(load -> load > 0 && load < 1e6), "Loads are factors above 0");
        require(sizes.stream().allMatch(size -> size >= 1 && size < 1e9), "Sizes are factors of 1 or more");
        require(lengths.stream().allMatch(Duration::isPositive), "Triggers last longer than 0 s");
        require(runs >= 1 && runs <= 1000, "Each combination is played 1 to 1000 times");
        require(
                (long) loads.size() * sizes.size() * lengths.size() <= MOST_CELLS,
                "There are at most " + MOST_CELLS + " combinations");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + ".");
        }
    }

    /// How many combinations there are.
    public int cells() {
        return loads.size() * sizes.size() * lengths.size();
    }

    /// What a trigger does.
    public enum Kind {
        /// What it hits takes so many times as long.
        SLOW,
        /// So many times the load comes.
        SPIKE
    }
}
