package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a result as JSON.
record SimulationJson(Simulated simulated) {

    private static final MathContext COURSE_DIGITS = new MathContext(6);

    /// The short part. There is no time of day and no duration in it, so that the same input gives the same bytes.
    void summary(ObjectNode summary) {
        SimulationResult.Extent extent = result().extent();
        summary.put("scenario", result().scenario())
                .put("seed", result().seed())
                .put("runs", extent.runs())
                .put("simulatedSeconds", extent.simulatedSeconds())
                .put("warmupSeconds", extent.warmup())
                .put("events", extent.events())
                .putNull("wallSeconds")
                .put("evidence", "simulated")
                .put("method", extent.method().name().toLowerCase(Locale.ROOT))
                .put("completeness", extent.completeness().name().toLowerCase(Locale.ROOT))
                .put("headroom", finite(result().headroom()));
        asserts(summary, result().assertions());
        strings(summary.putArray("breaksFirst"), result().breaksFirst());
    }

    static void asserts(ObjectNode node, List<AssertionOutcome> outcomes) {
        ArrayNode asserts = node.putArray("asserts");
        outcomes.forEach(outcome -> asserts.addObject()
                .put("expression", outcome.expression())
                .put("verdict", SimulationWords.verdict(outcome))
                .put("detail", outcome.detail()));
    }

    /// The figures, without the course.
    void figures(ObjectNode node) {
        ObjectNode elements = node.putObject("elements");
        result().elements().forEach((id, figures) -> figures(elements.putObject(id), figures));
        ObjectNode entries = node.putObject("entryPoints");
        result().entryPoints().forEach((id, figures) -> figures(entries.putObject(id), figures));
        result().observed().ifPresent(observed -> {
            observed.elements().forEach((id, work) -> work(elements.withObjectProperty(id), work));
            observed.entryPoints().forEach((id, requests) -> requests(entries.withObjectProperty(id), requests));
            relations(node.putObject("relations"), observed.relations());
            breaks(node.putArray("breaks"), observed.breaks());
        });
        strings(node.putArray("notes"), result().notes());
        node.putObject("provenance")
                .put("source", result().provenance().source())
                .put("detail", result().provenance().detail())
                .put("model", simulated.model());
    }

    /// The figures that many results side by side are looked at for: those of the entry points, and how busy the
    /// elements
    /// are and how much of their work fails.
    void brief(ObjectNode node) {
        ObjectNode elements = node.putObject("elements");
        result().elements().forEach((id, figures) -> {
            ObjectNode one = elements.putObject(id);
            estimate(one, "utilization", figures.utilization());
            estimate(one, "errorRatio", figures.errorRatio());
        });
        ObjectNode entries = node.putObject("entryPoints");
        result().entryPoints().forEach((id, figures) -> figures(entries.putObject(id), figures));
        result().observed().ifPresent(observed -> {
            observed.entryPoints().forEach((id, requests) -> requests(entries.withObjectProperty(id), requests));
            breaks(node.putArray("breaks"), observed.breaks());
        });
    }

    /// How it went, window by window, at the entry points and the elements that broke.
    void course(ObjectNode node) {
        result().observed().filter(seen -> seen.course().window() > 0).ifPresent(observed -> {
            ObjectNode course = node.putObject("course")
                    .put("windowSeconds", observed.course().window());
            ObjectNode entries = course.putObject("entryPoints");
            observed.course().entryPoints().forEach((id, entry) -> {
                ObjectNode one = entries.putObject(id);
                curve(one, "offered", entry.offered());
                curve(one, "answered", entry.answered());
                curve(one, "failed", entry.failed());
                curve(one, "mean", entry.mean());
                curve(one, "p99", entry.p99());
            });
            ObjectNode elements = course.putObject("elements");
            new TreeSet<>(observed.breaks().stream()
                            .map(Observed.Break::element)
                            .toList())
                    .forEach(id -> {
                        Observed.@Nullable OfElement element =
                                observed.course().elements().get(id);
                        if (element != null) {
                            ObjectNode one = elements.putObject(id);
                            curve(one, "arrived", element.arrived());
                            curve(one, "utilization", element.utilization());
                            curve(one, "queue", element.queue());
                            curve(one, "failed", element.failed());
                            curve(one, "replicas", element.replicas());
                        }
                    });
        });
    }

    private static void curve(ObjectNode node, String name, Curve curve) {
        ArrayNode values = node.putArray(name);
        for (double value : curve.toArray()) {
            if (Double.isFinite(value)) {
                values.add(new BigDecimal(value).round(COURSE_DIGITS).doubleValue());
            } else {
                values.addNull();
            }
        }
    }

    private static void figures(ObjectNode node, Figures figures) {
        estimate(node, "arrivalRate", figures.arrivalRate());
        estimate(node, "throughput", figures.throughput());
        estimate(node, "utilization", figures.utilization());
        estimate(node, "errorRatio", figures.errorRatio());
        estimate(node, "meanQueue", figures.meanQueue());
        times(node.putObject("latency"), figures.latency());
    }

    private static void times(ObjectNode node, Latency times) {
        estimate(node, "mean", times.mean());
        estimate(node, "p50", times.p50());
        estimate(node, "p90", times.p90());
        estimate(node, "p99", times.p99());
    }

    private static void work(ObjectNode node, Observed.Work work) {
        failures(node, work.failures());
        estimate(node, "waiting", work.waiting());
        estimate(node, "working", work.working());
        estimate(node, "wasted", work.wasted());
        estimate(node, "replicas", work.replicas());
        estimate(node, "costPerHour", work.costPerHour());
        if (work.tokens().areKnown()) {
            estimate(node, "tokenRate", work.tokens().rate());
            times(node.putObject("ttft"), work.tokens().first());
            times(node.putObject("tpot"), work.tokens().each());
        }
    }

    private static void requests(ObjectNode node, Observed.Requests requests) {
        failures(node, requests.failures());
        ObjectNode spent = node.putObject("spent");
        estimate(spent, "waiting", requests.spent().waiting());
        estimate(spent, "working", requests.spent().working());
        estimate(spent, "network", requests.spent().network());
        estimate(spent, "retrying", requests.spent().retrying());
        estimate(node, "recovery", requests.recovery());
    }

    private static void failures(ObjectNode node, SortedMap<String, Estimate> failures) {
        ObjectNode causes = node.putObject("failures");
        failures.forEach((cause, share) -> estimate(causes, cause, share));
    }

    private static void relations(ObjectNode node, SortedMap<String, Observed.Calls> relations) {
        for (Map.Entry<String, Observed.Calls> entry : relations.entrySet()) {
            ObjectNode one = node.putObject(entry.getKey());
            estimate(one, "rate", entry.getValue().rate());
            estimate(one, "attempts", entry.getValue().attempts());
            estimate(one, "timeouts", entry.getValue().timeouts());
            estimate(one, "failures", entry.getValue().failures());
            estimate(one, "opened", entry.getValue().opened());
        }
    }

    private static void breaks(ArrayNode node, List<Observed.Break> breaks) {
        breaks.forEach(one -> node.addObject()
                .put("element", one.element())
                .put("at", one.at())
                .put("what", one.what()));
    }

    static void estimate(ObjectNode node, String name, Estimate estimate) {
        node.putObject(name)
                .put("value", finite(estimate.value()))
                .put("low", finite(estimate.low()))
                .put("high", finite(estimate.high()));
    }

    private static void strings(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    /// JSON has no infinity: a figure without a bound is null.
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private SimulationResult result() {
        return simulated.result();
    }
}
