package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.HardDependencies;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// REL-013: an availability objective above what the hard dependencies allow (The Calculus of Service Availability,
/// ACM Queue 2017).
///
/// The availability of a dependency is the lower of its objective and of what was measured over 30 days; of one with
/// neither, that of its replicas (1 - (mttr / (mtbf + mttr)) ^ replicas) together with its own dependencies. Each
/// element counts once, and what is not known counts as always there: what comes out is the most that can be reached.
final class AvailabilityTarget implements RuleAlgorithm {

    private static final double TOLERANCE = 1e-9;

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Facts facts = Facts.of(context);
        GraphQueries hard = GraphQueries.of(
                facts.architecture(), relation -> HardDependencies.isHard(facts.architecture(), relation));
        Map<String, Dependency> dependencies = new HashMap<>();
        return facts.elements().stream()
                .flatMap(element -> check(
                        id -> dependencies.computeIfAbsent(id, wanted -> Dependency.of(facts, hard, wanted)), element));
    }

    private static Stream<Verdict> check(Function<String, Dependency> hard, Element element) {
        if (!(element.attributes().at("slo.availability") instanceof Ratio target)) {
            return Stream.empty();
        }
        Map<String, Double> terms = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        own(element).ifPresent(value -> terms.put(element.id(), value));
        gather(hard, element, terms, unknown);
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

    private static void gather(
            Function<String, Dependency> hard, Element start, Map<String, Double> terms, Set<String> unknown) {
        Set<String> seen = new HashSet<>(Set.of(start.id()));
        Deque<String> open = new ArrayDeque<>(hard.apply(start.id()).next());
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            if (!seen.add(id)) {
                continue;
            }
            Dependency dependency = hard.apply(id);
            dependency.known().ifPresent(value -> terms.put(id, value));
            if (!dependency.promised()) {
                open.addAll(dependency.next());
                if (dependency.known().isEmpty() && dependency.next().isEmpty()) {
                    unknown.add(id);
                }
            }
        }
    }

    private static OptionalDouble promised(Facts facts, Element element) {
        OptionalDouble measured = facts.measured().latest(element.id(), Metric.AVAILABILITY);
        return element.attributes().at("slo.availability") instanceof Ratio objective
                ? OptionalDouble.of(Math.min(objective.value(), measured.orElse(1)))
                : measured;
    }

    private static OptionalDouble own(Element element) {
        double up = seconds(element.get(ElementAttributes.MTBF, Duration.ZERO));
        double down = seconds(element.get(ElementAttributes.MTTR, Duration.ZERO));
        return up > 0 && down > 0
                ? OptionalDouble.of(1 - Math.pow(down / (up + down), element.get(ElementAttributes.REPLICAS, 1L)))
                : OptionalDouble.empty();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
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

    /// What is known of an element that others cannot do without.
    ///
    /// @param known how available it is by itself, or altogether if it promises that
    /// @param promised whether it promises it altogether, what it depends on included
    /// @param next what it cannot do without itself
    private record Dependency(OptionalDouble known, boolean promised, List<String> next) {

        static Dependency of(Facts facts, GraphQueries hard, String id) {
            Element element = facts.architecture().requireElement(id);
            OptionalDouble promised = AvailabilityTarget.promised(facts, element);
            return new Dependency(
                    promised.isPresent() ? promised : own(element), promised.isPresent(), hard.successors(id));
        }
    }
}
