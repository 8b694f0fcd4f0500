package dev.plumbline.interchange.calm;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.JsonSource;
import dev.plumbline.pluginapi.ImportException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The parts of an architecture in CALM.
///
/// @param root the whole file
/// @param nodes the nodes by their ids, in the order of the file
/// @param relationships the relationships with the index at which each stands
record CalmModel(
        JsonNode root, SequencedMap<String, CalmNode> nodes, SequencedMap<Integer, CalmRelationship> relationships) {

    static CalmModel read(ImportRun run) throws ImportException {
        JsonNode root = JsonSource.read(run);
        if (!root.path("nodes").isArray()) {
            throw run.anotherFormat("The file is JSON, but no CALM architecture.", "One is an object with 'nodes'.");
        }
        return new CalmModel(root, nodes(root, run), relationships(root, run));
    }

    private static SequencedMap<String, CalmNode> nodes(JsonNode root, ImportRun run) {
        SequencedMap<String, CalmNode> nodes = new LinkedHashMap<>();
        for (JsonNode body : root.path("nodes")) {
            CalmNode node = CalmNode.of(body);
            if (node.id().isBlank()) {
                leftOut(run, "A node without a unique-id was left out.");
            } else if (nodes.putIfAbsent(node.id(), node) != null) {
                leftOut(run, "The node '" + ShownText.shortened(node.id()) + "' stands twice; the first counts.");
            }
        }
        return nodes;
    }

    private static SequencedMap<Integer, CalmRelationship> relationships(JsonNode root, ImportRun run) {
        SequencedMap<Integer, CalmRelationship> relationships = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        int index = 0;
        for (JsonNode body : root.path("relationships")) {
            int at = index++;
            String id = CalmNode.text(body, "unique-id");
            if (!id.isBlank() && !ids.add(id)) {
                leftOut(run, "The relationship '" + ShownText.shortened(id) + "' stands twice; the first counts.");
                continue;
            }
            CalmRelationship.of(body)
                    .ifPresentOrElse(
                            relationship -> relationships.put(at, relationship),
                            () -> leftOut(
                                    run,
                                    "The relationship '" + ShownText.shortened(id)
                                            + "' was left out: it has no type, or leaves a choice."));
        }
        return relationships;
    }

    private static void leftOut(ImportRun run, String what) {
        run.report()
                .warn(
                        "import.value",
                        run.wholeSource(),
                        what,
                        "It cannot be said of an architecture that runs.",
                        "Complete it in the source; CALM's own tools validate it.");
    }

    /// The flows with an id, in the order of the file.
    List<JsonNode> flows() {
        List<JsonNode> flows = new ArrayList<>();
        root.path("flows").forEach(flows::add);
        return flows;
    }

    /// How many transitions the flows have together.
    int transitions() {
        return flows().stream()
                .mapToInt(flow -> flow.path("transitions").size())
                .sum();
    }
}
