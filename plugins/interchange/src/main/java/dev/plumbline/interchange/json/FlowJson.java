package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Flows as JSON, and back: a step is an object with the key `relation`, `alt`, `opt`, `loop` or
/// `parallel`.
final class FlowJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<String> relations;
    private final JsonReport report;

    FlowJson(Set<String> relations, JsonReport report) {
        this.relations = relations;
        this.report = report;
    }

    static ObjectNode write(Flow flow) {
        ObjectNode node = JSON.objectNode();
        node.put("id", flow.id()).put("name", flow.name()).put("description", flow.description());
        node.set("steps", steps(flow.steps()));
        return node;
    }

    private static ArrayNode steps(List<Flow.Step> steps) {
        ArrayNode array = JSON.arrayNode();
        steps.forEach(step -> array.add(step(step)));
        return array;
    }

    private static ObjectNode step(Flow.Step step) {
        ObjectNode node = JSON.objectNode();
        switch (step) {
            case Flow.Use use -> {
                node.put("relation", use.relation());
                if (!use.label().isEmpty()) {
                    node.put("label", use.label());
                }
                use.budget().ifPresent(budget -> node.put("budget", ValueTypes.DURATION.format(budget)));
            }
            case Flow.Alternative alternative -> {
                ArrayNode branches = node.putArray("alt");
                alternative.branches().forEach(branch -> branches.add(branch(branch)));
            }
            case Flow.Optionally optionally -> node.set("opt", branch(optionally.branch()));
            case Flow.Loop loop -> {
                ObjectNode body = node.putObject("loop");
                body.put("count", loop.count());
                body.set("steps", steps(loop.steps()));
            }
            case Flow.Parallel parallel -> {
                ArrayNode branches = node.putArray("parallel");
                parallel.branches().forEach(branch -> branches.add(steps(branch)));
            }
        }
        return node;
    }

    private static ObjectNode branch(Flow.Branch branch) {
        ObjectNode node = JSON.objectNode();
        node.put("weight", branch.weight().toString());
        node.set("steps", steps(branch.steps()));
        return node;
    }

    Flow read(JsonNode node, String path) {
        String id = ModelJson.id(node);
        return new Flow(
                id,
                node.path("name").asString(id),
                node.path("description").asString(""),
                readSteps(id, node.path("steps"), path + "/steps"));
    }

    private List<Flow.Step> readSteps(String flow, JsonNode array, String path) {
        List<Flow.Step> steps = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            readStep(flow, array.get(i), path + "/" + i).ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Flow.Step> readStep(String flow, JsonNode node, String path) {
        if (node.has("relation")) {
            return use(flow, node, path);
        }
        if (node.has("alt")) {
            return Optional.of(new Flow.Alternative(branches(flow, node.path("alt"), path)));
        }
        if (node.has("opt")) {
            return Optional.of(new Flow.Optionally(readBranch(flow, node.path("opt"), path)));
        }
        if (node.has("loop")) {
            JsonNode body = node.path("loop");
            List<Flow.Step> steps = readSteps(flow, body.path("steps"), path + "/loop/steps");
            return Optional.of(new Flow.Loop(body.path("count").asDouble(1), steps));
        }
        if (node.has("parallel")) {
            List<List<Flow.Step>> branches = new ArrayList<>();
            node.path("parallel").forEach(branch -> branches.add(readSteps(flow, branch, path + "/parallel")));
            return Optional.of(new Flow.Parallel(branches));
        }
        report.leftOut(path, "It is no step of a flow.", "Use relation, alt, opt, loop or parallel.");
        return Optional.empty();
    }

    private Optional<Flow.Step> use(String flow, JsonNode node, String path) {
        String relation = node.path("relation").asString("");
        if (!relations.contains(relation)) {
            report.unresolved(flow, relation, path);
            return Optional.empty();
        }
        JsonNode budget = node.path("budget");
        return Optional.of(new Flow.Use(
                relation,
                node.path("label").asString(""),
                budget.isMissingNode() ? Optional.empty() : Values.read(ValueTypes.DURATION, budget, report, path)));
    }

    private List<Flow.Branch> branches(String flow, JsonNode array, String path) {
        List<Flow.Branch> branches = new ArrayList<>();
        array.forEach(branch -> branches.add(readBranch(flow, branch, path)));
        return branches;
    }

    private Flow.Branch readBranch(String flow, JsonNode node, String path) {
        Ratio weight = Values.read(ValueTypes.RATIO, node.path("weight"), report, path + "/weight")
                .orElseGet(() -> new Ratio(1));
        return new Flow.Branch(weight, readSteps(flow, node.path("steps"), path + "/steps"));
    }
}
