package dev.plumbline.simulation.formulas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Station;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Turns the faults of a scenario into the conditions that hold while each combination of them lasts.
///
/// A zone takes its part of the replicas of each element that names it, rounded up, with it.
public final class Faults {

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
            String name = FaultNames.of(fault.target());
            if (!exists(fault.target())) {
                notes.about("Faults are left out, as nothing has these names", name);
            } else if (fault.at().compareTo(scenario.run().horizon()) >= 0) {
                notes.about("Faults are left out, as they begin after the horizon", name);
            } else if (!isKnown(fault)) {
                notes.about("Faults are left out, as queueing formulas know nothing of them", FaultNames.of(fault));
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
            if (fault.target() instanceof Target.Link link) {
                relations.merge(link.relation(), disturbance(fault.effect()), Faults::combined);
            } else {
                stations.replaceAll((key, station) -> hit(station, fault));
            }
        }
        String description = faults.stream().map(FaultNames::of).collect(Collectors.joining(", "));
        return new Conditions(description, stations, relations);
    }

    /// The network with the load under the faults.
    Network apply(Network network, List<Fault> faults) {
        Network spiked = network;
        for (Fault fault : faults) {
            if (fault.target() instanceof Target.Entry entry && fault.effect() instanceof Effect.Spike spike) {
                spiked = spiked.spiked(entry.relation(), spike.factor());
            }
        }
        return spiked;
    }

    private static boolean isKnown(Fault fault) {
        boolean isKnownTarget = !(fault.target() instanceof Target.Between);
        return isKnownTarget
                && switch (fault.effect()) {
                    case Effect.Down down -> true;
                    case Effect.Slow slow -> true;
                    case Effect.Errors errors -> true;
                    case Effect.Spike spike -> true;
                    case Effect.Delay delay -> false;
                    case Effect.Flush flush -> false;
                    case Effect.Deploy deploy -> false;
                };
    }

    private boolean exists(Target target) {
        return switch (target) {
            case Target.Elements elements -> architecture.elements().keySet().containsAll(elements.ids());
            case Target.Replicas replicas ->
                architecture.element(replicas.element()).isPresent();
            case Target.Link link -> architecture.relation(link.relation()).isPresent();
            case Target.Entry entry -> architecture.relation(entry.relation()).isPresent();
            case Target.Zone zone -> zones().contains(zone.id());
            case Target.Between between -> zones().containsAll(List.of(between.zone(), between.other()));
            case Target.Region region ->
                architecture.elements().keySet().stream().anyMatch(id -> isIn(id, region));
        };
    }

    private Set<String> zones() {
        return architecture.elements().values().stream()
                .flatMap(element -> element.get(ElementAttributes.ZONES, List.of()).stream())
                .collect(Collectors.toSet());
    }

    private boolean isIn(String element, Target.Region region) {
        return architecture
                .element(element)
                .flatMap(known -> known.get(ElementAttributes.REGION))
                .filter(region.id()::equals)
                .isPresent();
    }

    /// The part of an element's replicas that a fault hits.
    private double share(String element, Target target) {
        return switch (target) {
            case Target.Elements elements -> elements.ids().contains(element) ? 1 : 0;
            case Target.Replicas some ->
                some.element().equals(element) ? Math.min(1, (double) some.count() / replicas(element)) : 0;
            case Target.Zone zone -> shareIn(element, zone.id());
            case Target.Region region -> isIn(element, region) ? 1 : 0;
            case Target.Link link -> 0;
            case Target.Between between -> 0;
            case Target.Entry entry -> 0;
        };
    }

    private double shareIn(String element, String zone) {
        List<String> zones = architecture
                .element(element)
                .flatMap(known -> known.get(ElementAttributes.ZONES))
                .orElse(List.of());
        return zones.contains(zone) ? 1.0 / zones.size() : 0;
    }

    private Station hit(Station station, Fault fault) {
        double share = share(station.element(), fault.target());
        if (share == 0) {
            return station;
        }
        return switch (fault.effect()) {
            case Effect.Down down -> station.withServers(left(station, share));
            case Effect.Errors errors ->
                station.withFailing(Response.either(
                        station.failing(), share * errors.share().value()));
            case Effect.Slow slow ->
                station.service()
                        .map(service -> station.withService(service.times(1 + (factor(slow) - 1) * share)))
                        .orElse(station);
            case Effect.Delay delay -> station;
            case Effect.Spike spike -> station;
            case Effect.Flush flush -> station;
            case Effect.Deploy deploy -> station;
        };
    }

    private long left(Station station, double share) {
        long replicas = replicas(station.element());
        long gone = (long) Math.ceil(replicas * share - 1e-9);
        return station.servers() / replicas * Math.max(0, replicas - gone);
    }

    private long replicas(String element) {
        return Math.max(
                1,
                architecture
                        .element(element)
                        .map(known -> known.get(ElementAttributes.REPLICAS, 1L))
                        .orElse(1L));
    }

    private static Conditions.Disturbance disturbance(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> new Conditions.Disturbance(true, 1, 1);
            case Effect.Slow slow -> new Conditions.Disturbance(false, factor(slow), 0);
            case Effect.Errors errors ->
                new Conditions.Disturbance(false, 1, errors.share().value());
            case Effect.Delay delay -> Conditions.Disturbance.NONE;
            case Effect.Spike spike -> Conditions.Disturbance.NONE;
            case Effect.Flush flush -> Conditions.Disturbance.NONE;
            case Effect.Deploy deploy -> Conditions.Disturbance.NONE;
        };
    }

    private static Conditions.Disturbance combined(Conditions.Disturbance one, Conditions.Disturbance other) {
        return new Conditions.Disturbance(
                one.down() || other.down(),
                one.slower() * other.slower(),
                Response.either(one.failing(), other.failing()));
    }

    /// The factor of a slow-down, at least a millionth.
    private static double factor(Effect.Slow slow) {
        return Math.max(1e-6, slow.factor());
    }
}
