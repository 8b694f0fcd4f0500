package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.List;
import java.util.Map;

/// Leaves out the flows that use a relation which is not in the model.
final class FlowCheck {

    private final Map<String, Flow> flows;
    private final Map<String, Relation> relations;
    private final CrossProblems problems;

    FlowCheck(Map<String, Flow> flows, Map<String, Relation> relations, CrossProblems problems) {
        this.flows = flows;
        this.relations = relations;
        this.problems = problems;
    }

    void run() {
        flows.values().removeIf(flow -> {
            List<String> unknown = flow.relations()
                    .filter(id -> !relations.containsKey(id))
                    .distinct()
                    .toList();
            unknown.forEach(id -> report(flow, id));
            return !unknown.isEmpty();
        });
    }

    private void report(Flow flow, String id) {
        problems.error(
                problems.index().flow(flow.id()),
                "steps",
                id,
                new CrossProblems.Fault(
                        "reference.dangling",
                        "The flow " + flow.id() + " uses the relation '" + ShownText.shortened(id)
                                + "', which is not in the model.",
                        "The flow is left out of the model.",
                        problems.suggestions()
                                .remedy(
                                        id,
                                        relations.keySet(),
                                        "Write the id of a relation, or correct the relation.")));
    }
}
