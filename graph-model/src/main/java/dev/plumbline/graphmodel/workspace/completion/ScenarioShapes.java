package dev.plumbline.graphmodel.workspace.completion;

import static dev.plumbline.graphmodel.workspace.completion.Grammar.entry;
import static dev.plumbline.graphmodel.workspace.completion.Grammar.text;

import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;

/// The shapes of scenario files.
final class ScenarioShapes {

    private static final ValueType<Workload.Arrivals> ARRIVALS = ValueTypes.choice(Workload.Arrivals.class);
    private static final ValueType<Effect> EFFECT = ValueTypes.choice(Effect.class);

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
                        entry("faults", "What breaks, and when.", new Shape.Listing(ScenarioShapes::fault)),
                        entry(
                                "assert",
                                "What must hold: feed-api.latency.p99 < 250ms.",
                                new Shape.Listing(Shape.Assertion::new)),
                        entry("horizon", "The simulated time; 900s.", value(ValueTypes.DURATION)),
                        entry("replications", "Independent runs; 10.", value(ValueTypes.POSITIVE)),
                        entry("seed", "The seed of all randomness; 1.", value(ValueTypes.COUNT))),
                List.of());
    }

    private static Shape workload() {
        Shape.Group thinking = new Shape.Group(
                List.of(
                        entry("distribution", "How think times vary.", value(ValueTypes.choice(Thinking.class))),
                        entry("mean", "The mean time that a user thinks.", value(ValueTypes.DURATION))),
                List.of("mean"));
        return new Shape.Group(
                List.of(
                        entry("relation", "The relation that the load enters by.", relation()),
                        entry("arrivals", "How requests arrive that nobody waits for.", value(ARRIVALS)),
                        entry("rate", "How many requests arrive.", value(ValueTypes.RATE)),
                        entry("users", "How many users ask and wait for the answer.", value(ValueTypes.POSITIVE)),
                        entry(
                                "think",
                                "How long a user thinks after an answer.",
                                new Shape.Either(List.of(value(ValueTypes.DURATION), thinking)))),
                List.of("relation", "rate"));
    }

    private static Shape fault() {
        return new Shape.Group(
                List.of(
                        entry("at", "When it starts, after the beginning.", value(ValueTypes.DURATION)),
                        entry("for", "How long it lasts.", value(ValueTypes.DURATION)),
                        entry("zone", "The zone that it hits.", new Shape.Reference(Target.ZONE)),
                        entry("element", "The element that it hits.", new Shape.Reference(Target.ELEMENT)),
                        entry("relation", "The relation that it hits.", relation()),
                        entry("effect", "What it does.", value(EFFECT)),
                        entry("factor", "By how much it slows down.", value(ValueTypes.NUMBER))),
                List.of("at", "for", "element", "effect"));
    }

    private static Shape relation() {
        return new Shape.Reference(Target.RELATION);
    }

    private static Shape value(ValueType<?> type) {
        return new Shape.Value(type, Usage.NOWHERE);
    }

    /// The distributions of think times.
    enum Thinking {
        EXPONENTIAL
    }

    /// What faults do.
    enum Effect {
        DOWN,
        SLOW,
        ERRORS
    }
}
