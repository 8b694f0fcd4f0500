package dev.plumbline.simulation.queues.calls;

/// The work in an M/D/1 queue, as weights of which that of an empty queue is 1; service takes one unit of time.
///
/// At whole numbers the work is spread as the number of requests, by the recursion of Tijms, A First Course in
/// Stochastic Models (2003), section 9.2.2; between them by the formula of Franx, A simple solution for the M/D/c
/// waiting time distribution, Operations Research Letters 29 (2001) 221-229. Far out each weight is that before times
/// the same factor.
final class ConstantService {

    private static final int TERMS = 500;

    private final double load;
    private final double[] weights = new double[TERMS + 1];
    private final double factor;

    /// @param load arrivals in a unit of time, above 0 and at most 500
    ConstantService(double load) {
        this.load = load;
        double[] later = later(load);
        weights[0] = 1;
        for (int number = 1; number <= TERMS; number++) {
            double sum = later[number - 1];
            for (int before = 1; before < number; before++) {
                sum += later[number - before] * weights[before];
            }
            weights[number] = sum * Math.exp(load);
        }
        double last = weights[TERMS] / weights[TERMS - 1];
        factor = Double.isFinite(last) ? last : 0;
    }

    /// The probabilities of more than 0, 1, 2, ... arrivals in a unit of time.
    private static double[] later(double load) {
        double[] later = new double[2 * TERMS + (int) (2 * load)];
        double term = Math.exp(-load);
        for (int count = 1; count < later.length; count++) {
            term *= load / count;
            later[count - 1] = term;
        }
        for (int count = later.length - 2; count >= 0; count--) {
            later[count] += later[count + 1];
        }
        return later;
    }

    /// The weight of at most this work; infinite where it is more than a double can say.
    double within(double work) {
        double sum = 0;
        for (int number = 0; number <= TERMS; number++) {
            sum += weights[number];
        }
        if (work >= TERMS) {
            return Double.isInfinite(sum) ? sum : sum + weights[TERMS] * geometric(work - TERMS);
        }
        double[] sums = weights.clone();
        for (int number = 1; number <= TERMS; number++) {
            sums[number] += sums[number - 1];
        }
        return between(work, sums);
    }

    /// The weight of more than this work, where the load is below 1.
    double beyond(double work) {
        double end = weights[TERMS] * factor / (1 - factor);
        if (work >= TERMS) {
            return end == 0 ? 0 : end * Math.pow(factor, work - TERMS);
        }
        double[] rests = new double[TERMS + 1];
        rests[TERMS] = end;
        for (int number = TERMS; number > 0; number--) {
            rests[number - 1] = rests[number] + weights[number];
        }
        int whole = (int) work + 1;
        double more = 0;
        double term = Math.exp(-load * (whole - work));
        for (int arrived = 1; arrived <= TERMS; arrived++) {
            term *= load * (whole - work) / arrived;
            more += arrived >= whole ? term : 0;
        }
        return between(work, rests) + more / (1 - load);
    }

    /// The value at any work from the values at whole numbers.
    private double between(double work, double[] values) {
        int whole = (int) work + 1;
        double term = Math.exp(-load * (whole - work));
        double sum = 0;
        for (int arrived = 0; arrived < whole; arrived++) {
            sum += term * values[whole - arrived];
            term *= load * (whole - work) / (arrived + 1);
        }
        return sum;
    }

    /// factor + factor^2 + ..., `count` terms.
    private double geometric(double count) {
        return Math.abs(factor - 1) < 1e-9 ? count : factor * Math.expm1(count * Math.log(factor)) / (factor - 1);
    }
}
