package dev.plumbline.simulation.queues;

/// The probabilities of Erlang: that all of `c` servers are busy, without a queue (B) and with an endless one (C).
///
/// Source: A. K. Erlang 1917; the recursion in Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory,
/// 4th edition, section 3.5. It adds only positive terms, so that it keeps its precision for any number of servers.
public final class ErlangC {

    private static final double MANY = 400;

    private ErlangC() {}

    /// The share of the requests that a system without waiting room loses (M/G/c/c).
    ///
    /// @param servers the number of servers, at least 1
    /// @param offered the offered load in erlang (arrival rate x mean service time), at least 0
    public static double blocking(long servers, double offered) {
        return 1 / inverseBlocking(servers, offered);
    }

    /// The share of the requests that have to wait in a system with an endless queue (M/M/c); 1 if the load is not
    /// below the number of servers.
    ///
    /// @param servers the number of servers, at least 1
    /// @param offered the offered load in erlang (arrival rate x mean service time), at least 0
    public static double waiting(long servers, double offered) {
        if (offered >= servers) {
            return 1;
        }
        double inverse = inverseBlocking(servers, offered);
        double idle = 1 - offered / servers;
        return 1 / (idle * inverse + (1 - idle));
    }

    /// One over the blocking probability, infinite where that is smaller than a double can say.
    static double inverseBlocking(long servers, double offered) {
        if (servers < 1 || !(offered >= 0)) {
            throw new IllegalArgumentException(
                    "Erlang's formula needs at least one server and a load of at least 0, got " + servers + " and "
                            + offered);
        }
        if (offered == 0) {
            return Double.POSITIVE_INFINITY;
        }
        long start = start(servers, offered);
        double inverse = 1 / (1 - start / offered);
        for (long server = start + 1; server <= servers && inverse < 1e300; server++) {
            inverse = 1 + inverse * server / offered;
        }
        // Beyond this the factor keeps growing while the number of servers is above the load, as it is here.
        return inverse >= 1e300 ? Double.POSITIVE_INFINITY : inverse;
    }

    /// Where the recursion may begin with what it tends to: below the load it forgets its beginning within some roots
    /// of the load, by a factor of exp(-50) within ten.
    private static long start(long servers, double offered) {
        return offered < MANY ? 0 : (long) Math.max(0, Math.min((double) servers, offered) - 10 * Math.sqrt(offered));
    }
}
