package dev.plumbline.simulation.capacity.sizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A chain of more and more replicas: each step adds the one that shortens the mean times most for its price (marginal
/// allocation; Fox, Management Science 13 (1966) 210-216). The first of the chain that holds the objectives is found by
/// halving.
final class GreedyChain {

    private static final int MOST_STEPS = 20_000;
    private static final double NOTHING = 1e-15;

    private final List<Choice> choices;
    private final Trials trials;
    private final double[] worth;
    private final List<Integer> steps = new ArrayList<>();

    /// @param worth what a second less of the mean time of each choice is worth
    GreedyChain(List<Choice> choices, Trials trials, double[] worth) {
        this.choices = choices;
        this.trials = trials;
        this.worth = worth;
    }

    /// The first replicas of the chain that hold the objectives.
    ///
    /// @param start where it begins
    /// @param plenty what holds them
    Sizes from(Sizes start, Sizes plenty) {
        PriorityQueue<Step> queue = new PriorityQueue<>(
                Comparator.comparingDouble((Step step) -> -step.benefit).thenComparingInt(Step::choice));
        for (int index = 0; index < choices.size(); index++) {
            queue.add(step(index, start.of(index)));
        }
        while (!queue.isEmpty() && steps.size() < MOST_STEPS) {
            Step next = queue.remove();
            if (next.benefit > NOTHING && next.count < plenty.of(next.choice)) {
                steps.add(next.choice);
                queue.add(step(next.choice, next.count + 1));
            }
        }
        int low = -1;
        int high = steps.size() + 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (trials.hold(at(middle, start, plenty))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return at(high, start, plenty);
    }

    private Sizes at(int length, Sizes start, Sizes plenty) {
        if (length > steps.size()) {
            return plenty;
        }
        long[] added = new long[choices.size()];
        steps.subList(0, length).forEach(choice -> added[choice]++);
        return start.plus(added);
    }

    private Step step(int index, long count) {
        Choice choice = choices.get(index);
        double saved = choice.mean(count) - choice.mean(count + 1);
        double benefit = Double.isNaN(saved) ? Double.MAX_VALUE : worth[index] * saved / choice.price();
        return new Step(index, count, benefit);
    }

    private record Step(int choice, long count, double benefit) {}
}
