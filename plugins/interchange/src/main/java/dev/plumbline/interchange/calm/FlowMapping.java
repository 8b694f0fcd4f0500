package dev.plumbline.interchange.calm;

import static dev.plumbline.interchange.calm.CalmNode.text;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Turns flows of CALM into flows.
///
/// A transition against the direction of a relationship that was taken before, and not answered yet, is the answer,
/// which is part of the call here and left out. Transitions with the same number run at the same time.
final class FlowMapping {

    private final Map<String, String> relations;
    private final ImportReport report;
    private final String file;

    /// A mapping.
    ///
    /// @param relations the ids of relations, by the ids of the relationships that they come from
    FlowMapping(Map<String, String> relations, ImportReport report, String file) {
        this.relations = relations;
        this.report = report;
        this.file = file;
    }

    List<Flow> translate(List<JsonNode> foreign) {
        SequencedMap<Integer, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (int index = 0; index < foreign.size(); index++) {
            wishes.put(index, new Slugs.Wish(0, List.of(Slugs.of(text(foreign.get(index), "unique-id"), "flow"))));
        }
        Map<Integer, String> ids = Slugs.assign(wishes);
        List<Flow> flows = new ArrayList<>();
        for (int index = 0; index < foreign.size(); index++) {
            JsonNode flow = foreign.get(index);
            String id = ids.getOrDefault(index, "flow");
            String name = text(flow, "name");
            flows.add(new Flow(
                    id, name.isBlank() ? id : name, text(flow, "description"), steps(flow, "/flows/" + index)));
        }
        return flows;
    }

    private List<Flow.Step> steps(JsonNode flow, String path) {
        Map<Long, List<Flow.Step>> byNumber = new TreeMap<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode transition : sorted(flow.path("transitions"))) {
            String wanted = text(transition, "relationship-unique-id");
            String relation = relations.get(wanted);
            if (relation == null) {
                report.unresolved(text(flow, "unique-id"), wanted, file + "#" + path + "/transitions");
                continue;
            }
            boolean back = text(transition, "direction").equals("destination-to-source");
            if (back && open.getOrDefault(relation, 0) > 0) {
                open.merge(relation, -1, Integer::sum);
                continue;
            }
            if (!back) {
                open.merge(relation, 1, Integer::sum);
            }
            byNumber.computeIfAbsent(number(transition, index++), key -> new ArrayList<>())
                    .add(new Flow.Use(relation, text(transition, "description"), Optional.empty()));
        }
        return byNumber.values().stream().map(FlowMapping::together).toList();
    }

    private static Flow.Step together(List<Flow.Step> steps) {
        return steps.size() == 1
                ? steps.getFirst()
                : new Flow.Parallel(steps.stream().map(List::of).toList());
    }

    private static List<JsonNode> sorted(JsonNode transitions) {
        List<JsonNode> sorted = new ArrayList<>();
        transitions.forEach(sorted::add);
        sorted.sort(java.util.Comparator.comparingLong(transition -> number(transition, 0)));
        return sorted;
    }

    private static long number(JsonNode transition, int otherwise) {
        return transition.path("sequence-number").asLong(otherwise);
    }
}
