package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.completion.Proposals.Insertion;
import dev.plumbline.graphmodel.workspace.completion.Proposals.Label;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Proposes the ids of parts of the model.
final class ReferenceProposals {

    private final Architecture architecture;
    private final Proposals proposals;

    ReferenceProposals(Architecture architecture, Proposals proposals) {
        this.architecture = architecture;
        this.proposals = proposals;
    }

    /// Proposes what a reference may name.
    ///
    /// @param before what is inserted before the id
    /// @param after what is inserted after it
    void of(Target target, String before, String after) {
        UnaryOperator<String> inserted = id -> before + id + after;
        switch (target) {
            case RELATION -> relations(inserted);
            case FLOW -> flows(inserted);
            case ZONE -> places(target, element -> element.get(ElementAttributes.ZONES, List.of()).stream(), inserted);
            case REGION -> places(target, element -> element.get(ElementAttributes.REGION).stream(), inserted);
            case ELEMENT, TEAM, DATASET, QUEUE -> elements(target, inserted);
        }
    }

    /// Proposes elements, those of the kind that is meant first.
    ///
    /// @param inserted what is inserted for an id
    void elements(Target target, UnaryOperator<String> inserted) {
        architecture.elements().values().stream()
                .filter(target::isMeant)
                .forEach(element -> element(element, inserted));
        if (proposals.all().isEmpty() && target != Target.ELEMENT) {
            architecture.elements().values().forEach(element -> element(element, inserted));
        }
    }

    private void element(Element element, UnaryOperator<String> inserted) {
        proposals.offer(
                element.id(),
                element.name(),
                () -> new Label(Proposal.Kind.REFERENCE, element.kind().id(), described(element)),
                Insertion.of(inserted.apply(element.id())));
    }

    void relations(UnaryOperator<String> inserted) {
        for (Relation relation : architecture.relations().values()) {
            proposals.offer(
                    relation.id(),
                    relation.id(),
                    () -> new Label(Proposal.Kind.REFERENCE, kind(relation), described(relation)),
                    Insertion.of(inserted.apply(relation.id())));
        }
    }

    private void flows(UnaryOperator<String> inserted) {
        for (Flow flow : architecture.flows().values()) {
            Label label = new Label(Proposal.Kind.REFERENCE, "flow", flow.name());
            proposals.offer(flow.id(), label, Insertion.of(inserted.apply(flow.id())));
        }
    }

    private void places(Target target, Function<Element, Stream<String>> places, UnaryOperator<String> inserted) {
        architecture.elements().values().stream()
                .flatMap(places)
                .sorted()
                .distinct()
                .forEach(place -> proposals.offer(
                        place,
                        new Label(Proposal.Kind.REFERENCE, target.words, ""),
                        Insertion.of(inserted.apply(place))));
    }

    private static String described(Element element) {
        String description = element.get(ElementAttributes.DESCRIPTION, "");
        return description.isEmpty() ? element.name() : element.name() + ". " + description;
    }

    private String described(Relation relation) {
        return name(relation.from()) + " → " + name(relation.to());
    }

    private String name(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }

    private static String kind(Relation relation) {
        return ValueTypes.choice(RelationKind.class).format(relation.kind());
    }
}
