package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Evidence for the sample architecture, the same in every run.
public final class SampleEvidence {

    private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");
    private static final Provenance PROVENANCE =
            new Provenance("sample telemetry 1", "histogram_quantile(0.99, …)", Optional.of(TIME));

    private static final Change OWNED = new Change.UpdateElement("reports", "owner", null, "insight");

    private SampleEvidence() {}

    public static OpenedArchitecture opened() {
        Architecture architecture = SampleArchitecture.create();
        TreeMap<String, Problem.Place> places = new TreeMap<>();
        int line = 4;
        for (String id : architecture.elements().keySet()) {
            places.put(id, new Problem.Place("shop.yaml", line, 3));
            line += 2;
        }
        return new OpenedArchitecture(
                architecture,
                problems(places),
                findings(),
                measurements(architecture),
                List.of(result(architecture)),
                new KnownPlaces(places),
                new TreeMap<>());
    }

    private static List<Problem> problems(SortedMap<String, Problem.Place> places) {
        Problem.Place place = places.get("orders");
        return List.of(new Problem(
                Problem.Severity.WARNING,
                "key.unknown",
                new Problem.Place(place.file(), place.line() + 1, 9),
                "The key 'replica' is not known.",
                "It is kept, and nothing uses it.",
                "Maybe write 'replicas'."));
    }

    private static List<Finding> findings() {
        return List.of(
                finding("REL-001", Severity.HIGH, "pay", "Payments calls the payment provider without a retry."),
                finding("REL-004", Severity.HIGH, "orders-db", "Orders database has no replica, yet Orders needs it."),
                finding("PERF-002", Severity.MEDIUM, "bff", "Shop backend fans out to six services for one page."),
                finding("AI-003", Severity.MEDIUM, "chat", "Assistant agent has no limit of steps."),
                finding("OPS-007", Severity.LOW, "reports", "Sales reports has no owner.", OWNED));
    }

    private static Finding finding(String rule, Severity severity, String element, String what, Change... fix) {
        RuleDescription description = RuleDescription.of(
                rule,
                "Sample rule",
                "reliability",
                severity,
                Guidance.of("One failure stops every order.", "Set a timeout and one retry with jitter."));
        return new Finding(
                description,
                severity,
                List.of(element),
                List.of(),
                what,
                List.of(),
                List.of(fix),
                rule + element,
                new Provenance("sample rules 1", rule, Optional.empty()));
    }

    private static List<Measurement> measurements(Architecture architecture) {
        Random random = new Random(7);
        List<Measurement> measured = new ArrayList<>();
        for (Element element : architecture.elements().values()) {
            if (element.kind().runs()) {
                measured.add(measurement(element, Metric.LATENCY_P99, 0.02 + 0.28 * random.nextDouble()));
                measured.add(measurement(element, Metric.TRAFFIC, 200 + 9000 * random.nextDouble()));
                measured.add(measurement(element, Metric.ERROR_RATIO, 0.0004 * random.nextDouble()));
                measured.add(measurement(element, Metric.UTILIZATION, 0.2 + 0.75 * random.nextDouble()));
            }
        }
        return measured;
    }

    private static Measurement measurement(Element element, Metric metric, double value) {
        return new Measurement(element.id(), metric, value, TIME, Duration.ofSeconds(12), PROVENANCE);
    }

    private static SimulationResult result(Architecture architecture) {
        Random random = new Random(11);
        TreeMap<String, SimulationResult.Figures> figures = new TreeMap<>();
        for (Element element : architecture.elements().values()) {
            if (element.kind().runs()) {
                figures.put(element.id(), figures(random));
            }
        }
        return new SimulationResult(
                "launch-day",
                7,
                figures,
                new TreeMap<>(),
                List.of("orders-db", "bff"),
                1.42,
                List.of(),
                List.of(),
                new Provenance("analytic queueing 1", "M/M/c", Optional.empty()));
    }

    private static SimulationResult.Figures figures(Random random) {
        double load = 0.2 + 0.75 * random.nextDouble();
        Estimate mean = Estimate.exact(0.005 / (1 - load));
        return new SimulationResult.Figures(
                Estimate.exact(900),
                Estimate.exact(900),
                Estimate.exact(load),
                Estimate.exact(0.0001),
                Estimate.exact(2),
                new SimulationResult.Latency(
                        mean,
                        Estimate.exact(mean.value() * 0.7),
                        Estimate.exact(mean.value() * 2.3),
                        Estimate.exact(mean.value() * 4.6)));
    }
}
