package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Places;
import dev.plumbline.designrules.model.Residency;
import dev.plumbline.designrules.model.Role;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// PRIV-003: an element handles data outside the places where the data must stay.
///
/// It handles what it says, and what relations bring to it or take from it. Zones stand for regions where no region is
/// known. That a place is not known is only told of what others run and of where telemetry goes.
final class DataResidency implements PartAlgorithm {

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, List<Element>> instances = Deployment.instances(context);
        return id -> architecture.element(id).stream()
                .flatMap(element -> verdicts(architecture, element, instances.getOrDefault(id, List.of())));
    }

    /// Where that differs which says where others run, any.
    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        for (Architecture snapshot : List.of(before.architecture(), after.architecture())) {
            boolean isPlace = edit.elementsOf(snapshot).stream().anyMatch(element -> isPlace(snapshot, element))
                    || edit.ends().stream()
                            .flatMap(id -> snapshot.element(id).stream())
                            .anyMatch(end -> end.kind() == ElementKind.INSTANCE);
            if (isPlace) {
                return Optional.empty();
            }
        }
        Set<String> touched = new HashSet<>(edit.nodes(before));
        touched.addAll(edit.nodes(after));
        return Optional.of(touched);
    }

    private static boolean isPlace(Architecture snapshot, Element element) {
        return !(element.kind().runs() || element.kind() == ElementKind.DATASET)
                || element.kind() == ElementKind.INSTANCE
                || element.attributes().has(ElementAttributes.INSTANCE_OF)
                || !snapshot.children(element.id()).isEmpty();
    }

    private static Stream<Verdict> verdicts(Architecture architecture, Element element, List<Element> instances) {
        Set<String> datasets = handled(architecture, element);
        if (datasets.isEmpty()) {
            return Stream.empty();
        }
        NavigableSet<String> places = places(architecture, element, instances);
        return datasets.stream()
                .flatMap(dataset -> verdict(architecture.requireElement(dataset), element, places).stream());
    }

    private static Set<String> handled(Architecture architecture, Element element) {
        Set<String> handled = new TreeSet<>();
        if (element.kind() != ElementKind.DATASET) {
            add(architecture, handled, element.get(ElementAttributes.DATA, List.of()));
            add(architecture, handled, List.of(element.id()));
        }
        Stream.concat(architecture.outgoing(element.id()).stream(), architecture.incoming(element.id()).stream())
                .filter(relation -> relation.kind().carriesTraffic())
                .forEach(relation -> add(architecture, handled, relation.get(RelationAttributes.DATA, List.of())));
        return handled;
    }

    private static void add(Architecture architecture, Set<String> handled, List<String> datasets) {
        datasets.stream()
                .flatMap(id -> architecture.element(id).stream())
                .filter(dataset -> dataset.attributes().has(ElementAttributes.RESIDENCY))
                .forEach(dataset -> handled.add(dataset.id()));
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
