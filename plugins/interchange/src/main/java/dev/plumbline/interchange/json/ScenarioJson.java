package dev.plumbline.interchange.json;

import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.RATE;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.Rate;
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
        scenario.workload().forEach(load -> workload.add(workload(load)));
        ObjectNode overrides = node.putObject("overrides");
        scenario.overrides().forEach(overrides::put);
        ArrayNode faults = node.putArray("faults");
        scenario.faults().forEach(fault -> faults.add(fault(fault)));
        ArrayNode assertions = node.putArray("assert");
        scenario.assertions().forEach(assertions::add);
        node.put("horizon", DURATION.format(scenario.horizon()));
        node.put("replications", scenario.replications()).put("seed", scenario.seed());
        return node;
    }

    private static ObjectNode workload(Scenario.Workload workload) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("relation", workload.relation());
        switch (workload) {
            case Scenario.OpenWorkload open ->
                node.put("arrivals", Names.of(open.arrivals())).put("rate", RATE.format(open.rate()));
            case Scenario.ClosedWorkload closed ->
                node.put("users", closed.users()).put("think", DURATION.format(closed.think()));
        }
        return node;
    }

    private static ObjectNode fault(Scenario.Fault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("at", DURATION.format(fault.at())).put("for", DURATION.format(fault.duration()));
        node.put(Names.of(fault.subject().kind()), fault.subject().id());
        node.put("effect", Names.of(fault.effect()));
        fault.factor().ifPresent(factor -> node.put("factor", factor));
        return node;
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
                workloads(node.path("workload"), path + "/workload"),
                overrides,
                faults(node.path("faults"), path + "/faults"),
                assertions,
                duration(node, "horizon", path),
                node.path("replications").asInt(1),
                node.path("seed").asLong(0));
    }

    private List<Scenario.Workload> workloads(JsonNode array, String path) {
        List<Scenario.Workload> workloads = new ArrayList<>();
        for (JsonNode node : array) {
            String relation = node.path("relation").asString("");
            if (node.has("users")) {
                long users = node.path("users").asLong(1);
                workloads.add(new Scenario.ClosedWorkload(relation, users, duration(node, "think", path)));
            } else {
                Scenario.Arrivals arrivals = Names.parse(
                                Scenario.Arrivals.class, node.path("arrivals").asString(""))
                        .orElse(Scenario.Arrivals.POISSON);
                Rate rate = Values.read(RATE, node.path("rate"), report, path).orElseGet(() -> new Rate(0));
                workloads.add(new Scenario.OpenWorkload(relation, arrivals, rate));
            }
        }
        return workloads;
    }

    private List<Scenario.Fault> faults(JsonNode array, String path) {
        List<Scenario.Fault> faults = new ArrayList<>();
        for (JsonNode node : array) {
            Optional<Scenario.FaultSubject> subject = subject(node);
            Optional<Scenario.FaultEffect> effect =
                    Names.parse(Scenario.FaultEffect.class, node.path("effect").asString(""));
            if (subject.isEmpty() || effect.isEmpty()) {
                report.leftOut(path, "The fault has no subject or no effect.", "Name both.");
            } else {
                JsonNode factor = node.path("factor");
                faults.add(new Scenario.Fault(
                        duration(node, "at", path),
                        duration(node, "for", path),
                        subject.get(),
                        effect.get(),
                        factor.isNumber() ? Optional.of(factor.asDouble()) : Optional.empty()));
            }
        }
        return faults;
    }

    private static Optional<Scenario.FaultSubject> subject(JsonNode node) {
        for (Scenario.SubjectKind kind : Scenario.SubjectKind.values()) {
            if (node.has(Names.of(kind))) {
                return Optional.of(new Scenario.FaultSubject(
                        kind, node.path(Names.of(kind)).asString("")));
            }
        }
        return Optional.empty();
    }

    private Duration duration(JsonNode node, String key, String path) {
        return Values.read(DURATION, node.path(key), report, path + "/" + key).orElse(Duration.ZERO);
    }
}
