package dev.plumbline.simulation.availability;

import dev.plumbline.simulation.availability.diagram.Importance;
import dev.plumbline.simulation.availability.diagram.MinimalCutSets;
import dev.plumbline.simulation.availability.formulas.RepairableUnit;
import java.util.List;
import java.util.Optional;

/// How available an element is in the long run, and why.
///
/// @param element the id of the element
/// @param method how it was found
/// @param figures how much it is down
/// @param objective what its availability objective comes to, if it has one
/// @param parts what it hangs on, the part first without whose failures it would be down least; empty with bounds
/// @param cutSets the minimal cut sets; nothing with bounds, or where there are too many
/// @param model what must work for it, with what was assumed
public record AvailabilityResult(
        String element,
        Method method,
        Figures figures,
        Optional<Objective> objective,
        List<PartImportance> parts,
        Optional<MinimalCutSets> cutSets,
        ElementModel model) {

    public AvailabilityResult {
        parts = List.copyOf(parts);
    }

    /// How a result was found.
    public enum Method {
        /// By a decision diagram.
        EXACT,
        /// The diagram would be too large: what the figures lie between is known.
        BOUNDS
    }

    /// How much an element is down.
    ///
    /// @param low the least share of the time that it is down
    /// @param high the most; the same where it is known exactly
    /// @param failures how often it goes down
    public record Figures(double low, double high, Failures failures) {

        private static final double SECONDS_PER_YEAR = RepairableUnit.HOURS_PER_YEAR * 3600;

        /// The share of the time that it is down, at most.
        public double unavailability() {
            return high;
        }

        /// The share of the time that it is up, at least.
        public double availability() {
            return 1 - high;
        }

        /// The seconds of a year that it is down, at most.
        public double downtimeSecondsPerYear() {
            return high * SECONDS_PER_YEAR;
        }

        /// The mean length of an outage in seconds; not a number if it is not known.
        public double meanOutageSeconds() {
            return failures.areAll() ? downtimeSecondsPerYear() / failures.perYear() : Double.NaN;
        }

        /// The mean time from the end of an outage to the next in seconds; not a number if it is not known.
        public double meanUpSeconds() {
            return failures.areAll() ? availability() * SECONDS_PER_YEAR / failures.perYear() : Double.NaN;
        }
    }

    /// How often an element goes down.
    ///
    /// @param perYear how often in a year of 365.25 days; not a number if it is not known
    /// @param notCounted the ids of the parts that make it go down and of which it is not known how often they fail
    public record Failures(double perYear, List<String> notCounted) {

        static final Failures UNKNOWN = new Failures(Double.NaN, List.of());

        public Failures {
            notCounted = List.copyOf(notCounted);
        }

        /// Whether all failures are counted, and there are any.
        public boolean areAll() {
            return notCounted.isEmpty() && perYear > 0;
        }
    }

    /// What an availability objective comes to.
    ///
    /// @param target the share of the time that the element is to be up
    /// @param outcome whether it is
    /// @param budgetUse the share of the allowed downtime that is used, at most; infinite if none is allowed
    public record Objective(double target, Outcome outcome, double budgetUse) {

        /// Figures that are missing can only add to the downtime, so an objective that is missed without them is
        /// missed.
        ///
        /// @param missing what was taken never to fail
        static Objective of(double target, Figures figures, List<MissingFigures> missing) {
            double allowed = 1 - target;
            boolean isMissed = figures.low() > allowed;
            boolean isKept = figures.high() <= allowed && missing.isEmpty();
            Outcome outcome = isMissed ? Outcome.MISSED : isKept ? Outcome.HOLDS : Outcome.CANNOT_TELL;
            double use = figures.high() == 0 ? 0 : figures.high() / allowed;
            return new Objective(target, outcome, use);
        }

        /// The seconds of a year that the element may be down.
        public double budgetSecondsPerYear() {
            return (1 - target) * Figures.SECONDS_PER_YEAR;
        }
    }

    /// Whether an objective is met.
    public enum Outcome {
        HOLDS,
        MISSED,
        CANNOT_TELL
    }

    /// How much an element hangs on one part.
    ///
    /// @param part the part
    /// @param unavailability the share of the time that the part itself is down: too few of its replicas work where all
    ///     that they stand on works
    /// @param importance how much the element hangs on it
    public record PartImportance(Part part, double unavailability, Importance importance) {}
}
