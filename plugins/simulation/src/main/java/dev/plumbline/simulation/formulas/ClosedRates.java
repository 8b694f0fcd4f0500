package dev.plumbline.simulation.formulas;

import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.queues.FalsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Finds the request rate of users who wait for an answer before they think and ask again.
///
/// By the interactive response time law the rate X of N users with think time Z satisfies N = X (Z + R(X)). R is the
/// open-queue response with the load of a workload's own users reduced to (N - 1) / N, as one user finds the others:
/// the approximate mean value analysis of Schweitzer (1979) and Bard, here with any queue that `MultiServerQueue`
/// knows. Several workloads are solved in turn until none changes.
public final class ClosedRates {

    private static final int MOST_ROUNDS = 40;
    private static final FalsePosition.Precision PRECISE = new FalsePosition.Precision(1e-13, 0, 60);
    private static final double PRECISION = 1e-9;

    private final Network network;
    private final Conditions conditions;
    private final Notes notes;
    private final RememberedStates memory;

    public ClosedRates(Network network, Conditions conditions, Notes notes) {
        this(network, conditions, notes, new RememberedStates());
    }

    /// @param memory what was worked out before
    public ClosedRates(Network network, Conditions conditions, Notes notes, RememberedStates memory) {
        this.network = network;
        this.conditions = conditions;
        this.notes = notes;
        this.memory = memory;
    }

    /// The rates of all entries, in the network's order.
    public double[] solve() {
        int count = network.entries().size();
        double[] rates = new double[count];
        int[] closed = IntStream.range(0, count)
                .filter(index -> network.entries().get(index).workload() instanceof Workload.ClosedWorkload)
                .toArray();
        for (int index = 0; index < count; index++) {
            if (network.entries().get(index).workload() instanceof Workload.OpenWorkload open) {
                rates[index] = open.load().most().perSecond();
            }
        }
        double change = closed.length == 0 ? 0 : 1;
        for (int round = 0; round < MOST_ROUNDS && change > PRECISION; round++) {
            change = 0;
            for (int index : closed) {
                double before = rates[index];
                rates[index] = rate(index, rates);
                change = closed.length == 1
                        ? 0
                        : Math.max(change, Math.abs(rates[index] - before) / Math.max(rates[index], 1e-300));
            }
        }
        if (change > PRECISION) {
            notes.add("The rates of the closed workloads did not settle; they are near, not exact.");
        }
        return rates;
    }

    private double rate(int index, double[] rates) {
        Network.Entry entry = network.entries().get(index);
        if (!(entry.workload() instanceof Workload.ClosedWorkload closed) || closed.users() == 0) {
            return 0;
        }
        double think = closed.think().mean().toNanos() / 1e9;
        double[] trial = rates.clone();
        trial[index] = 0;
        Response idle = Evaluation.of(network, conditions, trial, memory).response(entry);
        if (!idle.isComplete()) {
            notes.about(
                    "Parts of the answer's time are not known, so these users may ask less often",
                    entry.relation().id());
        }
        double fastest = think + idle.time().mean();
        if (Double.isInfinite(fastest)) {
            return 0;
        }
        if (fastest == 0) {
            notes.about(
                    "Users who neither think nor wait have no finite rate; left out",
                    entry.relation().id());
            return 0;
        }
        return balanced(closed.users() / fastest, guess -> {
            trial[index] = guess;
            Response answer = Evaluation.of(network, conditions, trial, memory).response(entry);
            double missing = closed.users() - guess * (think + answer.time().mean());
            return missing > 0 && isTooMuch(entry, trial) ? Double.NEGATIVE_INFINITY : missing;
        });
    }

    private static double balanced(double most, DoubleUnaryOperator missing) {
        return FalsePosition.root(
                missing,
                new FalsePosition.Bracket(0, missing.applyAsDouble(0), most, missing.applyAsDouble(most)),
                PRECISE);
    }

    /// Whether the rate is more than the queues that the users wait for can take for ever.
    private boolean isTooMuch(Network.Entry entry, double[] trial) {
        List<Network.Entry> entries = new ArrayList<>(network.entries());
        Workload open = Workload.OpenWorkload.poisson(entry.relation().id(), new Rate(0));
        Network.Entry endless = new Network.Entry(open, entry.relation(), entry.routes());
        entries.set(entries.indexOf(entry), endless);
        return !Evaluation.of(new Network(entries), conditions, trial, memory)
                .response(endless)
                .time()
                .isFinite();
    }
}
