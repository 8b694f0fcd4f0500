package dev.plumbline.simulation.queues.balancing;

import dev.plumbline.simulation.queues.Interarrival;
import dev.plumbline.simulation.queues.RenewalQueue;

/// Equal servers that get the requests in turn, each with a queue of its own.
///
/// Each sees every n-th of the Poisson arrivals, so that the times between them are Erlang with n phases (Kleinrock,
/// Queueing Systems, volume 1 (1975), chapter 6).
public final class RoundRobin {

    private RoundRobin() {}

    /// One of the servers.
    ///
    /// @param arrivalRate arrivals per second at all servers
    /// @param serviceRate completions per second of each server
    /// @param servers the number of servers, at least 1
    public static RenewalQueue server(double arrivalRate, double serviceRate, int servers) {
        if (servers < 1 || !(arrivalRate > 0)) {
            throw new IllegalArgumentException(
                    "There is a server and a rate above 0, got " + servers + " and " + arrivalRate);
        }
        return new RenewalQueue(Interarrival.erlang(servers, servers / arrivalRate), serviceRate);
    }
}
