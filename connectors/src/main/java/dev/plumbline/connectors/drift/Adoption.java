package dev.plumbline.connectors.drift;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.FreeIds;
import dev.plumbline.graphmodel.Origin;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Drift.Edge;
import dev.plumbline.pluginapi.telemetry.Drift.State;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Stranger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Takes what was observed into the model, as changes that people look at before they are made.
public final class Adoption {

    private final Architecture architecture;
    private final Drift drift;
    private Architecture remaining;
    private final FreeIds ids;
    private final Map<String, Element> added = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private Adoption(Architecture architecture, Drift drift) {
        this.architecture = architecture;
        this.drift = drift;
        this.remaining = architecture;
        this.ids = new FreeIds(architecture);
    }

    /// The change that adopts edges of a drift: what is unexpected is added, with the services that are no element yet;
    /// what is unobserved is removed, with the flows that use it. Confirmed edges change nothing.
    ///
    /// @return empty if the edges change nothing
    public static Optional<Change> of(Architecture architecture, Drift drift, List<Edge> edges) {
        return new Adoption(architecture, drift).change(edges);
    }

    private Optional<Change> change(List<Edge> edges) {
        edges.stream().filter(edge -> edge.state() == State.UNEXPECTED).forEach(this::add);
        edges.stream()
                .filter(edge -> edge.state() == State.UNOBSERVED)
                .map(Edge::relation)
                .flatMap(Optional::stream)
                .forEach(this::remove);
        return switch (changes.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(changes.getFirst());
            default -> Optional.of(new Change.Several("Adopt what was observed", changes));
        };
    }

    private void add(Edge edge) {
        Element from = element(edge.from());
        Element to = element(edge.to());
        Attributes attributes = Attributes.NONE.with(RelationAttributes.ORIGIN, Origin.OBSERVED);
        Optional<LocalDate> seen = edge.lastSeen().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
        if (seen.isPresent()) {
            attributes = attributes.with(RelationAttributes.LAST_SEEN, seen.get());
        }
        boolean isDelivery = from.kind() == ElementKind.QUEUE;
        RelationKind kind = isDelivery ? RelationKind.SUBSCRIBES : kind(to.kind());
        Element source = isDelivery ? to : from;
        Element target = isDelivery ? from : to;
        changes.add(new Change.AddRelation(
                new Relation(ids.relation(source.id(), target.id()), source.id(), target.id(), kind, attributes)));
    }

    /// Each removal is made of what the one before leaves, as a flow may use both relations.
    private void remove(String relation) {
        Change change = Changes.disconnecting(remaining, relation);
        try {
            remaining = remaining.apply(change);
        } catch (ChangeConflictException impossible) {
            throw new IllegalStateException("A change of the snapshot does not fit it", impossible);
        }
        changes.add(change);
    }

    private Element element(String id) {
        return architecture.element(id).orElseGet(() -> added.computeIfAbsent(id, this::stranger));
    }

    private Element stranger(String name) {
        Element plain = new Element(ids.element(name, "service"), kind(via(name)), name, null, Attributes.NONE);
        Element element = drift.strangers().stream()
                .map(Stranger::service)
                .filter(service -> service.shown().equals(name))
                .findFirst()
                .filter(service -> !service.equals(ServiceIdentity.named(plain.id())))
                .map(service -> plain.with(ElementAttributes.TELEMETRY, new TreeMap<>(service.attributes())))
                .orElse(plain);
        changes.add(new Change.AddElement(element));
        return element;
    }

    /// What a stranger is, by how it is called, or by the messages that come from it.
    private Via via(String name) {
        return drift.edges().stream()
                .filter(edge -> edge.to().equals(name) || (edge.from().equals(name) && edge.via() == Via.MESSAGING))
                .map(Edge::via)
                .filter(via -> via != Via.SERVICE)
                .findFirst()
                .orElse(Via.SERVICE);
    }

    private static ElementKind kind(Via via) {
        return switch (via) {
            case SERVICE -> ElementKind.SERVICE;
            case MESSAGING -> ElementKind.QUEUE;
            case DATABASE -> ElementKind.DATASTORE;
            case VIRTUAL -> ElementKind.EXTERNAL;
        };
    }

    private static RelationKind kind(ElementKind target) {
        return switch (target) {
            case DATASTORE, CACHE, DATASET, VECTOR_INDEX, MEMORY_STORE -> RelationKind.READS;
            case QUEUE -> RelationKind.PUBLISHES;
            default -> RelationKind.CALLS;
        };
    }
}
