package dev.plumbline.simulation.queues.markov;

import dev.plumbline.simulation.queues.ResponseTime;
import java.util.Arrays;

/// A time that is the life of a small Markov chain: from its random first state until it ends.
///
/// Source: Neuts, Matrix-Geometric Solutions in Stochastic Models (1981), chapter 2. The fits to two moments are those
/// of Tijms, A First Course in Stochastic Models (2003), appendix B: balanced means above a variation of 1, a mixture
/// of
/// two Erlang times below it.
public final class PhaseType {

    private static final int MOST_PHASES = 200;

    private final double[] first;
    private final Matrix moves;

    private PhaseType(double[] first, Matrix moves) {
        if (moves.rows() > MOST_PHASES) {
            throw new IllegalArgumentException("A time has at most " + MOST_PHASES + " phases, got " + moves.rows());
        }
        this.first = first;
        this.moves = moves;
    }

    /// The memoryless time.
    public static PhaseType exponential(double mean) {
        return erlang(1, mean);
    }

    /// The sum of equal exponential times, with the given mean in all.
    public static PhaseType erlang(int phases, double mean) {
        double[] rates = new double[phases];
        Arrays.fill(rates, phases / mean);
        return series(rates);
    }

    /// The sum of exponential times with these rates.
    public static PhaseType series(double... rates) {
        double[][] moves = new double[rates.length][rates.length];
        for (int phase = 0; phase < rates.length; phase++) {
            if (!(rates[phase] > 0) || Double.isInfinite(rates[phase])) {
                throw new IllegalArgumentException("A phase has a rate above 0, got " + rates[phase]);
            }
            moves[phase][phase] = -rates[phase];
            if (phase + 1 < rates.length) {
                moves[phase][phase + 1] = rates[phase];
            }
        }
        double[] first = new double[rates.length];
        first[0] = 1;
        return new PhaseType(first, Matrix.of(moves));
    }

    /// One of two exponential times, each of which makes up half of the mean.
    ///
    /// @param variation the squared coefficient of variation, above 1
    public static PhaseType hyperexponential(double mean, double variation) {
        if (!(mean > 0) || !(variation > 1)) {
            throw new IllegalArgumentException("A mixture of exponential times has a mean above 0 and a variation"
                    + " above 1, got " + mean + " and " + variation);
        }
        double often = (1 + Math.sqrt((variation - 1) / (variation + 1))) / 2;
        Matrix moves = Matrix.diagonal(-2 * often / mean, -2 * (1 - often) / mean);
        return new PhaseType(new double[] {often, 1 - often}, moves);
    }

    /// A time with the given mean and squared coefficient of variation, at least 0.005.
    public static PhaseType ofMoments(double mean, double variation) {
        if (variation > 1) {
            return hyperexponential(mean, variation);
        }
        if (!(variation >= 1.0 / MOST_PHASES)) {
            throw new IllegalArgumentException("A variation below 1/" + MOST_PHASES + " takes too many phases");
        }
        int phases = (int) Math.ceil(1 / variation - 1e-9);
        double shorter = (phases * variation - Math.sqrt(phases * (1 + variation) - phases * phases * variation))
                / (1 + variation);
        PhaseType full = erlang(phases, phases * mean / (phases - Math.max(0, shorter)));
        double[] first = new double[phases];
        first[0] = 1 - Math.max(0, shorter);
        first[phases == 1 ? 0 : 1] += Math.max(0, shorter);
        return new PhaseType(first, full.moves);
    }

    /// The mean.
    public double mean() {
        return moment(1);
    }

    /// The variance over the squared mean.
    public double variation() {
        return moment(2) / mean() / mean() - 1;
    }

    /// The probability of a longer time.
    public double tail(double time) {
        if (time <= 0) {
            return 1;
        }
        double[] left = Exponential.of(moves.times(time)).afterRow(first);
        return Math.min(1, Arrays.stream(left).sum());
    }

    /// This as a time until an answer.
    public ResponseTime toResponseTime() {
        return new ResponseTime(mean(), variation() * mean() * mean(), this::tail);
    }

    /// The mean of e to the power of minus `s` times the time (the Laplace transform).
    public double transform(double s) {
        Matrix system = Matrix.identity(phases()).times(s).minus(moves);
        Matrix ends = LinearSystem.solve(system, column(exits()));
        return ends.afterRow(first)[0];
    }

    int phases() {
        return first.length;
    }

    double[] first() {
        return first.clone();
    }

    Matrix moves() {
        return moves;
    }

    /// The rate at which the time ends, from each phase.
    double[] exits() {
        return Arrays.stream(moves.rowSums()).map(sum -> Math.max(0, -sum)).toArray();
    }

    /// The rates from each phase by way of an end to each first phase of the next time.
    Matrix renewals() {
        return column(exits()).times(Matrix.of(new double[][] {first}));
    }

    private double moment(int power) {
        Matrix inverse = LinearSystem.inverse(moves.times(-1));
        double[] row = first;
        double factor = 1;
        for (int step = 1; step <= power; step++) {
            row = inverse.afterRow(row);
            factor *= step;
        }
        return factor * Arrays.stream(row).sum();
    }

    private static Matrix column(double[] values) {
        double[][] rows = new double[values.length][1];
        Arrays.setAll(rows, row -> new double[] {values[row]});
        return Matrix.of(rows);
    }
}
