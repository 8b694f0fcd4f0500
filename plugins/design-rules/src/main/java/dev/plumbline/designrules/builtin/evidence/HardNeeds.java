package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Metric;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is known of elements that others cannot do without, by their numbers in the graph; worked out once for each.
/// For
/// one thread.
final class HardNeeds {

    private final Facts facts;
    private final GraphIndex index;
    private final @Nullable Need[] known;

    /// @param hard the graph of hard dependencies
    HardNeeds(Facts facts, GraphQueries hard) {
        this.facts = facts;
        index = hard.index();
        known = new Need[index.size()];
    }

    /// The number of an element.
    int node(String id) {
        return index.require(id);
    }

    /// What an element cannot do without itself.
    IntStream next(int node) {
        return index.targets(node);
    }

    /// What is known of an element.
    Need at(int node) {
        Need need = known[node];
        if (need == null) {
            need = need(index.id(node));
            known[node] = need;
        }
        return need;
    }

    /// The ids of the elements that cannot do without one of the given ones, these included, straight or by others of
    /// which it is not known how available they are altogether.
    Set<String> dependants(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        ids.stream().filter(index::has).forEach(id -> open.add(index.require(id)));
        int starts = open.size();
        while (!open.isEmpty()) {
            int node = open.remove();
            boolean isStart = starts-- > 0;
            if ((found.add(index.id(node)) && !at(node).promised()) || isStart) {
                index.sources(node).forEach(open::add);
            }
        }
        return found;
    }

    private Need need(String id) {
        Element element = facts.architecture().requireElement(id);
        OptionalDouble promised = promised(element);
        return new Need(id, promised.isPresent() ? promised : own(element), promised.isPresent());
    }

    private OptionalDouble promised(Element element) {
        OptionalDouble measured = facts.measured().latest(element.id(), Metric.AVAILABILITY);
        return element.attributes().at("slo.availability") instanceof Ratio objective
                ? OptionalDouble.of(Math.min(objective.value(), measured.orElse(1)))
                : measured;
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

    /// What is known of an element.
    ///
    /// @param known how available it is by itself, or altogether if it promises that
    /// @param promised whether it promises it altogether, what it depends on included
    record Need(String id, OptionalDouble known, boolean promised) {}
}
