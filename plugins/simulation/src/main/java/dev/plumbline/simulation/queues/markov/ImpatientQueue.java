package dev.plumbline.simulation.queues.markov;

/// Equal servers before an endless queue whose waiters give up after an exponential time (Erlang A, M/M/c+M).
///
/// Source: Palm 1957; Garnett, Mandelbaum & Reiman, Designing a call center with impatient customers, Manufacturing &
/// Service Operations Management 4 (2002) 208-227. Solved as a birth and death of the number of requests, cut where
/// what is left out is below all digits.
public final class ImpatientQueue {

    private static final double NEGLIGIBLE = 1e-18;

    private final double arrivalRate;
    private final double patience;
    private final int servers;
    private final BirthDeath number;

    /// @param arrivalRate arrivals per second, above 0
    /// @param serviceRate completions per second of each server
    /// @param servers the number of servers
    /// @param patience the rate at which each waiter gives up, above 0
    public ImpatientQueue(double arrivalRate, double serviceRate, int servers, double patience) {
        if (servers < 1 || servers > BirthDeath.MOST_STATES / 2 || !(patience > 0)) {
            throw new IllegalArgumentException("Impatience needs 1 to " + BirthDeath.MOST_STATES / 2
                    + " servers and a rate above 0, got " + servers + " and " + patience);
        }
        this.arrivalRate = arrivalRate;
        this.patience = patience;
        this.servers = servers;
        number = BirthDeath.of(
                servers + longest(arrivalRate, serviceRate * servers, patience),
                value -> arrivalRate,
                value -> serviceRate * Math.min(value, servers) + patience * Math.max(0, value - servers));
    }

    /// How many may wait until more is all but impossible.
    private static int longest(double arrivalRate, double served, double patience) {
        double weight = 1;
        double most = 1;
        int waiting = 0;
        while (weight > NEGLIGIBLE * most && waiting < BirthDeath.MOST_STATES / 2 - 1) {
            waiting++;
            weight *= arrivalRate / (served + waiting * patience);
            if (weight > 1e200) {
                weight *= 1e-200;
                most *= 1e-200;
            }
            most = Math.max(most, weight);
        }
        return waiting;
    }

    /// The share of the requests that give up.
    public double abandoned() {
        return patience * meanQueue() / arrivalRate;
    }

    /// The mean number of waiting requests.
    public double meanQueue() {
        return number.mean(value -> Math.max(0, value - servers));
    }

    /// The share of the requests that have to wait.
    public double waitingProbability() {
        return number.above(servers - 1);
    }

    /// The share of the time that a server is busy.
    public double utilization() {
        return number.mean(value -> Math.min(value, servers)) / servers;
    }
}
