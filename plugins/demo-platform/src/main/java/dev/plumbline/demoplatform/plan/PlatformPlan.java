package dev.plumbline.demoplatform.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.way.FlowReader;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.graphmodel.way.Visit;
import dev.plumbline.graphmodel.way.Way;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The services that run, and the ways that requests take through them.
///
/// Each service has the servers that it needs to be busy half of the time under its usual load, and four at least, so
/// that a load three times as high is more than the busy ones can carry.
///
/// @param parts what runs, by the id of the element
/// @param ways the ways of requests, by id
/// @param rates how many requests take each way per second, by id
public record PlatformPlan(
        SortedMap<String, Part> parts, SortedMap<String, Way> ways, SortedMap<String, Double> rates) {

    private static final double USUALLY_BUSY = 0.5;
    private static final int FEWEST_SERVERS = 4;

    public PlatformPlan {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        ways = Collections.unmodifiableSortedMap(new TreeMap<>(ways));
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
    }

    /// The flows of an architecture under a load, and a little traffic along its other relations.
    public static PlatformPlan of(Architecture architecture, Load load) {
        SortedMap<String, Way> ways = new TreeMap<>();
        SortedMap<String, Double> rates = new TreeMap<>();
        architecture.flows().values().forEach(flow -> ways.put(flow.id(), new FlowReader(architecture).read(flow)));
        ways.values().removeIf(way -> way.start().isEmpty());
        double whole = ways.keySet().stream()
                .mapToDouble(id -> load.shares().getOrDefault(id, 1.0))
                .sum();
        ways.keySet().forEach(id -> rates.put(id, load.rate() * load.shares().getOrDefault(id, 1.0) / whole));
        Map<String, Double> used = new HashMap<>();
        ways.values()
                .forEach(way -> way.forEachCall((call, times) ->
                        used.merge(call.relation().id(), times * rates.getOrDefault(way.id(), 0.0), Double::sum)));
        for (Relation relation : architecture.relations().values()) {
            if (!ways.containsKey(relation.id())
                    && used.getOrDefault(relation.id(), 0.0) < load.background()
                    && isUsable(architecture, relation)) {
                Visit visit = new Visit(0, relation.to());
                ways.put(
                        relation.id(),
                        new Way(
                                relation.id(),
                                List.of(new Step.Call(relation, 1, relation.isSynchronous(), visit)),
                                List.of(visit)));
                rates.put(relation.id(), load.background());
            }
        }
        return new PlatformPlan(parts(architecture, ways, rates, load.timeScale()), ways, rates);
    }

    /// Whether a sender that tells of its calls can use the relation at any time.
    private static boolean isUsable(Architecture architecture, Relation relation) {
        return relation.kind().carriesTraffic()
                && Traffic.sender(relation).equals(relation.from())
                && architecture
                        .element(relation.from())
                        .filter(sender -> Roles.runs(sender) && !Roles.isSilent(sender))
                        .isPresent()
                && architecture
                        .element(relation.to())
                        .filter(receiver -> Roles.runs(receiver) && !Roles.isClient(receiver))
                        .isPresent();
    }

    private static SortedMap<String, Part> parts(
            Architecture architecture, Map<String, Way> ways, Map<String, Double> rates, double timeScale) {
        SortedMap<String, Double> arrivals = new TreeMap<>();
        ways.forEach((id, way) -> way.forEachCall((call, times) -> {
            arrivals.merge(Traffic.receiver(call.relation()), times * rates.getOrDefault(id, 0.0), Double::sum);
            arrivals.merge(Traffic.sender(call.relation()), 0.0, Double::sum);
        }));
        SortedMap<String, Part> parts = new TreeMap<>();
        arrivals.forEach((id, rate) -> architecture
                .element(id)
                .filter(Roles::runs)
                .ifPresent(element -> {
                    WorkTime work = WorkTime.of(element, timeScale);
                    int servers = (int) Math.max(FEWEST_SERVERS, Math.ceil(rate * work.mean() / USUALLY_BUSY));
                    parts.put(id, new Part(element, work, servers));
                }));
        return parts;
    }
}
