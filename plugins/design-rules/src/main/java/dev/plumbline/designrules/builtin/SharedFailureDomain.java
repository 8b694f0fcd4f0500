package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.FallbackPair;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// REL-019: a fallback that fails together with what it stands in for, since both share a node, a zone, a hard
/// dependency, or a provider in one region.
final class SharedFailureDomain implements RuleAlgorithm {

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries hard = HardCalls.in(context);
        return FallbackPair.in(context).flatMap(pair -> check(context, hard, pair.primary(), pair.fallback()).stream());
    }

    private static Optional<Verdict> check(
            RuleContext context, GraphQueries hard, Relation primary, Relation fallback) {
        Architecture architecture = context.architecture();
        Element first = architecture.requireElement(primary.to());
        Element second = architecture.requireElement(fallback.to());
        List<String> shared = shared(context, hard, first, second);
        if (!shared.isEmpty()) {
            return Optional.of(new Verdict.Violation(
                    List.of(first.id(), second.id(), primary.from()),
                    List.of(first.id(), primary.id(), primary.from(), fallback.id(), second.id()),
                    second.id() + " is the fallback for " + first.id() + ", but both share " + listed(shared) + "."));
        }
        if (isUnplaced(context, first) || isUnplaced(context, second)) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(first.id(), second.id()),
                    "Where " + first.id() + " and its fallback " + second.id()
                            + " run is not declared for both: neither zones, region, provider nor nodes."));
        }
        return Optional.empty();
    }

    private static String listed(List<String> shared) {
        int last = shared.size() - 1;
        return last == 0 ? shared.getFirst() : String.join(", ", shared.subList(0, last)) + " and " + shared.get(last);
    }

    private static List<String> shared(RuleContext context, GraphQueries hard, Element first, Element second) {
        Deployment left = Deployment.of(context, first);
        Deployment right = Deployment.of(context, second);
        List<String> shared = new ArrayList<>();
        if (left.zones().size() == 1 && left.zones().equals(right.zones())) {
            shared.add("the zone " + left.zones().getFirst());
        }
        common(left.nodes(), right.nodes()).ifPresent(node -> shared.add("the node " + node));
        if (same(first, second, ElementAttributes.PROVIDER) && !differ(first, second, ElementAttributes.REGION)) {
            shared.add("the provider " + first.get(ElementAttributes.PROVIDER, ""));
        }
        common(dependencies(hard, first.id()), dependencies(hard, second.id()))
                .ifPresent(dependency -> shared.add("the dependency on " + dependency));
        return shared;
    }

    private static boolean isUnplaced(RuleContext context, Element element) {
        Deployment deployment = Deployment.of(context, element);
        return deployment.zones().isEmpty()
                && deployment.nodes().isEmpty()
                && !element.attributes().has(ElementAttributes.REGION)
                && !element.attributes().has(ElementAttributes.PROVIDER);
    }

    private static boolean same(Element first, Element second, Attribute<String> attribute) {
        return first.get(attribute).isPresent() && first.get(attribute).equals(second.get(attribute));
    }

    private static boolean differ(Element first, Element second, Attribute<String> attribute) {
        return first.get(attribute).isPresent()
                && second.get(attribute).isPresent()
                && !first.get(attribute).equals(second.get(attribute));
    }

    private static Optional<String> common(NavigableSet<String> first, NavigableSet<String> second) {
        return first.stream().filter(second::contains).findFirst();
    }

    private static NavigableSet<String> dependencies(GraphQueries hard, String id) {
        NavigableSet<String> found = new TreeSet<>(hard.reachableFrom(List.of(id)));
        found.remove(id);
        return found;
    }
}
