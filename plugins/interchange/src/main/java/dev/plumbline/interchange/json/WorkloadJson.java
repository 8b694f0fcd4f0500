package dev.plumbline.interchange.json;

import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.RATE;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Arrivals;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The workloads of a scenario as JSON, and back.
final class WorkloadJson {

    private final JsonReport report;

    WorkloadJson(JsonReport report) {
        this.report = report;
    }

    static ObjectNode write(Workload workload) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("relation", workload.relation());
        switch (workload) {
            case Workload.OpenWorkload open -> {
                node.put("arrivals", Names.of(open.arrivals()));
                load(node, open.load());
            }
            case Workload.ClosedWorkload closed -> {
                node.put("users", closed.users());
                think(node, closed.think());
            }
        }
        if (!workload.flows().isEmpty()) {
            ObjectNode flows = node.putObject("flows");
            workload.flows().forEach((flow, share) -> flows.put(flow, RATIO.format(share)));
        }
        return node;
    }

    private static void load(ObjectNode node, Load load) {
        switch (load) {
            case Load.Steady steady -> node.put("rate", RATE.format(steady.rate()));
            case Load.Profile profile -> {
                ArrayNode points = node.putArray("profile");
                profile.points()
                        .forEach(point -> points.addObject()
                                .put("at", DURATION.format(point.at()))
                                .put("rate", RATE.format(point.rate())));
            }
            case Load.Recorded recorded -> {
                ObjectNode steps = node.putObject("recorded").put("every", DURATION.format(recorded.every()));
                ArrayNode rates = steps.putArray("rates");
                recorded.rates().forEach(rate -> rates.add(RATE.format(rate)));
            }
        }
    }

    private static void think(ObjectNode node, Think think) {
        if (think.distribution() == DistributionKind.EXPONENTIAL) {
            node.put("think", DURATION.format(think.mean()));
        } else {
            node.putObject("think")
                    .put("distribution", Names.of(think.distribution()))
                    .put("mean", DURATION.format(think.mean()));
        }
    }

    List<Workload> readAll(JsonNode array, String path) {
        List<Workload> workloads = new ArrayList<>();
        array.forEach(node -> workloads.add(read(node, path)));
        return workloads;
    }

    private Workload read(JsonNode node, String path) {
        String relation = node.path("relation").asString("");
        TreeMap<String, Ratio> flows = new TreeMap<>();
        for (Map.Entry<String, JsonNode> flow : node.path("flows").properties()) {
            Values.read(RATIO, flow.getValue(), report, path + "/flows")
                    .ifPresent(share -> flows.put(flow.getKey(), share));
        }
        if (node.has("users")) {
            return new Workload.ClosedWorkload(
                    relation, node.path("users").asLong(1), think(node.path("think"), path + "/think"), flows);
        }
        Arrivals arrivals =
                Names.parse(Arrivals.class, node.path("arrivals").asString("")).orElse(Arrivals.POISSON);
        return new Workload.OpenWorkload(relation, arrivals, load(node, path), flows);
    }

    private Think think(JsonNode node, String path) {
        if (!node.isObject()) {
            return Think.exponential(duration(node, path));
        }
        DistributionKind kind = Names.parse(
                        DistributionKind.class, node.path("distribution").asString(""))
                .orElse(DistributionKind.EXPONENTIAL);
        return new Think(kind, duration(node.path("mean"), path));
    }

    private Load load(JsonNode node, String path) {
        if (node.path("profile").isArray() && !node.path("profile").isEmpty()) {
            List<Load.Point> points = new ArrayList<>();
            node.path("profile")
                    .forEach(point -> points.add(new Load.Point(
                            duration(point.path("at"), path + "/profile"),
                            rate(point.path("rate"), path + "/profile"))));
            points.sort(Comparator.comparing(Load.Point::at));
            return new Load.Profile(points);
        }
        JsonNode recorded = node.path("recorded");
        Duration every = recorded.isObject() ? duration(recorded.path("every"), path + "/recorded") : Duration.ZERO;
        if (every.isPositive() && !recorded.path("rates").isEmpty()) {
            List<Rate> rates = new ArrayList<>();
            recorded.path("rates").forEach(rate -> rates.add(rate(rate, path + "/recorded")));
            return new Load.Recorded(every, rates);
        }
        return new Load.Steady(rate(node.path("rate"), path));
    }

    private Rate rate(JsonNode node, String path) {
        return Values.read(RATE, node, report, path).orElseGet(() -> new Rate(0));
    }

    private Duration duration(JsonNode node, String path) {
        return Values.read(DURATION, node, report, path).orElse(Duration.ZERO);
    }
}
