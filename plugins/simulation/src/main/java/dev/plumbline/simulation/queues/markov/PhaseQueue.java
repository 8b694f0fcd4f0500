package dev.plumbline.simulation.queues.markov;

/// One server before an endless queue, with arrivals and service of phases (MAP/PH/1): bursts, and times between
/// arrivals and of service that vary less or more than exponential ones.
///
/// Source: Neuts, Matrix-Geometric Solutions in Stochastic Models (1981), section 3.7; Latouche & Ramaswami,
/// Introduction to Matrix Analytic Methods in Stochastic Modeling (1999), chapter 6. Exact.
public final class PhaseQueue {

    private final double arrivalRate;
    private final double load;
    private final double meanNumber;

    public PhaseQueue(MarkovianArrivals arrivals, PhaseType service) {
        arrivalRate = arrivals.rate();
        load = arrivalRate * service.mean();
        meanNumber = load < 1 ? new QuasiBirthDeath(blocks(arrivals, service)).meanLevel() : Double.POSITIVE_INFINITY;
    }

    private static QuasiBirthDeath.Blocks blocks(MarkovianArrivals arrivals, PhaseType service) {
        Matrix states = Matrix.identity(arrivals.states());
        Matrix phases = Matrix.identity(service.phases());
        Matrix first = Matrix.of(new double[][] {service.first()});
        double[][] exits = new double[service.phases()][1];
        for (int phase = 0; phase < exits.length; phase++) {
            exits[phase][0] = service.exits()[phase];
        }
        return new QuasiBirthDeath.Blocks(
                arrivals.without(),
                arrivals.with().kronecker(first),
                states.kronecker(Matrix.of(exits)),
                arrivals.with().kronecker(phases),
                arrivals.without().kronecker(phases).plus(states.kronecker(service.moves())),
                states.kronecker(service.renewals()));
    }

    /// The mean number of arrivals per second.
    public double arrivalRate() {
        return arrivalRate;
    }

    /// The share of the time that the server is busy.
    public double utilization() {
        return Math.min(1, load);
    }

    /// The mean number of requests that wait or are worked on; infinite from a load of 1 on.
    public double meanNumber() {
        return meanNumber;
    }

    /// The mean time from arrival to completion.
    public double meanSojourn() {
        return meanNumber / arrivalRate;
    }

    /// The mean time until work begins.
    public double meanWait() {
        return (meanNumber - load) / arrivalRate;
    }
}
