package dev.plumbline.simulation.queues.markov;

/// Users who think, ask, and wait for the answer before they think again, before equal servers (M/M/c//N).
///
/// Times are exponential. Source: Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, section 3.8
/// (machine repair).
public final class FiniteSource {

    private final long users;
    private final double think;
    private final double throughput;

    /// @param users the number of users, at least 1
    /// @param think the mean time that a user thinks, above 0
    /// @param service the mean time that a server works on one request, above 0
    /// @param servers the number of servers, at least 1
    public FiniteSource(int users, double think, double service, int servers) {
        if (users < 1 || servers < 1 || !(think > 0) || !(service > 0)) {
            throw new IllegalArgumentException("Users, servers and times are above 0, got " + users + ", " + servers
                    + ", " + think + " and " + service);
        }
        this.users = users;
        this.think = think;
        BirthDeath number =
                BirthDeath.of(users, value -> (users - value) / think, value -> Math.min(value, servers) / service);
        throughput = number.mean(value -> Math.min(value, servers)) / service;
    }

    /// Answers per second.
    public double throughput() {
        return throughput;
    }

    /// The mean time until an answer, by the interactive response time law.
    public double meanResponse() {
        return users / throughput - think;
    }
}
