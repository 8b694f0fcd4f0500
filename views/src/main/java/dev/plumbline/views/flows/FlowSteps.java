package dev.plumbline.views.flows;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts the steps of a flow into one line, with the words for what surrounded them.
final class FlowSteps {
    private final Architecture architecture;
    private final List<FlowStep> steps = new ArrayList<>();
    private final List<String> circumstances = new ArrayList<>();

    private FlowSteps(Architecture architecture) {
        this.architecture = architecture;
    }

    /// The steps of a flow in order. What is not in the architecture is left out.
    static List<FlowStep> of(Architecture architecture, Flow flow) {
        FlowSteps collected = new FlowSteps(architecture);
        flow.steps().forEach(collected::add);
        return List.copyOf(collected.steps);
    }

    private void add(Flow.Step step) {
        switch (step) {
            case Flow.Use use -> architecture.relation(use.relation()).ifPresent(relation -> add(use, relation));
            case Flow.Alternative alternative -> {
                int count = alternative.branches().size();
                alternative
                        .branches()
                        .forEach(branch -> within(branch.weight() + ", one of " + count + " ways", branch.steps()));
            }
            case Flow.Optionally optionally ->
                within(
                        "for " + optionally.branch().weight() + " of the requests",
                        optionally.branch().steps());
            case Flow.Loop loop -> within(ValueTypes.NUMBER.format(loop.count()) + " times", loop.steps());
            case Flow.Parallel parallel ->
                parallel.branches().forEach(branch -> within("at the same time as others", branch));
        }
    }

    private void within(String circumstance, List<Flow.Step> inner) {
        circumstances.add(circumstance);
        inner.forEach(this::add);
        circumstances.removeLast();
    }

    private void add(Flow.Use use, Relation relation) {
        List<String> all = new ArrayList<>(circumstances);
        use.budget().map(time -> "at most " + ValueTypes.DURATION.format(time)).ifPresent(all::add);
        steps.add(new FlowStep(relation, name(relation.from()), name(relation.to()), words(use, relation), all));
    }

    private String name(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }

    private static String words(Flow.Use use, Relation relation) {
        if (!use.label().isEmpty()) {
            return use.label();
        }
        return relation.get(RelationAttributes.DESCRIPTION).orElseGet(() -> {
            String verb = relation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return relation.get(RelationAttributes.PROTOCOL)
                    .map(protocol -> verb + ", " + protocol)
                    .orElse(verb);
        });
    }
}
