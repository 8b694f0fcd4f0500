package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the steps of a flow. A list is null after an error in any of its steps.
final class StepReader {

    private static final List<String> FORMS = List.of("relation", "parallel", "alt", "opt", "loop");
    private static final double TOLERANCE = 1e-6;

    private final EntryReader reader;

    StepReader(EntryReader reader) {
        this.reader = reader;
    }

    @Nullable
    List<Flow.Step> read(YamlNode node, String flow) {
        if (!(node.resolved() instanceof YamlSequence sequence)) {
            wrong(node, flow, "has no list of steps here", "Write the steps in brackets: [web-feed, feed-ranker].");
            return null;
        }
        List<Flow.Step> steps = new ArrayList<>();
        boolean sound = true;
        for (YamlNode item : sequence.items()) {
            Flow.Step step = step(item.resolved(), flow);
            if (step == null) {
                sound = false;
            } else {
                steps.add(step);
            }
        }
        return sound ? steps : null;
    }

    private Flow.@Nullable Step step(YamlNode node, String flow) {
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            return new Flow.Use(scalar.value(), "", Optional.empty());
        }
        List<YamlEntry> among =
                node instanceof YamlMapping mapping ? reader.entries().of(mapping) : List.of();
        List<YamlEntry> forms =
                among.stream().filter(entry -> FORMS.contains(entry.keyText())).toList();
        if (forms.size() != 1) {
            wrong(
                    node,
                    flow,
                    "has a step that is neither a relation nor one of parallel, alt, opt and loop",
                    "Write the id of a relation, or a mapping with one of: " + String.join(", ", FORMS) + ".");
            return null;
        }
        YamlNode body = forms.getFirst().value().resolved();
        return switch (forms.getFirst().keyText()) {
            case "relation" -> use(among, body, flow);
            case "parallel" -> parallel(among, body, flow);
            case "alt" -> alternative(among, body, flow);
            case "opt" -> optionally(among, body, flow);
            default -> loop(among, body, flow);
        };
    }

    private Flow.@Nullable Step use(List<YamlEntry> among, YamlNode body, String flow) {
        warnOfOthers(among, List.of("relation", "label", "budget"), flow);
        String label = reader.text(among, "label", flow);
        YamlNode budget = EntryReader.find(among, "budget");
        Object time = budget == null ? null : scalar(ValueTypes.DURATION, budget, "'budget' of a step of " + flow);
        if (!(body instanceof YamlScalar relation) || relation.isNull()) {
            wrong(body, flow, "has a step without a relation", "Write the id of a relation.");
            return null;
        }
        return budget != null && time == null
                ? null
                : new Flow.Use(relation.value(), label == null ? "" : label, Optional.ofNullable((Duration) time));
    }

    private Flow.@Nullable Step parallel(List<YamlEntry> among, YamlNode body, String flow) {
        warnOfOthers(among, List.of("parallel"), flow);
        if (!(body instanceof YamlSequence sequence) || sequence.items().isEmpty()) {
            wrong(body, flow, "has no branches under parallel", "Write lists of steps: parallel: [[a], [b, c]].");
            return null;
        }
        List<List<Flow.Step>> branches = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            List<Flow.Step> branch = read(item, flow);
            if (branch != null) {
                branches.add(branch);
            }
        }
        return branches.size() == sequence.items().size() ? new Flow.Parallel(branches) : null;
    }

    private Flow.@Nullable Step alternative(List<YamlEntry> among, YamlNode body, String flow) {
        warnOfOthers(among, List.of("alt"), flow);
        if (!(body instanceof YamlSequence sequence) || sequence.items().isEmpty()) {
            wrong(body, flow, "has no branches under alt", "Write: alt: [{weight: 90%, steps: [a]}, ...].");
            return null;
        }
        List<Flow.Branch> branches = new ArrayList<>();
        double sum = 0;
        for (YamlNode item : sequence.items()) {
            Flow.Branch branch = branch(item.resolved(), flow);
            if (branch != null) {
                branches.add(branch);
                sum += branch.weight().value();
            }
        }
        if (branches.size() != sequence.items().size()) {
            return null;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            reader.problems()
                    .warning(
                            body,
                            "flow.weights",
                            String.format(
                                    Locale.ROOT,
                                    "The weights of the branches of a step of %s make %.2f%% in all.",
                                    flow,
                                    100 * sum),
                            "The shares of the requests are not what they say.",
                            "Make the weights 100% in all.");
        }
        return new Flow.Alternative(branches);
    }

    private Flow.@Nullable Step optionally(List<YamlEntry> among, YamlNode body, String flow) {
        warnOfOthers(among, List.of("opt"), flow);
        Flow.Branch branch = branch(body, flow);
        return branch == null ? null : new Flow.Optionally(branch);
    }

    private Flow.@Nullable Branch branch(YamlNode node, String flow) {
        List<YamlEntry> among =
                node instanceof YamlMapping mapping ? reader.entries().of(mapping) : List.of();
        warnOfOthers(among, List.of("weight", "steps"), flow);
        YamlNode weight = EntryReader.find(among, "weight");
        YamlNode steps = EntryReader.find(among, "steps");
        if (weight == null || steps == null) {
            wrong(node, flow, "has a branch without weight or steps", "Write: {weight: 90%, steps: [a, b]}.");
            return null;
        }
        Object share = scalar(ValueTypes.RATIO, weight, "'weight' of a branch of " + flow);
        List<Flow.Step> read = read(steps, flow);
        return share == null || read == null ? null : new Flow.Branch((Ratio) share, read);
    }

    private Flow.@Nullable Step loop(List<YamlEntry> among, YamlNode body, String flow) {
        warnOfOthers(among, List.of("loop"), flow);
        List<YamlEntry> inner =
                body instanceof YamlMapping mapping ? reader.entries().of(mapping) : List.of();
        warnOfOthers(inner, List.of("count", "steps"), flow);
        YamlNode count = EntryReader.find(inner, "count");
        YamlNode steps = EntryReader.find(inner, "steps");
        if (count == null || steps == null) {
            wrong(body, flow, "has a loop without count or steps", "Write: loop: {count: 3, steps: [a, b]}.");
            return null;
        }
        Object times = scalar(ValueTypes.NUMBER, count, "'count' of a loop of " + flow);
        List<Flow.Step> read = read(steps, flow);
        return times == null || read == null ? null : new Flow.Loop((Double) times, read);
    }

    private @Nullable Object scalar(ValueType<?> type, YamlNode node, String name) {
        return reader.attributes().scalar(type, node, name);
    }

    private void warnOfOthers(List<YamlEntry> among, List<String> known, String flow) {
        for (YamlEntry entry : among) {
            if (!known.contains(entry.keyText())) {
                reader.attributes().unknown(entry, known, "a step of " + flow);
            }
        }
    }

    private void wrong(YamlNode at, String flow, String what, String remedy) {
        reader.problems()
                .error(
                        at,
                        "flow.step",
                        "The flow " + flow + " " + what + ".",
                        "The flow is left out of the model.",
                        remedy);
    }
}
