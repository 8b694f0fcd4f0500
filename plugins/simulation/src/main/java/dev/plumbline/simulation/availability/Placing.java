package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.simulation.availability.structure.Structure.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the replicas of elements are: one after the other over the zones and nodes of the element, or as its instances
/// say where these are as many as the element says.
final class Placing {

    private static final String OTHER_INSTANCES =
            "Instances are left out, as they are not as many replicas as their element says";

    private final Architecture architecture;
    private final Domains domains;
    private final Remarks remarks;
    private final Map<String, List<Element>> instances = new HashMap<>();

    Placing(Architecture architecture, Domains domains, Remarks remarks) {
        this.architecture = architecture;
        this.domains = domains;
        this.remarks = remarks;
        architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.INSTANCE)
                .forEach(instance -> instance.get(ElementAttributes.INSTANCE_OF)
                        .ifPresent(of -> instances
                                .computeIfAbsent(of, id -> new ArrayList<>())
                                .add(instance)));
    }

    /// How many replicas of an element run.
    long replicas(Element element) {
        return Replicas.count(element, instances(element));
    }

    /// The replicas by what they stand on.
    List<Placement> of(Element element) {
        List<Element> each = instances(element);
        long replicas = replicas(element);
        if (each.isEmpty() || Replicas.ofInstances(each) != replicas) {
            each.forEach(instance -> remarks.about(OTHER_INSTANCES, instance.id()));
            return spread(element, replicas, Set.of());
        }
        List<Placement> placements = new ArrayList<>();
        Set<String> shared = domains.around(element);
        each.forEach(instance -> placements.addAll(spread(instance, Replicas.count(instance, List.of()), shared)));
        return placements;
    }

    private List<Element> instances(Element element) {
        return instances.getOrDefault(element.id(), List.of());
    }

    private List<Placement> spread(Element element, long replicas, Set<String> shared) {
        List<String> zones = element.get(ElementAttributes.ZONES, List.of());
        List<String> nodes = nodes(element);
        long round = leastCommonMultiple(Math.max(1, zones.size()), Math.max(1, nodes.size()));
        List<Placement> placements = new ArrayList<>();
        for (int place = 0; place < Math.min(round, replicas); place++) {
            Set<String> on = new LinkedHashSet<>(shared);
            on.addAll(domains.around(element));
            on.addAll(at(place, zones, nodes));
            placements.add(new Placement(replicas / round + (place < replicas % round ? 1 : 0), List.copyOf(on)));
        }
        return placements;
    }

    /// What a replica stands on: a node, and a zone unless the node is in one of them.
    private Set<String> at(int place, List<String> zones, List<String> nodes) {
        Set<String> on = new LinkedHashSet<>();
        if (!nodes.isEmpty()) {
            on.addAll(domains.ofNode(nodes.get(place % nodes.size())));
        }
        boolean isInZone = zones.stream().anyMatch(zone -> domains.holdZone(on, zone));
        if (!zones.isEmpty() && !isInZone) {
            on.addAll(domains.ofZone(zones.get(place % zones.size())));
        }
        return on;
    }

    private List<String> nodes(Element element) {
        return architecture.outgoing(element.id()).stream()
                .filter(relation -> relation.kind() == RelationKind.DEPLOYED_ON)
                .map(Relation::to)
                .flatMap(id -> architecture.element(id).stream())
                .filter(node -> node.kind() == ElementKind.NODE)
                .map(Element::id)
                .distinct()
                .toList();
    }

    private static long leastCommonMultiple(long one, long other) {
        long greatest = one;
        long rest = other;
        while (rest != 0) {
            long before = rest;
            rest = greatest % rest;
            greatest = before;
        }
        return one / greatest * other;
    }
}
