package dev.plumbline.simulation.kernel;

import java.util.function.IntPredicate;

/// Which calls of a plain network can be followed at once: a request's whole way through stations that answer in order
/// and get all their requests from the one before is known when it comes to the first of them.
final class Following {

    private final Code code;
    private final IntPredicate inOrder;
    private final double[] latencies;
    private final int[] targets;

    /// What can be followed in a blueprint.
    ///
    /// @param inOrder whether the station that a step calls answers in the order of arrival
    /// @param latencies the one-way time of each link, in seconds
    Following(Blueprint blueprint, IntPredicate inOrder, double[] latencies) {
        this.code = blueprint.code();
        this.inOrder = inOrder;
        this.latencies = latencies;
        this.targets = blueprint.links().stream().mapToInt(LinkPlan::station).toArray();
    }

    /// For each step, whether it is a call that can be followed from the call right before it.
    boolean[] steps() {
        int count = code.operation.length;
        boolean[] follows = new boolean[count + 1];
        for (int step = 1; step < count; step++) {
            follows[step] = isCall(step)
                    && isCall(step - 1)
                    && inOrder.test(step - 1)
                    && latencies[code.first[step]] == 0
                    && isOnlyCall(step);
        }
        return follows;
    }

    private boolean isCall(int step) {
        return code.operation[step] == Code.CALL;
    }

    /// Whether nothing but this step calls its station, and nothing but the step before leads to it.
    private boolean isOnlyCall(int step) {
        int station = targets[code.first[step]];
        for (int other = 0; other < code.operation.length; other++) {
            boolean callsToo = other != step && isCall(other) && targets[code.first[other]] == station;
            boolean leadsTo = !isCall(other) && code.operation[other] != Code.END && code.first[other] == step;
            if (callsToo || leadsTo) {
                return false;
            }
        }
        return true;
    }
}
