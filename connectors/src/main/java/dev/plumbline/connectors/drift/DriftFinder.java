package dev.plumbline.connectors.drift;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Drift.Edge;
import dev.plumbline.pluginapi.telemetry.Drift.State;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.SeenEnds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds what an architecture declares against what was observed.
///
/// A relation is confirmed by calls between its ends, or between parts of them where the model is drawn coarser or
/// finer
/// than what runs; a relation between two services also by messages through a broker that the model does not have.
public final class DriftFinder {

    private final Architecture architecture;
    private final Sightings sightings;
    private final Absence absence;
    private final Set<SeenEnds> explained = new LinkedHashSet<>();
    private final List<Edge> edges = new ArrayList<>();
    private @Nullable List<SeenEnds> undeclared;

    private DriftFinder(Architecture architecture, Identities identities, Observations observations) {
        this.architecture = architecture;
        this.sightings = Sightings.of(identities, observations);
        this.absence = new Absence(sightings);
    }

    /// The difference between an architecture and what was observed.
    public static Drift find(Architecture architecture, Observations observations) {
        return find(architecture, Identities.of(architecture, observations), observations);
    }

    /// The difference between an architecture and what was observed.
    ///
    /// @param identities those of the architecture and the observations, which several may share
    public static Drift find(Architecture architecture, Identities identities, Observations observations) {
        return new DriftFinder(architecture, identities, observations).drift();
    }

    private Drift drift() {
        List<Relation> declared = architecture.relations().values().stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .toList();
        // Calls that a relation declares exactly explain no other, so that coarse relations do not take them.
        declared.forEach(relation -> SeenEnds.of(relation).stream()
                .filter(sightings.calls()::containsKey)
                .forEach(explained::add));
        declared.forEach(relation -> edges.add(declared(relation)));
        sightings.calls().forEach((ends, sighting) -> {
            if (!explained.contains(ends)) {
                edges.add(unexpected(ends, sighting));
            }
        });
        edges.sort(Comparator.comparing(Edge::from)
                .thenComparing(Edge::to)
                .thenComparing(edge -> edge.relation().orElse("")));
        return new Drift(edges, List.copyOf(sightings.strangers()), silent(), notes());
    }

    private Edge declared(Relation relation) {
        return exactly(relation)
                .or(() -> coarsely(relation))
                .or(() -> throughBroker(relation))
                .orElseGet(() -> unobserved(relation));
    }

    private Optional<Edge> exactly(Relation relation) {
        return SeenEnds.of(relation).stream()
                .filter(sightings.calls()::containsKey)
                .findFirst()
                .map(ends -> confirmed(relation, seen(ends), "calls were seen"));
    }

    private Optional<Edge> coarsely(Relation relation) {
        List<SeenEnds> wanted = SeenEnds.of(relation);
        List<SeenEnds> inside = undeclared().stream()
                .filter(ends -> wanted.stream().anyMatch(declared -> isCoarser(declared, ends)))
                .toList();
        explained.addAll(inside);
        return inside.stream()
                .map(this::seen)
                .reduce(Sighting::with)
                .map(sighting -> confirmed(relation, sighting, "calls between parts of the two were seen"));
    }

    private Optional<Edge> throughBroker(Relation relation) {
        for (Map.Entry<SeenEnds, Sighting> first : sightings.calls().entrySet()) {
            String broker = first.getKey().server();
            SeenEnds second = new SeenEnds(broker, relation.to());
            if (first.getKey().client().equals(relation.from())
                    && first.getValue().via() == Via.MESSAGING
                    && architecture.element(broker).isEmpty()
                    && sightings.calls().containsKey(second)) {
                explained.add(first.getKey());
                explained.add(second);
                return Optional.of(confirmed(relation, first.getValue(), "messages through " + broker + " were seen"));
            }
        }
        return Optional.empty();
    }

    /// The calls that no relation declares just so, in the order of their ends; few where the model is right.
    private List<SeenEnds> undeclared() {
        List<SeenEnds> known = undeclared;
        if (known == null) {
            known = sightings.calls().keySet().stream()
                    .filter(ends -> !isDeclaredExactly(ends))
                    .toList();
            undeclared = known;
        }
        return known;
    }

    private boolean isDeclaredExactly(SeenEnds ends) {
        return architecture.element(ends.client()).isPresent()
                && (architecture.outgoing(ends.client()).stream()
                                .anyMatch(relation -> SeenEnds.of(relation).contains(ends))
                        || architecture.incoming(ends.client()).stream()
                                .anyMatch(relation -> SeenEnds.of(relation).contains(ends)));
    }

    private boolean isCoarser(SeenEnds declared, SeenEnds seen) {
        return isRelated(declared.client(), seen.client()) && isRelated(declared.server(), seen.server());
    }

    private boolean isRelated(String one, String other) {
        return architecture.isWithin(one, other) || architecture.isWithin(other, one);
    }

    private Sighting seen(SeenEnds ends) {
        Sighting sighting = sightings.calls().get(ends);
        if (sighting == null) {
            throw new IllegalStateException("Nothing was seen between " + ends);
        }
        return sighting;
    }

    private static Edge confirmed(Relation relation, Sighting sighting, String why) {
        return new Edge(
                relation.from(),
                relation.to(),
                Optional.of(relation.id()),
                State.CONFIRMED,
                sighting.confidence(),
                why,
                sighting.via(),
                sighting.calls(),
                Optional.of(sighting.lastSeen()));
    }

    private Edge unobserved(Relation relation) {
        Absence.Judgement judgement = absence.judge(relation);
        return new Edge(
                relation.from(),
                relation.to(),
                Optional.of(relation.id()),
                State.UNOBSERVED,
                judgement.confidence(),
                judgement.why(),
                Via.SERVICE,
                0,
                Optional.empty());
    }

    /// One call may be a slip; many are none.
    private static Edge unexpected(SeenEnds ends, Sighting sighting) {
        double share = sighting.calls() / (sighting.calls() + 1.0);
        return new Edge(
                ends.client(),
                ends.server(),
                Optional.empty(),
                State.UNEXPECTED,
                sighting.confidence() * share,
                "nothing is declared between the two",
                sighting.via(),
                sighting.calls(),
                Optional.of(sighting.lastSeen()));
    }

    /// What is seen of a part is seen of what it lies in and of what lies in it.
    private List<String> silent() {
        Set<String> around = new HashSet<>();
        sightings.visible().stream()
                .filter(id -> architecture.element(id).isPresent())
                .forEach(id -> around.addAll(architecture.ancestors(id)));
        return architecture.elements().values().stream()
                .filter(DriftFinder::reports)
                .map(Element::id)
                .filter(id -> !sightings.isVisible(id)
                        && !around.contains(id)
                        && architecture.ancestors(id).stream().noneMatch(sightings::isVisible))
                .toList();
    }

    private static boolean reports(Element element) {
        return element.kind().runs() && element.kind() != ElementKind.CLIENT && element.kind() != ElementKind.EXTERNAL;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (sightings.calls().isEmpty()) {
            notes.add("No calls were observed, so nothing can be said of the relations.");
        }
        if (sightings.isSampled()) {
            notes.add("Only some of the calls are sampled: what was not seen may still be in use.");
        }
        return notes;
    }
}
