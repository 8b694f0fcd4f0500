package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds the faults of scenarios against the model: whether what they hit is there, and can be hit so.
final class FaultCheck {

    private static final String FAULTS = "faults";

    private final Map<String, Element> elements;
    private final Map<String, Relation> relations;
    private final Set<String> zones = new HashSet<>();
    private final Set<String> regions = new HashSet<>();

    FaultCheck(Map<String, Element> elements, Map<String, Relation> relations) {
        this.elements = elements;
        this.relations = relations;
        for (Element element : elements.values()) {
            zones.addAll(element.get(ElementAttributes.ZONES, List.of()));
            element.get(ElementAttributes.REGION).ifPresent(regions::add);
        }
    }

    /// Whether all faults name parts of the model.
    boolean isSound(ScenarioFindings findings) {
        boolean isSound = true;
        for (Fault fault : findings.scenario().faults()) {
            boolean isKnown = isKnown(fault.target(), findings);
            if (isKnown) {
                warnOfIdle(fault, findings);
            }
            isSound &= isKnown;
        }
        return isSound;
    }

    private boolean isKnown(Target target, ScenarioFindings findings) {
        return switch (target) {
            case Target.Elements hit -> areElements(hit.ids(), findings);
            case Target.Replicas hit -> areElements(List.of(hit.element()), findings);
            case Target.Link hit -> findings.isKnown(FAULTS, hit.relation(), relations.keySet(), "relation");
            case Target.Entry hit -> findings.isKnown(FAULTS, hit.relation(), relations.keySet(), "relation");
            case Target.Zone hit -> {
                warnOfZone(hit.id(), findings);
                yield true;
            }
            case Target.Between hit -> {
                warnOfZone(hit.zone(), findings);
                warnOfZone(hit.other(), findings);
                yield true;
            }
            case Target.Region hit -> {
                findings.warnOfUnknownPlace(hit.id(), regions, "region", "region: eu-1");
                yield true;
            }
        };
    }

    private boolean areElements(List<String> ids, ScenarioFindings findings) {
        boolean areKnown = true;
        for (String id : ids) {
            areKnown &= findings.isKnown(FAULTS, id, elements.keySet(), "element");
        }
        return areKnown;
    }

    private void warnOfZone(String zone, ScenarioFindings findings) {
        findings.warnOfUnknownPlace(zone, zones, "zone", "zones: [eu-1a, eu-1b]");
    }

    private void warnOfIdle(Fault fault, ScenarioFindings findings) {
        if (fault.effect() instanceof Fault.Effect.Flush) {
            fault.target().parts().forEach(id -> warnOfFlush(id, findings));
        }
        if (fault.target() instanceof Target.Replicas some) {
            warnOfReplicas(some, findings);
        }
        if (fault.target() instanceof Target.Entry entry) {
            warnOfEntry(entry.relation(), findings);
        }
    }

    private void warnOfFlush(String id, ScenarioFindings findings) {
        if (isWithout(id, ElementAttributes.CACHE_HIT_RATIO.key(), findings.scenario())) {
            findings.warnOfIdle(
                    FAULTS,
                    id,
                    "A fault of the scenario " + findings.scenario().id() + " flushes " + id
                            + ", which has no cacheHitRatio.",
                    "Nothing is known to be forgotten.",
                    "Flush a cache, and write its hit ratio: cacheHitRatio: 90%.");
        }
    }

    private boolean isWithout(String id, String key, Scenario scenario) {
        Element element = elements.get(id);
        return element != null
                && element.attributes().value(key) == null
                && !scenario.overrides().containsKey(id + "." + key);
    }

    private void warnOfReplicas(Target.Replicas some, ScenarioFindings findings) {
        String id = some.element();
        Element element = elements.get(id);
        boolean isChanged = findings.scenario().overrides().containsKey(id + ".replicas");
        long replicas = element == null ? Long.MAX_VALUE : element.get(ElementAttributes.REPLICAS, 1L);
        if (!isChanged && some.count() > replicas) {
            findings.warnOfIdle(
                    FAULTS,
                    id,
                    "A fault of the scenario " + findings.scenario().id() + " hits " + some.count() + " replicas of "
                            + id + ", which has " + replicas + ".",
                    "It hits all of them.",
                    "Write fewer, or leave 'replicas' out of the fault.");
        }
    }

    private void warnOfEntry(String relation, ScenarioFindings findings) {
        Scenario scenario = findings.scenario();
        if (scenario.workload().stream().noneMatch(load -> load.relation().equals(relation))) {
            findings.warnOfIdle(
                    FAULTS,
                    relation,
                    "A fault of the scenario " + scenario.id() + " changes the load of " + ShownText.shortened(relation)
                            + ", by which none enters.",
                    "The fault hits nothing.",
                    "Name the relation of a workload.");
        }
    }
}
