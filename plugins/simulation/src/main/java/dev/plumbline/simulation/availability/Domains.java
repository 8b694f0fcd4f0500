package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Availability.PartKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The nodes that elements stand on: machines, clusters, zones and regions. A zone or region is the node whose id or
/// name
/// it is.
final class Domains {

    private static final String UNKNOWN_ZONES =
            "No node has the id or name of these zones, so that they never fail; add one with mtbf and mttr";
    private static final String UNKNOWN_REGIONS =
            "No node has the id or name of these regions, so that they never fail; add one with mtbf and mttr";

    private final Architecture architecture;
    private final Remarks remarks;
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, PartKind> kinds = new HashMap<>();

    Domains(Architecture architecture, Remarks remarks) {
        this.architecture = architecture;
        this.remarks = remarks;
        architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.NODE)
                .forEach(node -> byName.putIfAbsent(node.name(), node.id()));
    }

    /// What a node that elements stand on is to them.
    PartKind kind(String node) {
        return kinds.getOrDefault(node, PartKind.NODE);
    }

    /// A node, those around it, and its zone and region; none if it is no node.
    Set<String> ofNode(String id) {
        Optional<Element> node = node(id);
        if (node.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>(List.of(id));
        found.addAll(around(node.get()));
        List<String> zones = node.get().get(ElementAttributes.ZONES, List.of());
        if (zones.size() == 1) {
            found.addAll(ofZone(zones.getFirst()));
        }
        return found;
    }

    /// What a zone is, what is around it, and its region.
    Set<String> ofZone(String zone) {
        return named(zone, PartKind.ZONE, UNKNOWN_ZONES)
                .map(node -> {
                    Set<String> found = new LinkedHashSet<>(List.of(node.id()));
                    found.addAll(around(node));
                    return found;
                })
                .orElse(Set.of());
    }

    /// Whether one of these is the node of a zone.
    boolean holdZone(Set<String> nodes, String zone) {
        return named(zone, PartKind.ZONE, UNKNOWN_ZONES)
                .filter(node -> nodes.contains(node.id()))
                .isPresent();
    }

    /// The nodes around an element, and its region.
    Set<String> around(Element element) {
        Set<String> found = new LinkedHashSet<>(nodesAround(element));
        element.get(ElementAttributes.REGION)
                .flatMap(region -> named(region, PartKind.REGION, UNKNOWN_REGIONS))
                .ifPresent(region -> {
                    found.add(region.id());
                    found.addAll(nodesAround(region));
                });
        return found;
    }

    private List<String> nodesAround(Element element) {
        return architecture.ancestors(element.id()).stream()
                .filter(holder -> node(holder).isPresent())
                .toList();
    }

    private Optional<Element> named(String name, PartKind kind, String unknown) {
        Optional<Element> found = node(name).or(() -> node(byName.getOrDefault(name, "")));
        found.ifPresentOrElse(node -> kinds.put(node.id(), kind), () -> remarks.about(unknown, name));
        return found;
    }

    private Optional<Element> node(String id) {
        return architecture.element(id).filter(element -> element.kind() == ElementKind.NODE);
    }
}
