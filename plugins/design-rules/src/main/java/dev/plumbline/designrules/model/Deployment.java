package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;

/// Where an element runs and how often: as it declares itself, else as its instances and nodes say.
///
/// @param replicas how many run at least, if it is known
/// @param zones the zones that they are spread over; empty if not known
/// @param nodes the nodes that they run on; empty if not known
public record Deployment(OptionalLong replicas, NavigableSet<String> zones, NavigableSet<String> nodes) {

    private static final ElementChoice INSTANCES = ElementChoice.of(ElementKind.INSTANCE);

    /// How the element is deployed.
    public static Deployment of(RuleContext context, Element element) {
        return of(context.architecture(), element, instances(context).getOrDefault(element.id(), List.of()));
    }

    /// How the element is deployed, where its instances are known already.
    public static Deployment of(Architecture architecture, Element element, List<Element> instances) {
        NavigableSet<String> nodes = new TreeSet<>(nodes(architecture, element.id()));
        instances.forEach(instance -> nodes.addAll(nodes(architecture, instance.id())));
        NavigableSet<String> zones = new TreeSet<>(element.get(ElementAttributes.ZONES, List.of()));
        if (zones.isEmpty()) {
            instances.forEach(instance -> zones.addAll(instance.get(ElementAttributes.ZONES, List.of())));
        }
        if (zones.isEmpty()) {
            nodes.forEach(node -> architecture
                    .element(node)
                    .ifPresent(found -> zones.addAll(found.get(ElementAttributes.ZONES, List.of()))));
        }
        return new Deployment(replicas(element, instances), zones, nodes);
    }

    private static OptionalLong replicas(Element element, List<Element> instances) {
        if (element.attributes().has(ElementAttributes.REPLICAS)) {
            return OptionalLong.of(element.get(ElementAttributes.REPLICAS, 1L));
        }
        if (element.attributes().at("autoscale.min") instanceof Long fewest) {
            return OptionalLong.of(fewest);
        }
        return instances.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(instances.stream()
                        .mapToLong(instance -> instance.get(ElementAttributes.REPLICAS, 1L))
                        .sum());
    }

    /// The instances in a snapshot, by the id of what they are instances of.
    public static Map<String, List<Element>> instances(RuleContext context) {
        Map<String, List<Element>> found = new HashMap<>();
        for (String instance : ChosenElements.of(context, INSTANCES)) {
            Element element = context.architecture().requireElement(instance);
            element.get(ElementAttributes.INSTANCE_OF)
                    .ifPresent(of ->
                            found.computeIfAbsent(of, id -> new ArrayList<>()).add(element));
        }
        return found;
    }

    private static List<String> nodes(Architecture architecture, String id) {
        List<String> found = new ArrayList<>();
        for (Relation relation : architecture.outgoing(id)) {
            if (relation.kind() == RelationKind.DEPLOYED_ON) {
                found.add(relation.to());
                found.addAll(architecture.ancestors(relation.to()));
            }
        }
        found.addAll(architecture.ancestors(id));
        found.removeIf(container -> architecture
                .element(container)
                .filter(element -> element.kind() == ElementKind.NODE)
                .isEmpty());
        return found;
    }
}
