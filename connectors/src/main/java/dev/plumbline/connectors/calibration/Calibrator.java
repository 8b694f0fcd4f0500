package dev.plumbline.connectors.calibration;

import dev.plumbline.connectors.calibration.ElementCalibration.Servers;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds what a simulator needs in what a running system told.
public final class Calibrator {

    /// Below this many busy servers, or this share of them, their number cannot be told from their utilization.
    private static final double FEWEST_BUSY = 0.05;

    private static final double LEAST_BUSY = 0.005;
    /// How far declared and derived servers must be apart before the derived ones are taken.
    private static final double APART = 1.5;

    private static final double BAD_FIT = 0.1;

    private final Architecture architecture;
    private final Measured measured;
    private final List<String> notes = new ArrayList<>();

    private Calibrator(Architecture architecture, Measured measured) {
        this.architecture = architecture;
        this.measured = measured;
    }

    /// What several pulls tell; a value that was told more than once is the mean of what was told.
    ///
    /// @param pulls in the order in which they were made
    public static Calibration of(Architecture architecture, List<Mapped> pulls) {
        return new Calibrator(architecture, new Measured(pulls)).calibrate(pulls.size());
    }

    private Calibration calibrate(int pulls) {
        SortedMap<String, ElementCalibration> elements = new TreeMap<>();
        SortedMap<String, RelationCalibration> relations = new TreeMap<>();
        architecture.elements().values().stream()
                .filter(element -> element.kind().runs())
                .forEach(element -> element(element).ifPresent(found -> elements.put(element.id(), found)));
        architecture.relations().values().stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .forEach(relation -> relation(relation).ifPresent(found -> relations.put(relation.id(), found)));
        FlowRates flows = new FlowRates(architecture, measured);
        notes.addAll(flows.notes());
        note(elements);
        return new Calibration(
                measured.oldest().orElse(Instant.EPOCH),
                measured.newest().orElse(Instant.EPOCH),
                pulls,
                elements,
                relations,
                flows.arrivals(),
                measured.sources(),
                notes);
    }

    private Optional<ElementCalibration> element(Element element) {
        Optional<ServiceTimes> time = time(element.id());
        double requests = requests(element.id());
        if (time.isEmpty() && Double.isNaN(requests)) {
            return Optional.empty();
        }
        double utilization = measured.value(element.id(), Metric.UTILIZATION);
        double busy = time.map(times -> times.mean() * requests).orElse(Double.NaN);
        ServerCount servers = servers(element, busy, utilization);
        return Optional.of(new ElementCalibration(
                time,
                requests,
                measured.value(element.id(), Metric.ERROR_RATIO),
                utilization,
                servers.replicas,
                servers.concurrency,
                servers.origin,
                new CacheHits(architecture, measured).ratio(element)));
    }

    private Optional<ServiceTimes> time(String id) {
        double mean = measured.value(id, Metric.OWN_TIME_MEAN);
        double p50 = measured.value(id, Metric.OWN_TIME_P50);
        double p99 = measured.value(id, Metric.OWN_TIME_P99);
        return mean > 0 && p50 > 0 && p99 >= p50 ? Optional.of(new ServiceTimes(mean, p50, p99)) : Optional.empty();
    }

    /// Its own traffic, or that of its callers where it does not report itself.
    private double requests(String id) {
        double own = measured.value(id, Metric.TRAFFIC);
        if (!Double.isNaN(own)) {
            return own;
        }
        return architecture.incoming(id).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .mapToDouble(relation -> measured.value(relation.id(), Metric.TRAFFIC))
                .filter(rate -> !Double.isNaN(rate))
                .boxed()
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    private ServerCount servers(Element element, double busy, double utilization) {
        double told = measured.value(element.id(), Metric.REPLICAS);
        boolean isTold = told >= 1;
        long replicas = isTold ? Math.round(told) : Math.max(1, element.get(ElementAttributes.REPLICAS, 1L));
        long concurrency = Math.max(
                1,
                element.get(ElementAttributes.CONCURRENCY)
                        .or(() -> element.get(ElementAttributes.MAX_BATCH))
                        .orElse(1L));
        double derived = busy >= FEWEST_BUSY && utilization >= LEAST_BUSY ? busy / utilization : Double.NaN;
        double ratio = derived / (replicas * concurrency);
        if (ratio > APART || ratio < 1 / APART) {
            long servers = Math.max(1, Math.round(derived));
            long spread = isTold || servers >= replicas ? replicas : 1;
            return new ServerCount(spread, Math.max(1, Math.round(servers / (double) spread)), Servers.DERIVED);
        }
        return new ServerCount(replicas, concurrency, isTold ? Servers.MEASURED : Servers.DECLARED);
    }

    private Optional<RelationCalibration> relation(Relation relation) {
        RelationCalibration found = new RelationCalibration(
                latency(relation), failures(relation), measured.value(relation.id(), Metric.TIMEOUT));
        boolean isNothing =
                Double.isNaN(found.latency()) && Double.isNaN(found.failureRatio()) && Double.isNaN(found.timeout());
        return isNothing ? Optional.empty() : Optional.of(found);
    }

    /// None where the target's own time is what its callers see, which holds the way.
    private double latency(Relation relation) {
        double told = measured.value(relation.id(), Metric.NETWORK_P50);
        boolean isInOwnTime = Double.isNaN(told)
                && !Double.isNaN(measured.value(relation.id(), Metric.LATENCY_P50))
                && !Double.isNaN(measured.value(relation.to(), Metric.OWN_TIME_P50));
        return isInOwnTime ? 0 : told;
    }

    /// Failures are a relation's own where nothing that its target calls fails.
    private double failures(Relation relation) {
        boolean isPassedOn = architecture.outgoing(relation.to()).stream()
                .anyMatch(next -> measured.value(next.id(), Metric.ERROR_RATIO) > 0);
        return isPassedOn ? Double.NaN : measured.value(relation.id(), Metric.ERROR_RATIO);
    }

    private void note(SortedMap<String, ElementCalibration> elements) {
        if (measured.isEmpty()) {
            notes.add("Nothing was measured.");
            return;
        }
        list(
                "These were so busy that their own times hold waiting, which the simulation adds again: calibrate at"
                        + " a lower load",
                elements.entrySet().stream()
                        .filter(entry -> entry.getValue().isBound())
                        .map(Map.Entry::getKey)
                        .toList());
        list(
                "These have traffic but told no times of their own, so the declared ones stay",
                elements.entrySet().stream()
                        .filter(entry -> entry.getValue().time().isEmpty()
                                && entry.getValue().requests() > 0)
                        .map(Map.Entry::getKey)
                        .toList());
        list(
                "No curve through the p50 and p99 of these has their mean; it is more than 10 % off",
                elements.entrySet().stream()
                        .filter(entry -> entry.getValue()
                                .time()
                                .filter(times -> Math.abs(times.fitError()) > BAD_FIT)
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private void list(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            notes.add(what + ": " + String.join(", ", ids) + ".");
        }
    }

    private record ServerCount(long replicas, long concurrency, Servers origin) {}
}
