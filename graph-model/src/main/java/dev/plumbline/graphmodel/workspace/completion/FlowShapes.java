package dev.plumbline.graphmodel.workspace.completion;

import static dev.plumbline.graphmodel.workspace.completion.Grammar.entry;
import static dev.plumbline.graphmodel.workspace.completion.Grammar.text;

import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;

/// The shapes of flows and their steps.
final class FlowShapes {

    private static final Shape.Entry STEPS = new Shape.Entry("steps", "The steps in order.", FlowShapes::steps);

    private FlowShapes() {}

    static Shape flow() {
        return new Shape.Group(
                List.of(
                        entry("name", "What people call the flow.", text()),
                        entry("description", "One or two sentences.", text()),
                        STEPS),
                List.of("steps"));
    }

    private static Shape steps() {
        return new Shape.Listing(FlowShapes::step);
    }

    private static Shape step() {
        Shape budget = new Shape.Value(ValueTypes.DURATION, Usage.NOWHERE);
        Shape.Group forms = new Shape.Group(
                List.of(
                        entry("relation", "The id of a relation.", new Shape.Reference(Target.RELATION)),
                        entry("label", "What happens.", text()),
                        entry("budget", "The part of the flow's latency for this step.", budget),
                        new Shape.Entry(
                                "parallel",
                                "Branches at the same time: lists of steps.",
                                () -> new Shape.Listing(FlowShapes::steps)),
                        new Shape.Entry(
                                "alt",
                                "Exactly one branch; the weights make 100%.",
                                () -> new Shape.Listing(FlowShapes::branch)),
                        new Shape.Entry("opt", "A branch for a share of the requests.", FlowShapes::branch),
                        new Shape.Entry("loop", "Steps that are repeated.", FlowShapes::loop)),
                List.of("relation"));
        return new Shape.Either(List.of(new Shape.Reference(Target.RELATION), forms));
    }

    private static Shape branch() {
        Shape weight = new Shape.Value(ValueTypes.RATIO, Usage.NOWHERE);
        return new Shape.Group(
                List.of(entry("weight", "The share of the requests.", weight), STEPS), List.of("weight", "steps"));
    }

    private static Shape loop() {
        Shape count = new Shape.Value(ValueTypes.NUMBER, Usage.NOWHERE);
        return new Shape.Group(
                List.of(entry("count", "The mean number of repetitions.", count), STEPS), List.of("count", "steps"));
    }
}
