package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.formulas.FaultNames;
import dev.plumbline.simulation.kernel.Incident;
import dev.plumbline.simulation.kernel.StationPlan;
import dev.plumbline.simulation.network.Notes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Turns the faults of a scenario into incidents.
final class FaultPlanner {

    private final KernelStations stations;
    private final KernelLinks links;
    private final ZoneTable zones;
    private final Notes notes;
    private final List<Incident> incidents = new ArrayList<>();

    FaultPlanner(KernelStations stations, KernelLinks links, ZoneTable zones, Notes notes) {
        this.stations = stations;
        this.links = links;
        this.zones = zones;
        this.notes = notes;
    }

    List<Incident> plan(Scenario scenario) {
        for (Fault fault : scenario.faults()) {
            if (fault.at().compareTo(scenario.run().horizon()) >= 0) {
                notes.about("Faults are left out, as they begin after the horizon", FaultNames.of(fault.target()));
                continue;
            }
            int before = incidents.size();
            add(fault);
            boolean spike = fault.effect() instanceof Effect.Spike;
            if (incidents.size() == before && !spike) {
                notes.about("Faults are left out, as they hit nothing that has load", FaultNames.of(fault.target()));
            }
        }
        return List.copyOf(incidents);
    }

    private void add(Fault fault) {
        switch (fault.target()) {
            case Target.Zone zone -> zones.number(zone.id()).ifPresent(number -> inZones(fault, List.of(number)));
            case Target.Region region -> inZones(fault, zones.inRegion(region.id()));
            case Target.Elements elements ->
                elements.ids().forEach(id -> stations.find(id).ifPresent(station -> at(fault, station, index -> true)));
            case Target.Replicas replicas ->
                stations.find(replicas.element())
                        .ifPresent(station -> at(fault, station, index -> index < replicas.count()));
            case Target.Link link -> links.of(link.relation()).forEach(number -> along(fault, number));
            case Target.Between between ->
                zones.number(between.zone())
                        .ifPresent(zone -> zones.number(between.other())
                                .ifPresent(other -> add(fault, new Incident.Partition(zone, other))));
            case Target.Entry entry -> {}
        }
    }

    private void inZones(Fault fault, List<Integer> hit) {
        List<StationPlan> plans = stations.plans();
        for (int station = 0; station < plans.size(); station++) {
            List<Integer> placed = plans.get(station).replicas().zones();
            if (!placed.isEmpty()) {
                at(fault, station, index -> hit.contains(placed.get(index % placed.size())));
            }
        }
    }

    private void at(Fault fault, int station, IntPredicate isHit) {
        StationPlan plan = stations.plans().get(station);
        int count = plan.replicas().count();
        List<Integer> replicas =
                IntStream.range(0, plan.replicas().most()).filter(isHit).boxed().toList();
        if (replicas.isEmpty()) {
            return;
        }
        long among = replicas.stream().filter(replica -> replica < count).count();
        switch (fault.effect()) {
            case Effect.Down down -> add(fault, new Incident.Crash(station, replicas));
            case Effect.Slow slow -> add(fault, new Incident.Slow(station, replicas, slow.factor()));
            case Effect.Errors errors ->
                add(fault, new Incident.Errors(station, errors.share().value() * among / count));
            case Effect.Flush flush -> add(fault, new Incident.Flush(station));
            case Effect.Deploy deploy -> {
                int batch = (int) Math.max(1, Math.ceil(count * deploy.batch().value() - 1e-9));
                add(fault, new Incident.Deploy(station, batch, seconds(deploy.restart())));
            }
            case Effect.Delay delay -> {}
            case Effect.Spike spike -> {}
        }
    }

    private void along(Fault fault, int link) {
        switch (fault.effect()) {
            case Effect.Down down -> add(fault, new Incident.Cut(link));
            case Effect.Slow slow -> add(fault, new Incident.Delay(link, slow.factor(), 0));
            case Effect.Delay delay -> add(fault, new Incident.Delay(link, 1, seconds(delay.by())));
            case Effect.Errors errors ->
                add(fault, new Incident.Loss(link, errors.share().value()));
            case Effect.Spike spike -> {}
            case Effect.Flush flush -> {}
            case Effect.Deploy deploy -> {}
        }
    }

    private void add(Fault fault, Incident.Effect effect) {
        double at = seconds(fault.at());
        boolean once = fault.effect() instanceof Effect.Flush;
        incidents.add(new Incident(at, once ? Double.POSITIVE_INFINITY : at + seconds(fault.duration()), effect));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
