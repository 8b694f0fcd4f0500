package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.DifferingSteps;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// REL-013: an availability objective above what the hard dependencies allow (The Calculus of Service Availability,
/// ACM Queue 2017).
///
/// The availability of a dependency is the lower of its objective and of what was measured over 30 days; of one with
/// neither, that of its replicas (1 - (mttr / (mtbf + mttr)) ^ replicas) together with its own dependencies. Each
/// element counts once, and what is not known counts as always there: what comes out is the most that can be reached.
final class AvailabilityTarget implements PartAlgorithm {

    private static final double TOLERANCE = 1e-9;
    private static final String OBJECTIVE = "slo.availability";
    private static final ElementChoice PROMISING =
            ElementChoice.of(element -> element.attributes().at(OBJECTIVE) instanceof Ratio);

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        return id -> context.architecture().element(id).stream().flatMap(element -> check(context, element));
    }

    /// Those that cannot do without an element that differs, or of which relations do, by others that promise nothing
    /// themselves. An element that is as available as before, and promises the same, touches nothing else.
    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        if (edit.structure().isLone()) {
            return Optional.of(edit.elements());
        }
        Set<String> touched = new HashSet<>(edit.elements());
        Set<String> promising = ChosenElements.of(after, PROMISING);
        HardNeeds old = HardNeeds.in(before);
        HardNeeds now = HardNeeds.in(after);
        touched.addAll(DifferingSteps.between(HardCalls.in(before), HardCalls.in(after), edit.nodes(after))
                .affected(ids -> old.dependants(ids, promising), ids -> now.dependants(ids, promising)));
        List<String> changed = edit.elements().stream()
                .filter(id -> !figures(before, id).equals(figures(after, id)))
                .toList();
        touched.addAll(old.dependants(changed, promising));
        touched.addAll(now.dependants(changed, promising));
        return Optional.of(touched);
    }

    private static List<Object> figures(RuleContext context, String id) {
        return context.architecture()
                .element(id)
                .<List<Object>>map(element -> List.of(HardNeeds.own(element), element.get(ElementAttributes.SLO)))
                .orElse(List.of());
    }

    private static Stream<Verdict> check(RuleContext context, Element element) {
        if (!(element.attributes().at(OBJECTIVE) instanceof Ratio target)) {
            return Stream.empty();
        }
        HardNeeds needs = HardNeeds.in(context);
        BitSet needed = needs.needed(element.id());
        double most = DoubleStream.concat(
                        HardNeeds.own(element).stream(),
                        needed.stream().mapToDouble(needs::known).filter(value -> !Double.isNaN(value)))
                .sorted()
                .reduce(1, (left, right) -> left * right);
        if (most < target.value() - TOLERANCE) {
            return Stream.of(violation(element, target, terms(needs, needed, element), most));
        }
        boolean matters = element.get(ElementAttributes.TIER, Tier.LOW) == Tier.CRITICAL;
        return matters && needed.stream().anyMatch(needs::isOpen)
                ? Stream.of(question(needs, needed, element))
                : Stream.empty();
    }

    private static Verdict question(HardNeeds needs, BitSet needed, Element element) {
        Set<String> unknown = new TreeSet<>();
        needed.stream().filter(needs::isOpen).mapToObj(needs::id).forEach(unknown::add);
        return new Verdict.CannotTell(
                List.of(element.id()),
                "Whether " + element.id() + " can be available as it promises is not known: nothing says how"
                        + " available " + Facts.some(unknown) + " is.");
    }

    private static Map<String, Double> terms(HardNeeds needs, BitSet needed, Element element) {
        Map<String, Double> terms = new HashMap<>();
        HardNeeds.own(element).ifPresent(value -> terms.put(element.id(), value));
        needed.stream()
                .filter(node -> !Double.isNaN(needs.known(node)))
                .forEach(node -> terms.put(needs.id(node), needs.known(node)));
        return terms;
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
