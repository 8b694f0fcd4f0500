package dev.plumbline.pluginapi;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What a simulator predicts for a scenario.
///
/// @param scenario the scenario's id
/// @param seed the seed of all randomness
/// @param elements the figures by element id
/// @param entryPoints the figures by the id of the relation that load enters by
/// @param breaksFirst the ids of the elements in the order in which they saturate as load grows
/// @param headroom by which factor all load can grow until the first element saturates
/// @param assertions what the scenario asserts, and whether it holds
/// @param notes assumptions and what could not be taken into account
/// @param provenance the simulator and its method
/// @param extent how it was found, and from how much
/// @param observed what was seen beyond the figures, where requests were played one by one
public record SimulationResult(
        String scenario,
        long seed,
        SortedMap<String, Figures> elements,
        SortedMap<String, Figures> entryPoints,
        List<String> breaksFirst,
        double headroom,
        List<AssertionOutcome> assertions,
        List<String> notes,
        Provenance provenance,
        Extent extent,
        Optional<Observed> observed) {

    /// A result of formulas.
    public SimulationResult(
            String scenario,
            long seed,
            SortedMap<String, Figures> elements,
            SortedMap<String, Figures> entryPoints,
            List<String> breaksFirst,
            double headroom,
            List<AssertionOutcome> assertions,
            List<String> notes,
            Provenance provenance) {
        this(
                scenario,
                seed,
                elements,
                entryPoints,
                breaksFirst,
                headroom,
                assertions,
                notes,
                provenance,
                Extent.FORMULAS,
                Optional.empty());
    }

    public SimulationResult {
        breaksFirst = List.copyOf(breaksFirst);
        assertions = List.copyOf(assertions);
        notes = List.copyOf(notes);
    }

    /// The same without its course, which is by far the largest part.
    public SimulationResult withoutCourse() {
        return new SimulationResult(
                scenario,
                seed,
                elements,
                entryPoints,
                breaksFirst,
                headroom,
                assertions,
                notes,
                provenance,
                extent,
                observed.map(Observed::withoutCourse));
    }

    /// How a result was found, and from how much.
    ///
    /// @param method formulas, or requests that are played one by one
    /// @param runs how many runs it is made from
    /// @param simulatedSeconds the simulated time of all runs together, in seconds
    /// @param warmup the beginning of each run that is not counted, in seconds
    /// @param events the arrivals and completions of all runs together
    /// @param completeness whether all was done that was asked for
    public record Extent(
            Method method, int runs, double simulatedSeconds, double warmup, long events, Completeness completeness) {

        /// Nothing is played.
        public static final Extent FORMULAS = new Extent(Method.FORMULAS, 1, 0, 0, 0, Completeness.WHOLE);
    }

    /// How a result is found.
    public enum Method {
        FORMULAS,
        EVENTS
    }

    /// Whether all was done.
    public enum Completeness {
        WHOLE,
        /// It was stopped before; what was done until then is told.
        PARTIAL
    }

    /// The figures of one element or entry point.
    ///
    /// @param arrivalRate arrivals per second
    /// @param throughput completions per second
    /// @param utilization the share of the servers that are busy, from 0 to 1
    /// @param errorRatio the share of the requests that fail
    /// @param meanQueue the mean number of waiting requests
    /// @param latency the time from arrival to answer, in seconds
    public record Figures(
            Estimate arrivalRate,
            Estimate throughput,
            Estimate utilization,
            Estimate errorRatio,
            Estimate meanQueue,
            Latency latency) {}

    /// A latency distribution, in seconds.
    public record Latency(Estimate mean, Estimate p50, Estimate p90, Estimate p99) {}

    /// A figure with its 95 % confidence interval; the interval is the value itself for an analytic figure.
    ///
    /// NaN is a figure that cannot be told, with an interval that says what is still known of it. An infinite figure
    /// grows without end.
    public record Estimate(double value, double low, double high) {

        /// A figure that cannot be told.
        public static final Estimate UNKNOWN = atLeast(0);

        /// A figure that cannot be told, but is not below the given value.
        public static Estimate atLeast(double low) {
            return new Estimate(Double.NaN, low, Double.POSITIVE_INFINITY);
        }

        /// A figure that is computed and not sampled.
        public static Estimate exact(double value) {
            return Double.isNaN(value) ? UNKNOWN : new Estimate(value, value, value);
        }

        /// Whether the figure can be told.
        public boolean isKnown() {
            return !Double.isNaN(value);
        }
    }

    /// Whether an assertion holds.
    ///
    /// @param expression the assertion as it is written
    /// @param verdict what came out
    /// @param detail the value that was compared, or why it cannot be told
    public record AssertionOutcome(String expression, Outcome verdict, String detail) {}

    /// What came out of an assertion. "Cannot tell" never counts as held.
    public enum Outcome {
        HOLDS,
        FAILS,
        CANNOT_TELL
    }
}
