package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.Places;
import dev.plumbline.designrules.model.Residency;
import dev.plumbline.designrules.model.Role;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// PRIV-003: an element handles data outside the places where the data must stay.
///
/// It handles what it says, and what relations bring to it or take from it. Zones stand for regions where no region is
/// known. That a place is not known is only told of what others run and of where telemetry goes.
final class DataResidency implements RuleAlgorithm {

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, Set<String>> handled = handled(architecture);
        Map<String, List<Element>> instances = Deployment.instances(context);
        List<Verdict> verdicts = new ArrayList<>();
        handled.forEach((id, datasets) -> {
            Element element = architecture.requireElement(id);
            NavigableSet<String> places = places(architecture, element, instances.getOrDefault(id, List.of()));
            for (String dataset : datasets) {
                verdict(architecture.requireElement(dataset), element, places).ifPresent(verdicts::add);
            }
        });
        return verdicts.stream();
    }

    private static Map<String, Set<String>> handled(Architecture architecture) {
        Map<String, Set<String>> handled = new TreeMap<>();
        for (Element element : architecture.elements().values()) {
            if (element.kind() != ElementKind.DATASET) {
                add(architecture, handled, element.id(), element.get(ElementAttributes.DATA, List.of()));
                if (element.attributes().has(ElementAttributes.RESIDENCY)) {
                    add(architecture, handled, element.id(), List.of(element.id()));
                }
            }
        }
        for (Relation relation : architecture.relations().values()) {
            if (relation.kind().carriesTraffic()) {
                List<String> data = relation.get(RelationAttributes.DATA, List.of());
                add(architecture, handled, relation.from(), data);
                add(architecture, handled, relation.to(), data);
            }
        }
        return handled;
    }

    private static void add(
            Architecture architecture, Map<String, Set<String>> handled, String element, List<String> datasets) {
        datasets.stream()
                .flatMap(id -> architecture.element(id).stream())
                .filter(dataset -> dataset.attributes().has(ElementAttributes.RESIDENCY))
                .forEach(dataset ->
                        handled.computeIfAbsent(element, id -> new TreeSet<>()).add(dataset.id()));
    }

    private static NavigableSet<String> places(Architecture architecture, Element element, List<Element> instances) {
        NavigableSet<String> regions = Places.regions(architecture, element, instances);
        return regions.isEmpty()
                ? Deployment.of(architecture, element, instances).zones()
                : regions;
    }

    private static Optional<Verdict> verdict(Element dataset, Element element, NavigableSet<String> places) {
        String wanted = dataset.get(ElementAttributes.RESIDENCY, "");
        Residency residency = Residency.of(wanted);
        String what = dataset.id().equals(element.id()) ? "its data" : dataset.id();
        List<String> outside = places.stream()
                .filter(place -> !residency.allows(place).orElse(true))
                .toList();
        List<String> elements = Stream.of(element.id(), dataset.id()).distinct().toList();
        if (!outside.isEmpty()) {
            return Optional.of(new Verdict.Violation(
                    elements,
                    elements,
                    element.id() + " handles " + what + " in " + String.join(", ", outside)
                            + ", but the data must stay in " + wanted + "."));
        }
        return places.isEmpty() && isElsewhere(element)
                ? Optional.of(new Verdict.CannotTell(
                        elements,
                        "Where " + element.id() + " handles " + what + " is not declared, and the data must stay in "
                                + wanted + "."))
                : Optional.empty();
    }

    private static boolean isElsewhere(Element element) {
        return element.kind() == ElementKind.EXTERNAL
                || element.kind() == ElementKind.MODEL_ENDPOINT
                || element.kind() == ElementKind.EMBEDDING_MODEL
                || Role.TELEMETRY_SINK.isOf(element);
    }
}
