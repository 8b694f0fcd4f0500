package dev.plumbline.designrules.builtin.evidence;

import com.google.common.base.Suppliers;
import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.DifferingSteps;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// REL-013: an availability objective above what the hard dependencies allow (The Calculus of Service Availability,
/// ACM Queue 2017).
///
/// The availability of a dependency is the lower of its objective and of what was measured over 30 days; of one with
/// neither, that of its replicas (1 - (mttr / (mtbf + mttr)) ^ replicas) together with its own dependencies. Each
/// element counts once, and what is not known counts as always there: what comes out is the most that can be reached.
final class AvailabilityTarget implements PartAlgorithm {

    private static final double TOLERANCE = 1e-9;

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Facts facts = Facts.of(context);
        Supplier<HardNeeds> needs = Suppliers.memoize(() -> new HardNeeds(facts, HardCalls.in(context)));
        return id -> facts.architecture().element(id).stream().flatMap(element -> check(needs, element));
    }

    /// Those that cannot do without an element that differs, or of which relations do, by others that promise nothing
    /// themselves. An element that is as available as before, and promises the same, touches nothing else.
    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        if (edit.structure().isLone()) {
            return Optional.of(edit.elements());
        }
        Set<String> touched = new HashSet<>(edit.elements());
        GraphQueries old = HardCalls.in(before);
        GraphQueries now = HardCalls.in(after);
        Facts facts = Facts.of(before);
        Facts later = Facts.of(after);
        touched.addAll(DifferingSteps.between(old, now, edit.nodes(after))
                .affected(ids -> dependants(facts, old, ids), ids -> dependants(later, now, ids)));
        List<String> changed = edit.elements().stream()
                .filter(id -> !figures(before, id).equals(figures(after, id)))
                .toList();
        touched.addAll(dependants(facts, old, changed));
        touched.addAll(dependants(later, now, changed));
        return Optional.of(touched);
    }

    private static Set<String> dependants(Facts facts, GraphQueries hard, Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HardNeeds(facts, hard).dependants(ids);
    }

    private static List<Object> figures(RuleContext context, String id) {
        return context.architecture()
                .element(id)
                .<List<Object>>map(element -> List.of(HardNeeds.own(element), element.get(ElementAttributes.SLO)))
                .orElse(List.of());
    }

    private static Stream<Verdict> check(Supplier<HardNeeds> needs, Element element) {
        if (!(element.attributes().at("slo.availability") instanceof Ratio target)) {
            return Stream.empty();
        }
        Map<String, Double> terms = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        HardNeeds.own(element).ifPresent(value -> terms.put(element.id(), value));
        gather(needs.get(), element, terms, unknown);
        double most = terms.values().stream().sorted().reduce(1.0, (left, right) -> left * right);
        if (most < target.value() - TOLERANCE) {
            return Stream.of(violation(element, target, terms, most));
        }
        boolean matters = element.get(ElementAttributes.TIER, Tier.LOW) == Tier.CRITICAL;
        return matters && !unknown.isEmpty()
                ? Stream.of(new Verdict.CannotTell(
                        List.of(element.id()),
                        "Whether " + element.id() + " can be available as it promises is not known: nothing says how"
                                + " available " + Facts.some(new TreeSet<>(unknown)) + " is."))
                : Stream.empty();
    }

    private static void gather(HardNeeds needs, Element start, Map<String, Double> terms, Set<String> unknown) {
        BitSet seen = new BitSet();
        seen.set(needs.node(start.id()));
        Deque<Integer> open = new ArrayDeque<>();
        needs.next(needs.node(start.id())).forEach(open::push);
        while (!open.isEmpty()) {
            int node = open.pop();
            if (!seen.get(node)) {
                seen.set(node);
                HardNeeds.Need need = needs.at(node);
                need.known().ifPresent(value -> terms.put(need.id(), value));
                if (!need.promised()) {
                    needs.next(node).forEach(open::push);
                    if (need.known().isEmpty() && needs.next(node).findAny().isEmpty()) {
                        unknown.add(need.id());
                    }
                }
            }
        }
    }

    private static Verdict violation(Element element, Ratio target, Map<String, Double> terms, double most) {
        List<String> worst = terms.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> elements = new ArrayList<>(List.of(element.id()));
        worst.stream().filter(id -> !id.equals(element.id())).limit(3).forEach(elements::add);
        String shown = worst.stream()
                .limit(3)
                .map(id -> id + " " + Figures.percent(terms.getOrDefault(id, 1.0)))
                .collect(Collectors.joining(", "));
        String more = worst.size() > 3 ? " and " + (worst.size() - 3) + " more" : "";
        return new Verdict.Violation(
                elements,
                List.of(element.id()),
                element.id() + " promises an availability of " + target + ", but what it cannot do without allows "
                        + Figures.percent(most) + " at most: " + shown + more + ".");
    }
}
