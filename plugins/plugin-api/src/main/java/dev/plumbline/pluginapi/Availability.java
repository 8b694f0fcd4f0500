package dev.plumbline.pluginapi;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.List;
import java.util.Optional;

/// How available an element is in the long run, and why not more. Shares are from 0 to 1, times in seconds, and a year
/// has 365.25 days.
///
/// @param element the element's id
/// @param method how the figures were found
/// @param downtime how much it is down
/// @param objective what its availability objective comes to, if it has one
/// @param causes what makes it go down
/// @param simulated what a simulation of failures and repairs says of it, if that was asked for
/// @param missing the figures that are not written, for which elements were taken never to fail
/// @param notes what else was assumed
/// @param provenance the analyst and its method
public record Availability(
        String element,
        Method method,
        Downtime downtime,
        Optional<Objective> objective,
        Causes causes,
        Optional<Simulated> simulated,
        List<Missing> missing,
        List<String> notes,
        Provenance provenance) {

    /// The seconds of a year of 365.25 days.
    public static final double SECONDS_PER_YEAR = 31_557_600;

    public Availability {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /// How figures were found.
    public enum Method {
        /// They are computed.
        EXACT,
        /// They would take too long: what they lie between is known.
        BOUNDS
    }

    /// How much an element is down.
    ///
    /// @param low the least share of the time that it is down
    /// @param high the most; the same where it is known exactly
    /// @param failuresPerYear how often it goes down in a year; not a number if it is not known
    /// @param notCounted the ids of what makes it go down too, but nobody knows how often
    public record Downtime(double low, double high, double failuresPerYear, List<String> notCounted) {

        public Downtime {
            notCounted = List.copyOf(notCounted);
        }

        /// The share of the time that it is up, at least.
        public double availability() {
            return 1 - high;
        }

        /// The seconds of a year that it is down, at most.
        public double secondsPerYear() {
            return high * SECONDS_PER_YEAR;
        }

        /// The mean length of an outage in seconds; not a number if it is not known.
        public double meanOutageSeconds() {
            return knowsFailures() ? secondsPerYear() / failuresPerYear : Double.NaN;
        }

        /// The mean time from the end of an outage to the next in seconds; not a number if it is not known.
        public double meanUpSeconds() {
            return knowsFailures() ? availability() * SECONDS_PER_YEAR / failuresPerYear : Double.NaN;
        }

        private boolean knowsFailures() {
            return notCounted.isEmpty() && failuresPerYear > 0;
        }
    }

    /// What an availability objective comes to.
    ///
    /// @param target the share of the time that the element is to be up
    /// @param outcome whether it is; cannot be told where figures are missing or bounds leave it open
    /// @param budgetUse the share of the allowed downtime that is used, at most; infinite if none is allowed
    public record Objective(double target, Outcome outcome, double budgetUse) {

        /// The seconds of a year that the element may be down.
        public double budgetSecondsPerYear() {
            return (1 - target) * SECONDS_PER_YEAR;
        }
    }

    /// What makes an element go down.
    ///
    /// @param parts what it hangs on, the part first without whose failures it would be down least; empty with bounds
    /// @param cutSets the failures that take it down together; nothing with bounds, or where there are too many
    /// @param domains what several replicas stand on, so that they fail together
    /// @param soft what it uses and can do without, which does not count
    public record Causes(List<Part> parts, Optional<CutSets> cutSets, List<Domain> domains, List<Soft> soft) {

        public Causes {
            parts = List.copyOf(parts);
            domains = List.copyOf(domains);
            soft = List.copyOf(soft);
        }
    }

    /// What a part that can fail is.
    public enum PartKind {
        REPLICAS,
        NODE,
        ZONE,
        REGION,
        /// Something that somebody else runs, of which only its objective is known.
        PROVIDED
    }

    /// A part that can fail, and how much the element hangs on it.
    ///
    /// @param element the id of the element that it is
    /// @param kind what it is
    /// @param units how many there are; 1 but of replicas
    /// @param needed how many of them must work
    /// @param unavailability the share of the time that the part itself is down
    /// @param importance how much the element hangs on it
    public record Part(
            String element, PartKind kind, long units, long needed, double unavailability, Importance importance) {}

    /// How much an element hangs on a part.
    ///
    /// @param birnbaum by how much it is more likely down with the part down than with the part up
    /// @param birnbaumOfOne the same for one of the part's units
    /// @param criticality the share of its downtime that would not be if the part never failed
    /// @param fussellVesely the share of its downtime in which all of a minimal cut set with the part is down; not a
    ///     number if it is not known
    /// @param achievementWorth how many times more it would be down with the part always down
    /// @param reductionWorth how many times less it would be down if the part never failed
    public record Importance(
            double birnbaum,
            double birnbaumOfOne,
            double criticality,
            double fussellVesely,
            double achievementWorth,
            double reductionWorth) {}

    /// The minimal sets of failures that take the element down.
    ///
    /// @param count how many there are, where replicas are told apart; infinite where a double cannot say
    /// @param ofSize how many have one failure, two, three and so on; only the first few sizes
    /// @param rareEvent the sum of their probabilities, which is an upper bound of the share of the time down
    /// @param upperBound the min-cut upper bound after Esary and Proschan
    /// @param likely the likely ones, the likeliest first
    public record CutSets(double count, List<Double> ofSize, double rareEvent, double upperBound, List<CutSet> likely) {

        public CutSets {
            ofSize = List.copyOf(ofSize);
            likely = List.copyOf(likely);
        }
    }

    /// Failures that together take the element down, none of which is needless.
    ///
    /// @param failures what fails
    /// @param probability the share of the time that all of it is down
    /// @param share the share of the element's downtime that all of it is down; those of several overlap
    /// @param ways how many minimal cut sets it stands for where replicas are told apart
    public record CutSet(List<Failure> failures, double probability, double share, double ways) {

        public CutSet {
            failures = List.copyOf(failures);
        }
    }

    /// What fails of a part.
    ///
    /// @param element the id of the part
    /// @param failing how many of its units, or more, fail
    /// @param present how many there are to fail
    public record Failure(String element, long failing, long present) {}

    /// What several replicas stand on.
    ///
    /// @param element the id of the node
    /// @param kind what it is to them
    /// @param unavailability the share of the time that it is down
    /// @param downWithIt the probability that the element is down while this is
    /// @param replicas how many replicas stand on it, by the ids of their elements
    public record Domain(
            String element, PartKind kind, double unavailability, double downWithIt, List<Standing> replicas) {

        public Domain {
            replicas = List.copyOf(replicas);
        }
    }

    /// Replicas of an element that stand on something.
    public record Standing(String element, long replicas) {}

    /// A dependency that does not count.
    ///
    /// @param relation the id of the relation
    /// @param from the id of the element that uses it
    /// @param to the id of what is used
    /// @param why why it does not count
    /// @param unavailability the share of the time that what is used is down, at most
    /// @param ifRequired the share of the time that the element would be down if it were required, at most
    public record Soft(String relation, String from, String to, Why why, double unavailability, double ifRequired) {

        /// Why a dependency does not count.
        public enum Why {
            /// It is optional.
            OPTIONAL,
            /// Nobody waits for it.
            NOT_WAITED_FOR,
            /// It is a guardrail that lets pass what it cannot judge.
            OPEN_GUARD,
            /// It is a fallback for something that is not required.
            IDLE_FALLBACK
        }
    }

    /// What a simulation of failures and repairs found.
    ///
    /// @param runs how many runs there were
    /// @param years the simulated time of all of them together
    /// @param seed the seed of all randomness
    /// @param unavailability the share of the time down
    /// @param failuresPerYear how often it went down
    /// @param meanOutageSeconds the mean length of an outage; not a number if there was none
    public record Simulated(
            int runs,
            double years,
            long seed,
            Estimate unavailability,
            Estimate failuresPerYear,
            double meanOutageSeconds) {

        /// Whether it never went down, which tells little but that outages are rare.
        public boolean sawNothing() {
            return unavailability.value() == 0;
        }
    }

    /// Figures that are not written, for which an element was taken never to fail.
    ///
    /// @param element the id of the element
    /// @param attributes the attributes that should be written there
    public record Missing(String element, List<String> attributes) {

        public Missing {
            attributes = List.copyOf(attributes);
        }
    }
}
