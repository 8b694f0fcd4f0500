package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes flows, one line a step.
final class FlowText {

    private FlowText() {}

    /// The entry of a flow, indented by two.
    static String flow(Flow flow) {
        StringBuilder text = new StringBuilder("  ")
                .append(YamlFormat.key(flow.id()).strip())
                .append('\n');
        if (!flow.name().equals(flow.id())) {
            text.append("    name: ").append(YamlFormat.scalar(flow.name())).append('\n');
        }
        if (!flow.description().isEmpty()) {
            text.append("    description: ")
                    .append(YamlFormat.scalar(flow.description()))
                    .append('\n');
        }
        text.append(flow.steps().isEmpty() ? "    steps: []\n" : "    steps:\n");
        flow.steps().forEach(step -> text.append("      - ").append(step(step)).append('\n'));
        return text.toString();
    }

    static String step(Flow.Step step) {
        return switch (step) {
            case Flow.Use use -> use(use);
            case Flow.Alternative alternative ->
                "{alt: "
                        + alternative.branches().stream()
                                .map(FlowText::branch)
                                .collect(Collectors.joining(", ", "[", "]}"));
            case Flow.Optionally optionally -> "{opt: " + branch(optionally.branch()) + "}";
            case Flow.Loop loop ->
                "{loop: {count: " + ValueTypes.NUMBER.format(loop.count()) + ", steps: " + steps(loop.steps()) + "}}";
            case Flow.Parallel parallel ->
                parallel.branches().stream()
                        .map(FlowText::steps)
                        .collect(Collectors.joining(", ", "{parallel: [", "]}"));
        };
    }

    private static String use(Flow.Use use) {
        if (use.label().isEmpty() && use.budget().isEmpty()) {
            return YamlFormat.scalar(use.relation());
        }
        List<String> fields = new ArrayList<>();
        fields.add("relation: " + YamlFormat.scalar(use.relation()));
        if (!use.label().isEmpty()) {
            fields.add("label: " + YamlFormat.scalar(use.label()));
        }
        use.budget().ifPresent(budget -> fields.add("budget: " + ValueTypes.DURATION.format(budget)));
        return YamlFormat.braces(fields);
    }

    private static String branch(Flow.Branch branch) {
        return "{weight: " + branch.weight() + ", steps: " + steps(branch.steps()) + "}";
    }

    private static String steps(List<Flow.Step> steps) {
        return steps.stream().map(FlowText::step).collect(Collectors.joining(", ", "[", "]"));
    }
}
