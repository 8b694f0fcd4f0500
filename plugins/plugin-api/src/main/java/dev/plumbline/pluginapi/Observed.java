package dev.plumbline.pluginapi;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a simulator saw that plays a scenario request by request, beyond the figures.
///
/// @param entryPoints by the id of the relation that load enters by
/// @param elements by element id
/// @param relations by relation id
/// @param breaks what broke in the course of the run, the first first
/// @param course how it went, window by window
/// @param runs each run by itself, in the order of their numbers; runs of the same number and seed are partners
public record Observed(
        SortedMap<String, Requests> entryPoints,
        SortedMap<String, Work> elements,
        SortedMap<String, Calls> relations,
        List<Break> breaks,
        Course course,
        List<SingleRun> runs) {

    public Observed {
        breaks = List.copyOf(breaks);
        runs = List.copyOf(runs);
    }

    /// The same without its course, which is by far the largest part.
    public Observed withoutCourse() {
        Course none = new Course(course.window, Collections.emptySortedMap(), Collections.emptySortedMap());
        return new Observed(entryPoints, elements, relations, breaks, none, runs);
    }

    /// One run by itself.
    ///
    /// @param entryPoints by the id of the relation that load enters by
    public record SingleRun(SortedMap<String, Answers> entryPoints) {

        public SingleRun {
            entryPoints = Collections.unmodifiableSortedMap(new TreeMap<>(entryPoints));
        }
    }

    /// What came out at an entry point in one run; NaN where nothing was answered.
    ///
    /// @param throughput right answers per second
    /// @param errorRatio the share of the requests that failed
    /// @param mean the mean latency, in seconds
    /// @param p99 the 99th percentile of the latency, in seconds
    public record Answers(double throughput, double errorRatio, double mean, double p99) {}

    /// The requests of an entry point.
    ///
    /// @param failures the share of the requests that failed, by cause
    /// @param spent what the time of an answered request goes into, on its longest way
    /// @param recovery the seconds from the end of the last fault until the answers are as before; infinite if they
    ///     were not at the end, 0 if nothing changed, unknown if there was no fault
    public record Requests(SortedMap<String, Estimate> failures, Spent spent, Estimate recovery) {

        public Requests {
            failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
        }
    }

    /// The mean seconds of an answer.
    ///
    /// @param waiting in queues
    /// @param working on servers
    /// @param network on the way
    /// @param retrying in attempts that failed, and in the pauses after them
    public record Spent(Estimate waiting, Estimate working, Estimate network, Estimate retrying) {}

    /// The work of an element.
    ///
    /// @param failures the share of the requests that failed, by cause
    /// @param waiting the mean seconds that a request waits for a server
    /// @param working the mean seconds that a server works on a request itself
    /// @param wasted the share of the requests that were worked on though nobody waited any more
    /// @param replicas the mean number of replicas
    /// @param costPerHour what it costs in an hour, in the workspace's currency; unknown if no price is given
    /// @param tokens what it writes, if it is a model endpoint that is played step by step
    public record Work(
            SortedMap<String, Estimate> failures,
            Estimate waiting,
            Estimate working,
            Estimate wasted,
            Estimate replicas,
            Estimate costPerHour,
            Tokens tokens) {

        public Work {
            failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
        }

        /// The work of an element that writes no tokens.
        public Work(
                SortedMap<String, Estimate> failures,
                Estimate waiting,
                Estimate working,
                Estimate wasted,
                Estimate replicas,
                Estimate costPerHour) {
            this(failures, waiting, working, wasted, replicas, costPerHour, Tokens.NONE);
        }
    }

    /// The tokens that a model endpoint writes.
    ///
    /// @param rate the tokens of answers per second
    /// @param first the seconds from the arrival of a request to the first token of its answer
    /// @param each the mean seconds between two tokens of an answer; those of one token do not count
    public record Tokens(Estimate rate, Latency first, Latency each) {

        private static final Latency UNKNOWN =
                new Latency(Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN);

        /// What an element writes that is no model endpoint.
        public static final Tokens NONE = new Tokens(Estimate.UNKNOWN, UNKNOWN, UNKNOWN);

        /// Whether anything is known of them.
        public boolean areKnown() {
            return rate.isKnown();
        }
    }

    /// The calls along a relation.
    ///
    /// @param rate calls per second
    /// @param attempts attempts for each call: by how much it amplifies load
    /// @param timeouts the share of the attempts that were given up after the timeout
    /// @param failures the share of the calls that failed in the end
    /// @param opened how often its circuit breaker opened in a run
    public record Calls(Estimate rate, Estimate attempts, Estimate timeouts, Estimate failures, Estimate opened) {}

    /// Something that broke.
    ///
    /// @param element the element's id
    /// @param at when it was first seen, in seconds after the beginning
    /// @param what what happened, for people
    public record Break(String element, double at, String what) {}

    /// How a run went.
    ///
    /// @param window the length of a window, in seconds
    /// @param entryPoints by the id of the relation that load enters by
    /// @param elements by element id
    public record Course(
            double window, SortedMap<String, OfEntryPoint> entryPoints, SortedMap<String, OfElement> elements) {}

    /// The course at an entry point.
    ///
    /// @param offered requests per second
    /// @param answered right answers per second
    /// @param failed failures per second
    /// @param mean the mean latency, in seconds
    /// @param p99 the 99th percentile of the latency, in seconds
    public record OfEntryPoint(Curve offered, Curve answered, Curve failed, Curve mean, Curve p99) {}

    /// The course at an element.
    ///
    /// @param arrived requests per second
    /// @param utilization the share of the servers that are held
    /// @param queue the mean number of waiting requests
    /// @param failed failures per second
    /// @param replicas the mean number of replicas
    public record OfElement(Curve arrived, Curve utilization, Curve queue, Curve failed, Curve replicas) {}
}
