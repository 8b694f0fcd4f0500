package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.List;

/// Draws times of several distributions, each known by its number.
final class Samplers {

    private static final int CONSTANT = 0;
    private static final int EXPONENTIAL = 1;
    private static final int UNIFORM = 2;
    private static final int LOGNORMAL = 3;
    private static final int GAMMA = 4;
    private static final int PARETO = 5;
    private static final int EMPIRICAL = 6;

    private final RandomStreams random;
    private final int[] kinds;
    private final double[] first;
    private final double[] second;
    private final double[][] values;

    Samplers(RandomStreams random, List<TimeDistribution> distributions) {
        this.random = random;
        kinds = new int[distributions.size()];
        first = new double[distributions.size()];
        second = new double[distributions.size()];
        values = new double[distributions.size()][];
        for (int index = 0; index < kinds.length; index++) {
            put(index, distributions.get(index));
        }
    }

    /// The distributions of a blueprint: the service time of each station, the think time of each source, and the
    /// lengths of the prompts and answers of each model endpoint.
    static List<TimeDistribution> distributions(Blueprint blueprint) {
        List<TimeDistribution> all = new ArrayList<>();
        blueprint.stations().forEach(station -> all.add(station.service()));
        for (SourcePlan source : blueprint.sources()) {
            all.add(
                    switch (source) {
                        case SourcePlan.Open open -> new TimeDistribution.Constant(0);
                        case SourcePlan.Closed closed -> closed.think();
                    });
        }
        blueprint
                .stations()
                .forEach(station -> station.engine().ifPresent(engine -> {
                    all.add(engine.prompt());
                    all.add(engine.answer());
                }));
        return all;
    }

    private void put(int index, TimeDistribution distribution) {
        switch (distribution) {
            case TimeDistribution.Constant constant -> set(index, CONSTANT, constant.mean(), 0);
            case TimeDistribution.Exponential exponential -> set(index, EXPONENTIAL, exponential.mean(), 0);
            case TimeDistribution.Uniform uniform -> set(index, UNIFORM, uniform.from(), uniform.to() - uniform.from());
            case TimeDistribution.Lognormal lognormal -> set(index, LOGNORMAL, lognormal.location(), lognormal.scale());
            case TimeDistribution.Gamma gamma -> set(index, GAMMA, gamma.shape(), gamma.scale());
            case TimeDistribution.Pareto pareto -> set(index, PARETO, -1 / pareto.shape(), pareto.least());
            case TimeDistribution.Empirical empirical -> {
                set(index, EMPIRICAL, 0, 0);
                values[index] = empirical.sorted().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
            }
        }
    }

    private void set(int index, int kind, double one, double other) {
        kinds[index] = kind;
        first[index] = one;
        second[index] = other;
    }

    /// A time of the distribution with this number.
    double draw(int distribution, int stream) {
        double one = first[distribution];
        return switch (kinds[distribution]) {
            case EXPONENTIAL -> one * random.exponential(stream);
            case UNIFORM -> one + second[distribution] * random.unit(stream);
            case LOGNORMAL -> Math.exp(one + second[distribution] * random.normal(stream));
            case GAMMA -> second[distribution] * gamma(one, stream);
            case PARETO -> second[distribution] * Math.pow(1 - random.unit(stream), one);
            case EMPIRICAL -> between(values[distribution], stream);
            default -> one;
        };
    }

    /// Marsaglia and Tsang, "A simple method for generating gamma variables", 2000.
    private double gamma(double shape, int stream) {
        double boost = 1;
        double used = shape;
        if (shape < 1) {
            boost = Math.pow(1 - random.unit(stream), 1 / shape);
            used = shape + 1;
        }
        double d = used - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.normal(stream);
            double root = 1 + c * normal;
            if (root > 0) {
                double cube = root * root * root;
                double unit = 1 - random.unit(stream);
                if (Math.log(unit) < 0.5 * normal * normal + d * (1 - cube + Math.log(cube))) {
                    return boost * d * cube;
                }
            }
        }
    }

    private double between(double[] sorted, int stream) {
        if (sorted.length == 1) {
            return sorted[0];
        }
        double place = random.unit(stream) * (sorted.length - 1);
        int index = (int) place;
        return sorted[index] + (place - index) * (sorted[index + 1] - sorted[index]);
    }
}
