package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.evidence.Measured;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// How available the elements are that others cannot do without.
final class HardNeeds implements Lasting<HardNeeds> {

    private final GraphQueries hard;
    private final GraphIndex index;
    /// By the number of an element, how available it is by itself, or altogether if it promises that; not a number
    /// where
    /// that is not known.
    private final double[] known;
    /// The numbers of the elements that promise how available they are altogether, what they depend on included.
    private final BitSet promised;

    private HardNeeds(GraphQueries hard, double[] known, BitSet promised) {
        this.hard = hard;
        index = hard.index();
        this.known = known;
        this.promised = promised;
    }

    /// That of a snapshot.
    static HardNeeds in(RuleContext context) {
        return context.derived(HardNeeds.class, given -> {
            GraphQueries hard = HardCalls.in(given);
            HardNeeds needs = new HardNeeds(hard, unknown(hard.index()), new BitSet());
            Measured measured = Measured.of(given);
            given.architecture().elements().values().forEach(element -> needs.note(measured, element));
            return needs;
        });
    }

    private static double[] unknown(GraphIndex index) {
        double[] known = new double[index.size()];
        Arrays.fill(known, Double.NaN);
        return known;
    }

    @Override
    public Optional<HardNeeds> after(Edit edit, RuleContext now) {
        GraphQueries later = HardCalls.in(now);
        if (edit.inputs().contains(Input.EVIDENCE) || !later.index().agreesWith(index)) {
            return Optional.empty();
        }
        HardNeeds needs = edit.elements().isEmpty()
                ? new HardNeeds(later, known, promised)
                : new HardNeeds(later, known.clone(), (BitSet) promised.clone());
        Measured measured = Measured.of(now);
        edit.elementsOf(now.architecture()).forEach(element -> needs.note(measured, element));
        return Optional.of(needs);
    }

    private void note(Measured measured, Element element) {
        int node = index.require(element.id());
        OptionalDouble promise = promise(measured, element);
        promised.set(node, promise.isPresent());
        known[node] = promise.orElseGet(() -> own(element).orElse(Double.NaN));
    }

    private static OptionalDouble promise(Measured measured, Element element) {
        OptionalDouble seen = measured.latest(element.id(), Metric.AVAILABILITY);
        return element.attributes().at("slo.availability") instanceof Ratio objective
                ? OptionalDouble.of(Math.min(objective.value(), seen.orElse(1)))
                : seen;
    }

    /// How available the element is by itself, as its replicas fail and are mended.
    static OptionalDouble own(Element element) {
        double up = seconds(element.get(ElementAttributes.MTBF, Duration.ZERO));
        double down = seconds(element.get(ElementAttributes.MTTR, Duration.ZERO));
        return up > 0 && down > 0
                ? OptionalDouble.of(1 - Math.pow(down / (up + down), element.get(ElementAttributes.REPLICAS, 1L)))
                : OptionalDouble.empty();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /// The id of the element with a number.
    String id(int node) {
        return index.id(node);
    }

    /// How available the element with a number is; not a number where that is not known.
    double known(int node) {
        return known[node];
    }

    /// The numbers of the elements that one cannot do without, straight or by others of which it is not known how
    /// available they are altogether; the element itself is none of them.
    BitSet needed(String id) {
        BitSet needed = hard.nodesFrom(List.of(id), node -> !promised.get(node));
        needed.clear(index.require(id));
        return needed;
    }

    /// Whether nothing tells how available the element with a number is, neither by itself nor by what it needs.
    boolean isOpen(int node) {
        return Double.isNaN(known[node]) && index.targets(node).findAny().isEmpty();
    }

    /// Of some elements those that cannot do without one of the given ones or are among them, straight or by others of
    /// which it is not known how available they are altogether.
    Set<String> dependants(Collection<String> ids, Collection<String> among) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        BitSet found = hard.nodesReaching(ids.stream().filter(index::has).toList(), node -> !promised.get(node));
        Set<String> dependants = new HashSet<>();
        for (String id : among) {
            if (index.has(id) && found.get(index.require(id))) {
                dependants.add(id);
            }
        }
        return dependants;
    }
}
