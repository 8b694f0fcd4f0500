package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Leaves out the scenarios that name what is not in the model, or set an attribute to what it cannot be.
final class ScenarioCheck {

    private static final String LEFT_OUT = "The scenario is left out of the model.";

    private final Map<String, Scenario> scenarios;
    private final Map<String, Element> elements;
    private final Map<String, Relation> relations;
    private final CrossProblems problems;

    ScenarioCheck(
            Map<String, Scenario> scenarios,
            Map<String, Element> elements,
            Map<String, Relation> relations,
            CrossProblems problems) {
        this.scenarios = scenarios;
        this.elements = elements;
        this.relations = relations;
        this.problems = problems;
    }

    void run() {
        scenarios.values().removeIf(scenario -> {
            boolean sound = true;
            for (Workload workload : scenario.workload()) {
                sound &= known(scenario, "workload", workload.relation(), relations.keySet(), "relation");
            }
            for (Fault fault : scenario.faults()) {
                sound &= subject(scenario, fault.target());
            }
            for (Map.Entry<String, String> override : scenario.overrides().entrySet()) {
                sound &= override(scenario, override.getKey(), override.getValue());
            }
            return !sound;
        });
    }

    private boolean subject(Scenario scenario, Fault.Target target) {
        return switch (target) {
            case Fault.Target.Elements hit ->
                known(scenario, "faults", hit.ids().getFirst(), elements.keySet(), "element");
            case Fault.Target.Link hit -> known(scenario, "faults", hit.relation(), relations.keySet(), "relation");
            case Fault.Target.Zone hit -> {
                zone(scenario, hit.id());
                yield true;
            }
            case Fault.Target.Region hit -> true;
            case Fault.Target.Replicas hit -> true;
            case Fault.Target.Between hit -> true;
            case Fault.Target.Entry hit -> true;
        };
    }

    private void zone(Scenario scenario, String zone) {
        Set<String> zones = new HashSet<>();
        elements.values()
                .forEach(element -> element.get(ElementAttributes.ZONES).ifPresent(zones::addAll));
        if (!zones.contains(zone)) {
            problems.warning(
                    problems.index().scenario(scenario.id()),
                    "faults",
                    zone,
                    new CrossProblems.Fault(
                            "reference.dangling",
                            "No element has the zone '" + ShownText.shortened(zone) + "' of the scenario "
                                    + scenario.id() + ".",
                            "The fault hits nothing.",
                            problems.suggestions()
                                    .remedy(zone, zones, "Write the zone of an element: zones: [eu-1a, eu-1b].")));
        }
    }

    private boolean known(Scenario scenario, String key, String id, Collection<String> ids, String what) {
        if (ids.contains(id)) {
            return true;
        }
        problems.error(
                problems.index().scenario(scenario.id()),
                key,
                id,
                new CrossProblems.Fault(
                        "reference.dangling",
                        "The scenario " + scenario.id() + " names the " + what + " '" + ShownText.shortened(id)
                                + "', which is not in the model.",
                        LEFT_OUT,
                        problems.suggestions()
                                .remedy(
                                        id,
                                        ids,
                                        "Write the id of " + (what.startsWith("e") ? "an " : "a ") + what + ".")));
        return false;
    }

    private boolean override(Scenario scenario, String path, String text) {
        OverridePath.Verdict verdict = OverridePath.check(path, text, elements.keySet(), relations.keySet());
        if (verdict.sound()) {
            return true;
        }
        problems.error(
                problems.index().scenario(scenario.id()),
                "overrides",
                verdict.atValue() ? text : path,
                new CrossProblems.Fault(
                        verdict.code(),
                        "The scenario " + scenario.id() + " overrides '" + ShownText.shortened(path) + "': "
                                + verdict.what(),
                        LEFT_OUT,
                        verdict.remedy()));
        return false;
    }
}
