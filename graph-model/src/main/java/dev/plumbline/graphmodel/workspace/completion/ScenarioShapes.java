package dev.plumbline.graphmodel.workspace.completion;

import static dev.plumbline.graphmodel.workspace.completion.Grammar.entry;
import static dev.plumbline.graphmodel.workspace.completion.Grammar.text;

import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.ScenarioKeys;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import java.util.List;

/// The shapes of scenario files.
final class ScenarioShapes {

    private ScenarioShapes() {}

    static Shape file() {
        return new Shape.Group(
                List.of(
                        entry("scenario", "The id of the scenario that this file holds.", text()),
                        entry("description", "What the scenario is about.", text()),
                        entry(
                                "workload",
                                "The load that enters the system.",
                                new Shape.Listing(ScenarioShapes::workload)),
                        entry(
                                "overrides",
                                "Values by element.attribute: feed-api.replicas: 10.",
                                new Shape.Overrides()),
                        entry("links", ScenarioKeys.LINKS, links()),
                        entry("faults", "What breaks, and when.", new Shape.Listing(ScenarioShapes::fault)),
                        entry(
                                "assert",
                                "What must hold: feed-api.latency.p99 < 250ms.",
                                new Shape.Listing(Shape.Assertion::new)),
                        entry("failures", ScenarioKeys.FAILURES, value(ScenarioValues.FAILURES)),
                        entry("horizon", ScenarioKeys.HORIZON, value(ValueTypes.DURATION)),
                        entry("warmup", ScenarioKeys.WARMUP, value(ValueTypes.DURATION)),
                        entry("replications", ScenarioKeys.REPLICATIONS, value(ValueTypes.POSITIVE)),
                        entry("precision", ScenarioKeys.PRECISION, value(ValueTypes.RATIO)),
                        entry("seed", ScenarioKeys.SEED, value(ValueTypes.COUNT))),
                List.of());
    }

    private static Shape links() {
        return new Shape.Group(
                List.of(
                        entry("sameZone", "Between replicas in one zone.", value(ValueTypes.DURATION)),
                        entry("crossZone", "Between zones of one region.", value(ValueTypes.DURATION)),
                        entry("crossRegion", "Between regions.", value(ValueTypes.DURATION))),
                List.of());
    }

    private static Shape workload() {
        Shape.Group thinking = new Shape.Group(
                List.of(
                        entry("distribution", "How think times vary.", value(ScenarioValues.THINKING)),
                        entry("mean", "The mean time that a user thinks.", value(ValueTypes.DURATION))),
                List.of("mean"));
        return new Shape.Group(
                List.of(
                        entry("relation", "The relation that the load enters by.", reference(Target.RELATION)),
                        entry("arrivals", "How requests arrive that nobody waits for.", value(ScenarioValues.ARRIVALS)),
                        entry("rate", "How many requests arrive.", value(ValueTypes.RATE)),
                        entry(
                                "profile",
                                "Rates at times, with straight lines between them.",
                                new Shape.Listing(ScenarioShapes::point)),
                        entry("recorded", "Rates that were counted, each for the same time.", recorded()),
                        entry("users", "How many users ask and wait for the answer.", value(ValueTypes.POSITIVE)),
                        entry(
                                "think",
                                "How long a user thinks after an answer.",
                                new Shape.Either(List.of(value(ValueTypes.DURATION), thinking))),
                        entry(
                                "flows",
                                "The shares of the flows that begin with the relation, 100 % in all; equal if unset.",
                                new Shape.ById(Target.FLOW, () -> value(ValueTypes.RATIO)))),
                List.of("relation", "rate"));
    }

    private static Shape point() {
        return new Shape.Group(
                List.of(
                        entry("at", "The time after the beginning.", value(ValueTypes.DURATION)),
                        entry("rate", "How many requests arrive then.", value(ValueTypes.RATE))),
                List.of("at", "rate"));
    }

    private static Shape recorded() {
        return new Shape.Group(
                List.of(
                        entry("every", "How long each rate holds.", value(ValueTypes.DURATION)),
                        entry("rates", "The rates.", new Shape.Listing(() -> value(ValueTypes.RATE)))),
                List.of("every", "rates"));
    }

    private static Shape fault() {
        return new Shape.Group(
                List.of(
                        entry("at", "When it starts, after the beginning.", value(ValueTypes.DURATION)),
                        entry("for", "How long it lasts; a flush lasts for no time.", value(ValueTypes.DURATION)),
                        entry("zone", "The zone that it hits.", reference(Target.ZONE)),
                        entry("region", "The region that it hits.", reference(Target.REGION)),
                        entry("element", "The element that it hits.", reference(Target.ELEMENT)),
                        entry(
                                "elements",
                                "The elements that it hits together.",
                                new Shape.Listing(() -> reference(Target.ELEMENT))),
                        entry(
                                "replicas",
                                "How many replicas of the element it hits; all if unset.",
                                value(ValueTypes.POSITIVE)),
                        entry("relation", "The relation that it hits.", reference(Target.RELATION)),
                        entry(
                                "between",
                                "The two zones that it parts.",
                                new Shape.Listing(() -> reference(Target.ZONE))),
                        entry(
                                "load",
                                "The relation by which the load enters that it hits.",
                                reference(Target.RELATION)),
                        entry("effect", "What it does.", value(ScenarioValues.EFFECT)),
                        entry("factor", "By how much something is slow, or load more.", value(ValueTypes.NUMBER)),
                        entry("share", "The share that fails with errors; 100%.", value(ValueTypes.RATIO)),
                        entry("by", "How much longer what passes is on the way.", value(ValueTypes.DURATION)),
                        entry(
                                "batch",
                                "The share of the replicas that a deploy restarts together.",
                                value(ValueTypes.RATIO)),
                        entry("restart", "How long a replica does not serve in a deploy.", value(ValueTypes.DURATION))),
                List.of("at", "for", "element", "effect"));
    }

    private static Shape reference(Target target) {
        return new Shape.Reference(target);
    }

    private static Shape value(ValueType<?> type) {
        return new Shape.Value(type, Usage.NOWHERE);
    }
}
