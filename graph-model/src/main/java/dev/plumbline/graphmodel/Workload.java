package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Load that enters along a relation.
public sealed interface Workload {

    /// The id of the relation that the load enters by.
    String relation();

    /// The shares of the load by the ids of the flows that take them; they begin with the relation. Empty where all
    /// flows that begin with it take the same share.
    SortedMap<String, Ratio> flows();

    /// Requests that arrive whether or not earlier ones are answered.
    ///
    /// @param arrivals the arrival process
    /// @param load how many arrive, over time
    record OpenWorkload(String relation, Arrivals arrivals, Load load, SortedMap<String, Ratio> flows)
            implements Workload {

        public OpenWorkload {
            flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
        }

        /// Poisson arrivals at one rate, shared equally by the flows.
        public static OpenWorkload poisson(String relation, Rate rate) {
            return new OpenWorkload(relation, Arrivals.POISSON, new Load.Steady(rate), Collections.emptySortedMap());
        }
    }

    /// A fixed number of users who think, ask, wait for the answer, and think again.
    ///
    /// @param think the time between an answer and the next request
    record ClosedWorkload(String relation, long users, Think think, SortedMap<String, Ratio> flows)
            implements Workload {

        public ClosedWorkload {
            flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
        }

        /// Users who think for exponential times, shared equally by the flows.
        public static ClosedWorkload thinking(String relation, long users, Duration mean) {
            return new ClosedWorkload(relation, users, Think.exponential(mean), Collections.emptySortedMap());
        }
    }

    /// How requests of an open workload arrive.
    enum Arrivals {
        /// At random, as those of many people who know nothing of each other.
        POISSON,
        /// With the same time between any two.
        CONSTANT
    }

    /// How long users think.
    ///
    /// @param distribution constant, exponential, lognormal (with a coefficient of variation of 1) or uniform (from 0
    ///     to twice the mean)
    record Think(DistributionKind distribution, Duration mean) {

        /// Times that vary as those between random events.
        public static Think exponential(Duration mean) {
            return new Think(DistributionKind.EXPONENTIAL, mean);
        }
    }
}
