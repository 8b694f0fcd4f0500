package dev.plumbline.simulation.kernel;

import java.util.List;
import java.util.Optional;

/// An element as the kernel runs it: replicas that work on requests, and the queue before them.
///
/// @param id the element's id, which seeds its random numbers
/// @param replicas the replicas and how requests are spread over them
/// @param service the time of one request on a server, without calls; a constant 0 is no time
/// @param queue the queue before the servers
/// @param admission what is refused at the door
/// @param failing the share of the requests that fail after they were worked on
/// @param cache the share of the requests that are answered without calls
/// @param failures random failures of replicas, where they are simulated
/// @param scaling scaling on demand, where there is some
/// @param engine the model endpoint that works in place of servers, where there is one
public record StationPlan(
        String id,
        Replicas replicas,
        TimeDistribution service,
        QueueRule queue,
        Admission admission,
        double failing,
        Cache cache,
        Optional<Failures> failures,
        Optional<Scaling> scaling,
        Optional<EnginePlan> engine) {

    /// No limit on the requests that a replica works on at the same time.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /// Equal replicas.
    ///
    /// @param count how many there are at the start
    /// @param needed how many must be up for any of them to take requests, at least 1
    /// @param most how many there can ever be
    /// @param servers how many requests one works on at the same time
    /// @param holding whether a server is held while its request waits for calls
    /// @param balancing how requests are spread
    /// @param zones the number of the zone of each replica, in turns
    public record Replicas(
            int count, int needed, int most, int servers, Holding holding, Balancing balancing, List<Integer> zones) {

        public Replicas {
            zones = List.copyOf(zones);
        }
    }

    /// What a server does while its request waits for calls.
    public enum Holding {
        HELD,
        RELEASED
    }

    /// How requests are spread over replicas.
    public enum Balancing {
        /// One queue for all.
        SHARED,
        ROUND_ROBIN,
        RANDOM,
        LEAST_REQUESTS,
        /// The less loaded of two replicas that are chosen at random.
        POWER_OF_TWO
    }

    /// The queue before the servers.
    ///
    /// @param most how many requests may wait in one replica; negative for no limit
    /// @param discipline who is served next
    /// @param levels how many priorities there are, 1 or more
    /// @param backlog how many messages that were taken may not be handled yet; more are refused; negative for no limit
    public record QueueRule(long most, Discipline discipline, int levels, long backlog) {

        /// The rule without a limit of messages.
        public QueueRule(long most, Discipline discipline, int levels) {
            this(most, discipline, levels, -1);
        }
    }

    /// Who is served next.
    public enum Discipline {
        FIFO,
        LIFO,
        /// The highest priority, the longest waiting of them.
        PRIORITY,
        /// All at once, each at its share of the servers' speed.
        PROCESSOR_SHARING
    }

    /// What is refused at the door.
    ///
    /// @param rate the requests per second that are let in; infinite for no limit
    /// @param burst how many may come at once
    /// @param maxWait a request that has waited longer is dropped when its turn comes, in seconds
    /// @param target the latency that an adaptive limit of the requests in the replica holds, in seconds; infinite for
    ///     none
    /// @param least the lowest adaptive limit
    /// @param most the highest adaptive limit
    public record Admission(double rate, double burst, double maxWait, double target, int least, int most) {

        /// Everything is let in.
        public static final Admission ALL = new Admission(
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                1,
                Integer.MAX_VALUE);
    }

    /// What is answered without calls.
    ///
    /// @param hitRatio the share of the requests that are answered from the cache when it is warm
    /// @param warmup the seconds after which a flushed cache has 63 % of its hit ratio back; 0 for at once
    public record Cache(double hitRatio, double warmup) {

        /// No cache.
        public static final Cache NONE = new Cache(0, 0);
    }

    /// Random failures of replicas.
    ///
    /// @param between the mean time between failures of one replica, in seconds
    /// @param repair the mean time to repair it, in seconds
    public record Failures(double between, double repair) {}

    /// Scaling as the horizontal autoscaler of Kubernetes does it.
    ///
    /// @param least the fewest replicas
    /// @param target the utilization that it aims at
    /// @param interval the seconds between two decisions
    /// @param lag how old the measured utilization is, in seconds
    /// @param stabilization for how many seconds the highest wish is held before replicas are taken away
    /// @param startup the seconds from the decision to a replica that serves
    public record Scaling(
            int least, double target, double interval, double lag, double stabilization, double startup) {}
}
