package dev.plumbline.simulation.capacity.sizing;

import java.util.List;

/// Goes through all replicas that might be cheaper than the best known (branch and bound), as far as it may.
///
/// A branch is left out where the relaxed problem, with the replicas that are settled, costs as much as the best known;
/// and, where more replicas never make anything worse, where the objectives do not hold even with plenty of all that is
/// not settled.
final class Exhaustion {

    /// A node costs as much as there are choices.
    private static final long MOST_WORK = 2_000_000;
    private static final double SAME = 1e-9;

    private final List<Choice> choices;
    private final Trials trials;
    private final Relaxation relaxation;
    private final boolean isMonotone;
    private final double[] restBalanced;
    private final double[] restFloor;
    private Sizes best;
    private double cost;
    private long nodes;

    /// @param isMonotone whether more replicas never make anything worse
    /// @param best the best known replicas
    Exhaustion(List<Choice> choices, Trials trials, Relaxation relaxation, boolean isMonotone, Sizes best) {
        this.choices = choices;
        this.trials = trials;
        this.relaxation = relaxation;
        this.isMonotone = isMonotone;
        this.best = best;
        this.cost = best.cost(choices);
        restBalanced = new double[choices.size() + 1];
        restFloor = new double[choices.size() + 1];
        for (int index = choices.size() - 1; index >= 0; index--) {
            Choice choice = choices.get(index);
            double worth = relaxation.worth(index);
            restFloor[index] = restFloor[index + 1] + choice.price() * choice.floor();
            restBalanced[index] = restBalanced[index + 1] + value(index, choice.balanced(worth));
        }
    }

    /// Goes through all of them.
    ///
    /// @return whether it came to the end, so that nothing is cheaper than the best
    boolean run() {
        return branch(0, Sizes.of(choices, Choice::plenty), 0, -relaxation.worthOfLimits());
    }

    Sizes best() {
        return best;
    }

    private double value(int index, long count) {
        Choice choice = choices.get(index);
        double worth = relaxation.worth(index);
        return choice.price() * count + (worth > 0 ? worth * choice.mean(count) : 0);
    }

    /// @param settled the replicas before the index are settled, the others are plenty
    /// @param paid the cost of those that are settled
    /// @param valued the value of those in the relaxed problem
    private boolean branch(int index, Sizes settled, double paid, double valued) {
        if (index == choices.size()) {
            if (trials.hold(settled)) {
                best = settled;
                cost = paid;
            }
            return true;
        }
        Choice choice = choices.get(index);
        for (long count = choice.floor(); ; count++) {
            double now = paid + choice.price() * count;
            if (now + restFloor[index + 1] >= cost - SAME) {
                return true;
            }
            if (++nodes > MOST_WORK / choices.size() || trials.areSpent()) {
                return false;
            }
            double value = valued + value(index, count);
            Sizes next = settled.with(index, count);
            boolean isHopeless = value + restBalanced[index + 1] >= cost - SAME
                    || (isMonotone && index < choices.size() - 1 && !trials.hold(next));
            if (!isHopeless && !branch(index + 1, next, now, value)) {
                return false;
            }
        }
    }
}
