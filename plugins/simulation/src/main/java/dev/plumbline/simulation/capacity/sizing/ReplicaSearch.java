package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.pluginapi.CapacityObjective.Source;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.CapacitySizing.Bought;
import dev.plumbline.pluginapi.CapacitySizing.Change;
import dev.plumbline.pluginapi.CapacitySizing.State;
import dev.plumbline.pluginapi.CapacitySizing.Unit;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import dev.plumbline.simulation.queues.ResponseTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks for the cheapest replicas that hold objectives.
///
/// First it bounds the replicas of each element and the cost of all from below, then it adds greedily until the
/// objectives hold and takes away what is not needed, and then it goes through what might be cheaper. Everything that
/// is
/// counted as holding was worked out in full. It ends after a number of trials, never after a time, so that the same
/// question has the same answer.
public final class ReplicaSearch {

    private static final double SAME = 1e-9;

    private final LoadedSystem system;
    private final Prices prices;
    private final List<CapacityObjective> objectives;
    private final List<String> reasons;
    private final boolean isImpossible;
    private final List<Choice> choices;
    private final Trials trials;

    /// @param assumptions hears which prices were assumed
    public ReplicaSearch(
            Architecture architecture,
            LoadedSystem system,
            List<CapacityObjective> objectives,
            List<Assumption> assumptions) {
        this.system = system;
        ChoiceMaker maker = new ChoiceMaker(architecture, system, objectives);
        this.prices = Prices.of(architecture, maker.elements());
        assumptions.addAll(prices.assumptions());
        this.choices = maker.choices(prices.each());
        Outlook plenty = new Trials(system, choices, List.of(), 1).outlook(Sizes.of(choices, Choice::plenty));
        Attainable attainable = Attainable.of(objectives, plenty);
        this.reasons = attainable.reasons();
        this.isImpossible = attainable.isBroken();
        this.objectives = attainable.objectives();
        this.trials = new Trials(system, choices, this.objectives, Effort.trials(system));
    }

    /// The cheapest replicas that were found.
    public CapacitySizing search() {
        Sizes present = Sizes.of(choices, choice -> system.replicas(choice.element()));
        double cost = present.cost(choices);
        if (choices.isEmpty()) {
            return new CapacitySizing(State.CANNOT_TELL, prices.unit(), cost, Double.NaN, 0, List.of(), reasons);
        }
        Sizes fewest = Sizes.of(choices, Choice::floor);
        Found found = trials.hold(fewest) ? new Found(fewest, fewest.cost(choices), true) : look(fewest);
        double paid = found.best.cost(choices);
        return new CapacitySizing(
                isImpossible ? State.IMPOSSIBLE : found.isCheapest ? State.CHEAPEST : State.BOUNDED,
                prices.unit(),
                cost,
                paid,
                found.isCheapest ? paid : Math.min(paid, found.bound),
                changes(present, found.best),
                reasons);
    }

    /// @param fewest so few replicas that they do not do
    private Found look(Sizes fewest) {
        Sizes plenty = Sizes.of(choices, Choice::plenty);
        Relaxation relaxation = new Relaxation(choices, limits(plenty, fewest));
        double bound = rounded(relaxation.bound());
        Sizes start = stable(fewest, plenty);
        Sizes greedy = new GreedyChain(choices, trials, worth(start)).from(start, plenty);
        if (greedy.cost(choices) <= bound + SAME) {
            return new Found(greedy, bound, true);
        }
        Sizes lean = new Trimming(choices, trials).trim(greedy);
        if (lean.cost(choices) <= bound + SAME) {
            return new Found(lean, bound, true);
        }
        Exhaustion rest = new Exhaustion(choices, trials, relaxation, system.isOpen(), lean);
        boolean isCheapest = rest.run();
        return new Found(rest.best(), bound, isCheapest);
    }

    /// @param bound nothing that holds the objectives costs less
    private record Found(Sizes best, double bound, boolean isCheapest) {}

    private double rounded(double bound) {
        return prices.unit() == Unit.REPLICAS ? Math.ceil(bound - 1e-6) : bound;
    }

    /// The means that the latency objectives bound.
    private List<Relaxation.Limit> limits(Sizes plenty, Sizes fewest) {
        Outlook best = trials.outlook(plenty);
        Outlook worst = trials.outlook(fewest);
        MeanTerms terms = new MeanTerms(system);
        List<Relaxation.Limit> limits = new ArrayList<>();
        for (CapacityObjective objective : ofLatency()) {
            double most = MeanLimit.of(
                    objective.quantity(), objective.bound(), time(best, objective), time(worst, objective));
            if (Double.isFinite(most)) {
                Map<String, Double> all = terms.of(objective.subject());
                limits.add(new Relaxation.Limit(
                        most * (1 + 1e-6),
                        choices.stream()
                                .mapToDouble(choice -> all.getOrDefault(choice.element(), 0.0))
                                .toArray()));
            }
        }
        return limits;
    }

    private List<CapacityObjective> ofLatency() {
        return objectives.stream()
                .filter(objective -> switch (objective.quantity()) {
                    case MEAN, P50, P90, P99 -> true;
                    case ERROR_RATIO, UTILIZATION, THROUGHPUT -> false;
                })
                .toList();
    }

    private static ResponseTime time(Outlook outlook, CapacityObjective objective) {
        return outlook.response(objective.subject())
                .map(answer -> answer.time())
                .orElse(ResponseTime.NONE);
    }

    /// The replicas with as many more as keep elements from being too busy: retries bring more than the floor knows of.
    private Sizes stable(Sizes start, Sizes plenty) {
        Sizes sizes = start;
        for (int round = 0; round < Effort.ROUNDS; round++) {
            Outlook outlook = trials.outlook(sizes);
            Sizes more = sizes;
            for (CapacityObjective objective : trials.broken(outlook)) {
                int index = objective.quantity() == Quantity.UTILIZATION ? index(objective.subject()) : -1;
                if (index >= 0) {
                    double needed = sizes.of(index) * outlook.value(objective).value() / objective.bound();
                    long count = Math.max(sizes.of(index) + 1, (long) Math.ceil(needed - SAME));
                    more = more.with(index, Math.min(plenty.of(index), count));
                }
            }
            if (more.equals(sizes)) {
                return sizes;
            }
            sizes = more;
        }
        return sizes;
    }

    private int index(String element) {
        return IntStream.range(0, choices.size())
                .filter(index -> choices.get(index).element().equals(element))
                .findFirst()
                .orElse(-1);
    }

    /// What a second less of each element's mean time is worth: as often as it is in the answers that are too long.
    private double[] worth(Sizes start) {
        List<CapacityObjective> broken = trials.broken(trials.outlook(start));
        MeanTerms terms = new MeanTerms(system);
        double[] worth = new double[choices.size()];
        for (CapacityObjective objective : objectives) {
            if (objective.quantity() == Quantity.UTILIZATION || objective.quantity() == Quantity.THROUGHPUT) {
                continue;
            }
            double weight = broken.contains(objective) ? 1 : 1e-6;
            Map<String, Double> all = terms.of(objective.subject());
            double bound = objective.bound();
            for (int index = 0; index < worth.length; index++) {
                worth[index] += weight * all.getOrDefault(choices.get(index).element(), 0.0) / bound;
            }
        }
        return worth;
    }

    private List<Change> changes(Sizes present, Sizes best) {
        Outlook after = trials.outlook(best);
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < choices.size(); index++) {
            Choice choice = choices.get(index);
            long from = present.of(index);
            long to = best.of(index);
            if (from != to) {
                changes.add(new Change(
                        choice.element(),
                        from,
                        to,
                        choice.price() * (to - from),
                        after.offered(choice.element()),
                        to > from ? bought(best.with(index, from), after) : Optional.empty()));
            }
        }
        changes.sort(Comparator.comparing(Change::element));
        return changes;
    }

    private Optional<Bought> bought(Sizes without, Outlook after) {
        Outlook before = trials.outlook(without);
        return trials.broken(before).stream()
                .min(Comparator.comparing((CapacityObjective objective) -> objective.source() == Source.ASSUMED))
                .map(objective -> new Bought(
                        objective,
                        before.value(objective).value(),
                        after.value(objective).value()));
    }
}
