package dev.plumbline.simulation.capacity.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A simpler problem whose answer costs no more: only the mean times count, each the sum of those of its elements,
/// which
/// do not depend on each other.
///
/// Its dual gives the bound: with any prices of a second of each mean, the elements are balanced one by one, and what
/// comes out is no dearer than the cheapest replicas (Lagrangian relaxation; Fisher, Management Science 27 (1981)
/// 1-18).
/// The mean wait before c servers falls less and less with c (Dyer & Proll, Management Science 23 (1977) 1348), so that
/// each is balanced where one more replica is not worth its price.
final class Relaxation {

    private static final int ROUNDS = 80;

    private final List<Choice> choices;
    private final List<Limit> limits;
    private double[] worth;
    private double best;

    /// @param limits the means that are bounded
    Relaxation(List<Choice> choices, List<Limit> limits) {
        this.choices = choices;
        this.limits = limits;
        this.worth = new double[limits.size()];
        this.best = value(worth, balanced(worth));
        climb();
    }

    /// A bounded mean.
    static final class Limit {

        private final double most;
        private final double[] terms;

        /// @param most what the sum may be at most, in seconds
        /// @param terms how often the time of each choice is in it
        Limit(double most, double[] terms) {
            this.most = most;
            this.terms = terms;
        }

        double term(int choice) {
            return terms[choice];
        }

        double most() {
            return most;
        }
    }

    /// No replicas that hold the objectives cost less.
    double bound() {
        return best;
    }

    /// What a second less of the mean time of a choice is worth at the bound.
    double worth(int choice) {
        return worth(choice, worth);
    }

    /// What the limits are worth at the bound, altogether.
    double worthOfLimits() {
        double sum = 0;
        for (int limit = 0; limit < limits.size(); limit++) {
            sum += worth[limit] * limits.get(limit).most;
        }
        return sum;
    }

    private double worth(int choice, double[] prices) {
        double sum = 0;
        for (int limit = 0; limit < prices.length; limit++) {
            sum += prices[limit] * limits.get(limit).terms[choice];
        }
        return sum;
    }

    /// The replicas of each choice that are balanced at the prices.
    private long[] balanced(double[] prices) {
        return IntStream.range(0, choices.size())
                .mapToLong(index -> choices.get(index).balanced(worth(index, prices)))
                .toArray();
    }

    private double value(double[] prices, long[] counts) {
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            Choice choice = choices.get(index);
            double worthHere = worth(index, prices);
            sum += choice.price() * counts[index] + (worthHere > 0 ? worthHere * choice.mean(counts[index]) : 0);
        }
        for (int limit = 0; limit < prices.length; limit++) {
            sum -= prices[limit] * limits.get(limit).most;
        }
        return sum;
    }

    /// By how much the mean of a limit is too long, in shares of it.
    private double excess(int limit, long[] counts) {
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            double times = limits.get(limit).terms[index];
            if (times > 0) {
                sum += times * choices.get(index).mean(counts[index]);
            }
        }
        return sum / limits.get(limit).most - 1;
    }

    /// Raises the price of what is too long and lowers that of what is not, by smaller and smaller factors.
    private void climb() {
        if (limits.isEmpty()) {
            return;
        }
        double[] prices = new double[limits.size()];
        double start = choices.stream()
                .mapToDouble(choice -> choice.price() * choice.floor())
                .sum();
        long[] counts = balanced(worth);
        for (int limit = 0; limit < prices.length; limit++) {
            prices[limit] = excess(limit, counts) > 0 ? start / limits.get(limit).most : 0;
        }
        boolean isHeld = Arrays.stream(prices).allMatch(price -> price == 0);
        for (int round = 0; round < ROUNDS && !isHeld; round++) {
            counts = balanced(prices);
            double value = value(prices, counts);
            if (value > best) {
                best = value;
                worth = prices.clone();
            }
            double factor = Math.pow(4, 1 / (1 + 0.15 * round));
            for (int limit = 0; limit < prices.length; limit++) {
                prices[limit] *= excess(limit, counts) > 0 ? factor : 1 / factor;
            }
        }
    }
}
