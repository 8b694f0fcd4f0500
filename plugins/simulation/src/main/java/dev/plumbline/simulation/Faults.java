package dev.plumbline.simulation;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Scenario.Fault;
import dev.plumbline.graphmodel.Scenario.FaultEffect;
import dev.plumbline.graphmodel.Scenario.SubjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Turns the faults of a scenario into the conditions that hold while each combination of them lasts.
///
/// A zone takes its part of the replicas of each element that names it, rounded up, with it.
final class Faults {

    private final Architecture architecture;
    private final Notes notes;

    Faults(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// The different sets of faults that are active at the same time, in the order in which they begin.
    List<List<Fault>> phases(Scenario scenario) {
        TreeSet<Duration> edges = new TreeSet<>();
        List<Fault> usable = new ArrayList<>();
        for (Fault fault : scenario.faults()) {
            if (!exists(fault)) {
                notes.about(
                        "Faults are left out, as nothing has these names",
                        fault.subject().id());
            } else if (fault.at().compareTo(scenario.horizon()) >= 0) {
                notes.about(
                        "Faults are left out, as they begin after the horizon",
                        fault.subject().id());
            } else {
                usable.add(fault);
                edges.add(fault.at());
            }
        }
        Set<List<Fault>> phases = new LinkedHashSet<>();
        for (Duration edge : edges) {
            phases.add(usable.stream()
                    .filter(fault -> fault.at().compareTo(edge) <= 0
                            && fault.at().plus(fault.duration()).compareTo(edge) > 0)
                    .toList());
        }
        phases.removeIf(List::isEmpty);
        return List.copyOf(phases);
    }

    /// The conditions under the faults.
    Conditions apply(Conditions healthy, List<Fault> faults) {
        Map<String, Station> stations = new TreeMap<>(healthy.stations());
        Map<String, Conditions.Disturbance> relations = new TreeMap<>(healthy.relations());
        for (Fault fault : faults) {
            String id = fault.subject().id();
            switch (fault.subject().kind()) {
                case RELATION -> relations.merge(id, disturbance(fault), Faults::combined);
                case ELEMENT -> stations.computeIfPresent(id, (key, station) -> hit(station, fault, 1));
                case ZONE -> stations.replaceAll((key, station) -> hit(station, fault, share(station, id)));
            }
        }
        String description = faults.stream().map(Faults::describe).collect(Collectors.joining(", "));
        return new Conditions(description, stations, relations);
    }

    private boolean exists(Fault fault) {
        String id = fault.subject().id();
        return switch (fault.subject().kind()) {
            case ELEMENT -> architecture.element(id).isPresent();
            case RELATION -> architecture.relation(id).isPresent();
            case ZONE ->
                architecture.elements().values().stream()
                        .anyMatch(element ->
                                element.get(ElementAttributes.ZONES, List.of()).contains(id));
        };
    }

    /// The part of an element's replicas that are in the zone.
    private double share(Station station, String zone) {
        List<String> zones = architecture
                .element(station.element())
                .flatMap(element -> element.get(ElementAttributes.ZONES))
                .orElse(List.of());
        return zones.contains(zone) ? 1.0 / zones.size() : 0;
    }

    private Station hit(Station station, Fault fault, double share) {
        if (share == 0) {
            return station;
        }
        double slower = 1 + (factor(fault) - 1) * share;
        return switch (fault.effect()) {
            case DOWN -> station.withServers(left(station, share));
            case ERRORS -> station.withFailing(Response.either(station.failing(), share));
            case SLOW ->
                station.service()
                        .map(service -> station.withService(service.times(slower)))
                        .orElse(station);
        };
    }

    private long left(Station station, double share) {
        long replicas = architecture
                .element(station.element())
                .map(element -> element.get(ElementAttributes.REPLICAS, 1L))
                .orElse(1L);
        long gone = (long) Math.ceil(replicas * share - 1e-9);
        return station.servers() / Math.max(1, replicas) * Math.max(0, replicas - gone);
    }

    private static Conditions.Disturbance disturbance(Fault fault) {
        return switch (fault.effect()) {
            case DOWN -> new Conditions.Disturbance(true, 1, 1);
            case SLOW -> new Conditions.Disturbance(false, factor(fault), 0);
            case ERRORS -> new Conditions.Disturbance(false, 1, 1);
        };
    }

    private static Conditions.Disturbance combined(Conditions.Disturbance one, Conditions.Disturbance other) {
        return new Conditions.Disturbance(
                one.down() || other.down(),
                one.slower() * other.slower(),
                Response.either(one.failing(), other.failing()));
    }

    /// The factor of a slow-down, at least a millionth.
    private static double factor(Fault fault) {
        return Math.max(1e-6, fault.factor().orElse(1.0));
    }

    private static String describe(Fault fault) {
        String kind = fault.subject().kind() == SubjectKind.ELEMENT
                ? ""
                : fault.subject().kind().name().toLowerCase(Locale.ROOT) + " ";
        String effect = fault.effect() == FaultEffect.SLOW
                ? "slower by " + factor(fault)
                : fault.effect().name().toLowerCase(Locale.ROOT);
        return kind + fault.subject().id() + " " + effect;
    }
}
