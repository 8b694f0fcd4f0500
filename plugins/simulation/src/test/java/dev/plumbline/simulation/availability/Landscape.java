package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A small architecture that a test writes down.
final class Landscape {

    private final SortedMap<String, Element> elements = new TreeMap<>();
    private final List<Relation> relations = new ArrayList<>();

    /// An element of which nothing else is known yet.
    Landscape with(String id, ElementKind kind, @Nullable String parent) {
        elements.put(id, new Element(id, kind, id, parent, Attributes.NONE));
        return this;
    }

    /// A service with replicas that are each down for a share of the time, ten hours each time.
    Landscape service(String id, long replicas, double down) {
        return with(id, ElementKind.SERVICE, null).failing(id, down).set(id, ElementAttributes.REPLICAS, replicas);
    }

    /// A node that is down for a share of the time, ten hours each time.
    Landscape node(String id, @Nullable String parent, double down) {
        return with(id, ElementKind.NODE, parent).failing(id, down);
    }

    Landscape failing(String id, double down) {
        double hours = 10 * (1 - down) / down;
        return set(id, ElementAttributes.MTBF, Duration.ofNanos(Math.round(hours * 3.6e12)))
                .set(id, ElementAttributes.MTTR, Duration.ofHours(10));
    }

    Landscape zones(String id, String... zones) {
        return set(id, ElementAttributes.ZONES, List.of(zones));
    }

    Landscape required(String id, long replicas) {
        return set(id, PerformanceAttributes.REQUIRED_REPLICAS, replicas);
    }

    Landscape objective(String id, double availability) {
        return set(
                id,
                ElementAttributes.SLO,
                Attributes.NONE.with(ElementAttributes.AVAILABILITY, new Ratio(availability)));
    }

    <T> Landscape set(String id, Attribute<T> attribute, T value) {
        elements.computeIfPresent(id, (key, element) -> element.with(attribute, value));
        return this;
    }

    Landscape calls(String from, String... to) {
        for (String each : to) {
            relate(from, each, RelationKind.CALLS, RelationCriticality.REQUIRED);
        }
        return this;
    }

    Landscape relate(String from, String to, RelationKind kind, RelationCriticality criticality) {
        Attributes attributes = Attributes.NONE.with(RelationAttributes.CRITICALITY, criticality);
        relations.add(new Relation(from + "-" + to + "-" + relations.size(), from, to, kind, attributes));
        return this;
    }

    Architecture architecture() {
        return Architecture.of("Landscape", elements.values(), relations, List.of(), List.of());
    }

    AvailabilityResult analyse(String element) {
        return new AvailabilityAnalysis(AnalysisChoice.usual(50)).analyse(architecture(), element);
    }

    double unavailability(String element) {
        return analyse(element).figures().unavailability();
    }
}
