package dev.plumbline.interchange.json;

import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Scenario.RandomFailures;
import dev.plumbline.graphmodel.value.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Scenarios as JSON, and back, with the keys of scenario files.
final class ScenarioJson {

    private final JsonReport report;

    ScenarioJson(JsonReport report) {
        this.report = report;
    }

    static ObjectNode write(Scenario scenario) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("scenario", scenario.id()).put("description", scenario.description());
        ArrayNode workload = node.putArray("workload");
        scenario.workload().forEach(load -> workload.add(WorkloadJson.write(load)));
        ObjectNode overrides = node.putObject("overrides");
        scenario.overrides().forEach(overrides::put);
        ArrayNode faults = node.putArray("faults");
        scenario.faults().forEach(fault -> faults.add(FaultJson.write(fault)));
        ArrayNode assertions = node.putArray("assert");
        scenario.assertions().forEach(assertions::add);
        links(node, scenario.links());
        run(node, scenario.run());
        return node;
    }

    private static void links(ObjectNode node, Scenario.Links links) {
        if (!links.equals(Scenario.Links.NONE)) {
            ObjectNode times = node.putObject("links");
            links.sameZone().ifPresent(time -> times.put("sameZone", DURATION.format(time)));
            links.crossZone().ifPresent(time -> times.put("crossZone", DURATION.format(time)));
            links.crossRegion().ifPresent(time -> times.put("crossRegion", DURATION.format(time)));
        }
    }

    private static void run(ObjectNode node, Scenario.Run run) {
        if (run.failures() != RandomFailures.NONE) {
            node.put("failures", Names.of(run.failures()));
        }
        node.put("horizon", DURATION.format(run.horizon()));
        run.warmup().ifPresent(warmup -> node.put("warmup", DURATION.format(warmup)));
        node.put("replications", run.replications());
        run.precision().ifPresent(precision -> node.put("precision", RATIO.format(precision)));
        node.put("seed", run.seed());
    }

    Scenario read(JsonNode node, String path) {
        TreeMap<String, String> overrides = new TreeMap<>();
        node.path("overrides")
                .properties()
                .forEach(entry -> overrides.put(entry.getKey(), entry.getValue().asString("")));
        List<String> assertions = new ArrayList<>();
        node.path("assert").forEach(assertion -> assertions.add(assertion.asString("")));
        return new Scenario(
                node.path("scenario").asString(""),
                node.path("description").asString(""),
                new WorkloadJson(report).readAll(node.path("workload"), path + "/workload"),
                overrides,
                new FaultJson(report).readAll(node.path("faults"), path + "/faults"),
                assertions,
                links(node.path("links"), path + "/links"),
                run(node, path));
    }

    private Scenario.Links links(JsonNode node, String path) {
        return new Scenario.Links(
                optional(DURATION, node, "sameZone", path),
                optional(DURATION, node, "crossZone", path),
                optional(DURATION, node, "crossRegion", path));
    }

    private Scenario.Run run(JsonNode node, String path) {
        return new Scenario.Run(
                Values.read(DURATION, node.path("horizon"), report, path + "/horizon")
                        .orElse(Duration.ZERO),
                optional(DURATION, node, "warmup", path),
                node.path("replications").asInt(1),
                optional(RATIO, node, "precision", path),
                node.path("seed").asLong(0),
                Names.parse(RandomFailures.class, node.path("failures").asString(""))
                        .orElse(RandomFailures.NONE));
    }

    private <T> Optional<T> optional(ValueType<T> type, JsonNode node, String key, String path) {
        return node.has(key) ? Values.read(type, node.path(key), report, path + "/" + key) : Optional.empty();
    }
}
