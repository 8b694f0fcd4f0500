package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.List;
import java.util.Map;

/// Leaves out the scenarios that name what is not in the model, or set an attribute to what it cannot be.
final class ScenarioCheck {

    private final Map<String, Scenario> scenarios;
    private final Map<String, Element> elements;
    private final Map<String, Relation> relations;
    private final Map<String, Flow> flows;
    private final CrossProblems problems;

    ScenarioCheck(
            Map<String, Scenario> scenarios,
            Map<String, Element> elements,
            Map<String, Relation> relations,
            Map<String, Flow> flows,
            CrossProblems problems) {
        this.scenarios = scenarios;
        this.elements = elements;
        this.relations = relations;
        this.flows = flows;
        this.problems = problems;
    }

    void run() {
        if (scenarios.isEmpty()) {
            return;
        }
        FaultCheck faults = new FaultCheck(elements, relations);
        scenarios.values().removeIf(scenario -> {
            ScenarioFindings findings = new ScenarioFindings(scenario, problems);
            boolean isSound = true;
            for (Workload workload : scenario.workload()) {
                isSound &= isSound(workload, findings);
            }
            isSound &= faults.isSound(findings);
            for (Map.Entry<String, String> override : scenario.overrides().entrySet()) {
                isSound &= isSound(override.getKey(), override.getValue(), findings);
            }
            warnOfFailures(findings);
            return !isSound;
        });
    }

    private boolean isSound(Workload workload, ScenarioFindings findings) {
        boolean isSound = findings.isKnown("workload", workload.relation(), relations.keySet(), "relation");
        for (String id : workload.flows().keySet()) {
            Flow flow = flows.get(id);
            isSound &= flow == null
                    ? findings.isKnown("workload", id, flows.keySet(), "flow")
                    : begins(flow, workload.relation(), findings);
        }
        return isSound;
    }

    private boolean begins(Flow flow, String relation, ScenarioFindings findings) {
        if (flow.beginsWith(relation)) {
            return true;
        }
        List<String> others = flows.values().stream()
                .filter(other -> other.beginsWith(relation))
                .map(Flow::id)
                .limit(5)
                .toList();
        findings.error(
                "workload",
                flow.id(),
                "scenario.flow",
                "The flow " + flow.id() + " takes a share of what enters by " + ShownText.shortened(relation)
                        + ", and does not begin with it.",
                others.isEmpty()
                        ? "Begin a flow with " + ShownText.shortened(relation) + ", or leave 'flows' out."
                        : "Write flows that begin with it: " + String.join(", ", others) + ".");
        return false;
    }

    private boolean isSound(String path, String text, ScenarioFindings findings) {
        OverridePath.Verdict verdict = OverridePath.check(path, text, elements.keySet(), relations.keySet());
        if (verdict.sound()) {
            return true;
        }
        findings.error(
                "overrides",
                verdict.atValue() ? text : path,
                verdict.code(),
                "The scenario " + findings.scenario().id() + " overrides '" + ShownText.shortened(path) + "': "
                        + verdict.what(),
                verdict.remedy());
        return false;
    }

    private void warnOfFailures(ScenarioFindings findings) {
        Scenario scenario = findings.scenario();
        boolean isWanted = scenario.run().failures() == Scenario.RandomFailures.MTBF;
        if (isWanted
                && elements.values().stream().noneMatch(ScenarioCheck::fails)
                && scenario.overrides().keySet().stream().noneMatch(path -> path.endsWith(".mtbf"))) {
            findings.warnOfIdle(
                    "failures",
                    "mtbf",
                    "The scenario " + scenario.id() + " has random failures, and no element has mtbf and mttr.",
                    "Nothing fails at random.",
                    "Write mtbf and mttr of elements, as in mtbf: 30d and mttr: 20min.");
        }
    }

    private static boolean fails(Element element) {
        return element.get(ElementAttributes.MTBF).isPresent()
                && element.get(ElementAttributes.MTTR).isPresent();
    }
}
