package dev.plumbline.simulation.queues.markov;

/// Two equal servers with a queue each; a request joins the shorter one, either if they are equal, and stays there.
///
/// Solved as a level (the shorter queue) and a phase (by how much the other one is longer), which is cut where what is
/// left out is below all digits: each phase is less likely than the one before by about r^2 / (2 + r), with the load r.
/// Source: Adan, Wessels & Zijm, Analysis of the symmetric shortest queue problem, Stochastic Models 6 (1990) 691-713.
public final class ShorterOfTwo {

    private static final int MOST_DIFFERENCE = 45;

    private final double arrivalRate;
    private final double serviceRate;

    /// @param arrivalRate arrivals per second at both, above 0
    /// @param serviceRate completions per second of each, above 0
    public ShorterOfTwo(double arrivalRate, double serviceRate) {
        if (!(arrivalRate > 0) || !(serviceRate > 0)) {
            throw new IllegalArgumentException("Rates are above 0, got " + arrivalRate + " and " + serviceRate);
        }
        this.arrivalRate = arrivalRate;
        this.serviceRate = serviceRate;
    }

    /// The mean time from arrival to completion, infinite from a load of 1 on.
    public double meanSojourn() {
        if (arrivalRate >= 2 * serviceRate) {
            return Double.POSITIVE_INFINITY;
        }
        QuasiBirthDeath queues = new QuasiBirthDeath(blocks());
        double[] atZero = queues.atZero();
        double[] above = queues.aboveZero();
        double number = 2 * queues.meanLevel();
        for (int difference = 1; difference < atZero.length; difference++) {
            number += difference * (atZero[difference] + above[difference]);
        }
        return number / arrivalRate;
    }

    private QuasiBirthDeath.Blocks blocks() {
        int size = MOST_DIFFERENCE + 1;
        double[][] up = new double[size][size];
        double[][] down = new double[size][size];
        double[][] zero = new double[size][size];
        double[][] local = new double[size][size];
        for (int difference = 0; difference < size; difference++) {
            int longer = Math.min(difference + 1, MOST_DIFFERENCE);
            down[difference][longer] = (difference == 0 ? 2 : 1) * serviceRate;
            if (difference == 0) {
                zero[0][1] = arrivalRate;
                zero[0][0] = -arrivalRate;
            } else {
                up[difference][difference - 1] = arrivalRate;
                zero[difference][difference - 1] = serviceRate;
                zero[difference][difference] = -arrivalRate - serviceRate;
            }
            local[difference] = zero[difference].clone();
            local[difference][difference] -= down[difference][longer];
        }
        Matrix ups = Matrix.of(up);
        Matrix downs = Matrix.of(down);
        return new QuasiBirthDeath.Blocks(Matrix.of(zero), ups, downs, ups, Matrix.of(local), downs);
    }
}
