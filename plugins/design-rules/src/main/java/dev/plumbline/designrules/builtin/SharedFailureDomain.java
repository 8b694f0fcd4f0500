package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.HardDependencies;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// REL-019: a fallback that fails together with what it stands in for, since both share a node, a zone, a hard
/// dependency, or a provider in one region.
final class SharedFailureDomain implements DesignRule {

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "REL-019",
            "Redundant pair shares a failure domain",
            "reliability",
            Severity.HIGH,
            "What takes the first element down takes its fallback down too, so the redundancy helps only where it is"
                    + " not needed.",
            "Move one of the two to another zone, region or provider, or do not count it as redundancy.",
            List.of("AWS WAF REL10-BP03", "AWS WAF REL11-BP05"));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        return architecture.relations().values().stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .filter(relation -> relation.criticality() == RelationCriticality.FALLBACK)
                .flatMap(fallback -> architecture.outgoing(fallback.from()).stream()
                        .filter(primary -> isPrimary(architecture, primary, fallback))
                        .flatMap(primary -> check(architecture, primary, fallback).stream()));
    }

    private static boolean isPrimary(Architecture architecture, Relation primary, Relation fallback) {
        return primary.kind().carriesTraffic()
                && primary.criticality() == RelationCriticality.REQUIRED
                && !primary.to().equals(fallback.to())
                && HardDependencies.sameKind(architecture, primary, fallback);
    }

    private static Optional<Verdict> check(Architecture architecture, Relation primary, Relation fallback) {
        Element first = architecture.requireElement(primary.to());
        Element second = architecture.requireElement(fallback.to());
        List<String> shared = shared(architecture, first, second);
        if (!shared.isEmpty()) {
            return Optional.of(new Verdict.Violation(
                    List.of(first.id(), second.id(), primary.from()),
                    List.of(first.id(), primary.id(), primary.from(), fallback.id(), second.id()),
                    second.id() + " is the fallback for " + first.id() + ", but both share "
                            + String.join(" and ", shared) + ".",
                    List.of()));
        }
        if (isUnplaced(architecture, first) || isUnplaced(architecture, second)) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(first.id(), second.id()),
                    "Where " + first.id() + " and its fallback " + second.id()
                            + " run is not declared for both: neither zones, region, provider nor nodes."));
        }
        return Optional.empty();
    }

    private static List<String> shared(Architecture architecture, Element first, Element second) {
        Deployment left = Deployment.of(architecture, first);
        Deployment right = Deployment.of(architecture, second);
        List<String> shared = new ArrayList<>();
        if (left.zones().size() == 1 && left.zones().equals(right.zones())) {
            shared.add("the zone " + left.zones().getFirst());
        }
        common(left.nodes(), right.nodes()).ifPresent(node -> shared.add("the node " + node));
        if (same(first, second, ElementAttributes.PROVIDER) && !differ(first, second, ElementAttributes.REGION)) {
            shared.add("the provider " + first.get(ElementAttributes.PROVIDER, ""));
        }
        common(dependencies(architecture, first.id()), dependencies(architecture, second.id()))
                .ifPresent(dependency -> shared.add("the dependency on " + dependency));
        return shared;
    }

    private static boolean isUnplaced(Architecture architecture, Element element) {
        Deployment deployment = Deployment.of(architecture, element);
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

    private static NavigableSet<String> dependencies(Architecture architecture, String id) {
        NavigableSet<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            for (Relation relation : architecture.outgoing(open.removeFirst())) {
                if (HardDependencies.isHard(architecture, relation)
                        && !relation.to().equals(id)
                        && found.add(relation.to())) {
                    open.addLast(relation.to());
                }
            }
        }
        return found;
    }
}
