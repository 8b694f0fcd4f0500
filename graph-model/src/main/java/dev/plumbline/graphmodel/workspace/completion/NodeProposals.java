package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.workspace.completion.Proposals.Insertion;
import dev.plumbline.graphmodel.workspace.completion.Proposals.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proposes values and whole entries.
final class NodeProposals {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*[^\\s0-9.]*");
    private static final List<String> FIGURES = List.of(
            "latency.p99",
            "latency.p90",
            "latency.p50",
            "latency.mean",
            "errorRatio",
            "utilization",
            "throughput",
            "arrivalRate",
            "queue");

    private final Architecture architecture;
    private final Proposals proposals;
    private final boolean braces;
    private final String before;

    /// @param braces whether a mapping or a list must stand in braces or brackets
    /// @param before what is inserted before each proposal: nothing, or a dash
    NodeProposals(Architecture architecture, Proposals proposals, boolean braces, String before) {
        this.architecture = architecture;
        this.proposals = proposals;
        this.braces = braces;
        this.before = before;
    }

    /// Proposes what may stand for the shape.
    void of(Shape shape) {
        switch (shape) {
            case Shape.Value value -> value(value);
            case Shape.Reference reference -> references(reference.target());
            case Shape.Assertion assertion -> assertions();
            case Shape.Either either -> either.shapes().forEach(this::of);
            case Shape.Group group -> group(group);
            case Shape.Named named -> whenBraces("{…}", "by id", new Insertion("{}", 1));
            case Shape.ById byId -> whenBraces("{…}", Shape.name(byId), new Insertion("{}", 1));
            case Shape.Overrides overrides -> whenBraces("{…}", "by path", new Insertion("{}", 1));
            case Shape.Listing list -> list(list);
            case Shape.Unknown unknown -> {}
        }
    }

    private void group(Shape.Group group) {
        if (braces || !group.required().isEmpty()) {
            frame("{…}", "group", KeyProposals.frame(group));
        }
    }

    private void list(Shape.Listing list) {
        Shape item = list.item().get();
        if (braces) {
            frame("[…]", "list", new Insertion("[]", 1));
            if (item instanceof Shape.Value || item instanceof Shape.Reference) {
                of(item);
            }
        } else {
            new NodeProposals(architecture, proposals, true, "- ").of(item);
        }
    }

    private void whenBraces(String shown, String detail, Insertion insertion) {
        if (braces) {
            frame(shown, detail, insertion);
        }
    }

    private void frame(String shown, String detail, Insertion insertion) {
        if (proposals.token().typed().isEmpty() && !proposals.token().quoted()) {
            String words = insertion.text().length() > 2 ? before + insertion.text() : shown;
            proposals.offer(words, new Label(Proposal.Kind.ENTRY, detail, ""), insertion.after(before));
        }
    }

    private void value(Shape.Value value) {
        ValueType<?> type = value.type();
        if (type instanceof ValueType.Choice<?> choice) {
            choice.choices().forEach(word -> choice(word, ""));
        } else if (type instanceof ValueType.Flag) {
            choice("true", "");
            choice("false", "");
        }
        quantities(type);
        for (Map.Entry<String, Integer> used : UsedValues.of(architecture, value)) {
            String times = used.getValue() == 1 ? "1 part" : used.getValue() + " parts";
            Label label = new Label(Proposal.Kind.USED, times, "");
            proposals.offer(used.getKey(), label, Insertion.of(before + used.getKey()));
        }
    }

    private void choice(String word, String description) {
        Label label = new Label(Proposal.Kind.CHOICE, "", description);
        proposals.offer(word, label, Insertion.of(before + word));
    }

    private void quantities(ValueType<?> type) {
        Matcher number = NUMBER.matcher(proposals.token().typed());
        if (number.matches()) {
            Units.of(type).forEach((unit, meaning) -> {
                String quantity = number.group(1) + unit;
                Label label = new Label(Proposal.Kind.QUANTITY, meaning, "");
                proposals.offer(quantity, label, Insertion.of(before + quantity));
            });
        }
    }

    private void references(Target target) {
        new ReferenceProposals(architecture, proposals).of(target, before, "");
    }

    private void assertions() {
        Optional<String> id =
                AttributePaths.partOf(architecture, proposals.token().typed());
        if (id.isPresent()) {
            for (String figure : FIGURES) {
                String path = id.get() + "." + figure;
                Label label = new Label(Proposal.Kind.KEY, "figure", "What a simulation tells of " + id.get() + ".");
                String alias = id.get() + figure.substring(figure.indexOf('.') < 0 ? 0 : figure.indexOf('.'));
                proposals.offer(path, alias, () -> label, Insertion.of(before + path + " < "));
            }
        } else {
            ReferenceProposals references = new ReferenceProposals(architecture, proposals);
            references.elements(Target.ELEMENT, element -> before + element + ".");
            references.relations(relation -> before + relation + ".");
        }
    }
}
