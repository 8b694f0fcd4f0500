package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.paint.LegibleText;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.Optional;

/// What the label of a route says, and how much room it needs.
public final class RelationLabel {

    private static final double MAX_TEXT = 200;
    private static final double PADDING = 7;
    private static final double HEIGHT = 18;

    private RelationLabel() {}

    /// The text: `verb · protocol` for one relation, a count for several.
    public static String text(List<Relation> relations) {
        String text = relations.size() == 1 ? text(relations.get(0)) : relations.size() + " relations";
        return Type.CAPTION.fit().shorten(text, MAX_TEXT);
    }

    /// The text in an overview: nothing for one relation, a count for several.
    static Optional<String> brief(List<Relation> relations) {
        return relations.size() == 1 ? Optional.empty() : Optional.of("×" + relations.size());
    }

    /// The room that the label needs.
    public static Size size(List<Relation> relations) {
        return size(text(relations));
    }

    /// The room that a text needs as a label.
    static Size size(String text) {
        return new Size(Math.ceil(Type.CAPTION.width(text) + 2 * PADDING), HEIGHT);
    }

    private static String text(Relation relation) {
        String verb = relation.get(RelationAttributes.DESCRIPTION)
                .map(LegibleText::of)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> verb(relation.kind()));
        return relation.get(RelationAttributes.PROTOCOL)
                .map(LegibleText::of)
                .filter(text -> !text.isEmpty())
                .map(protocol -> verb + " · " + protocol)
                .orElse(verb);
    }

    private static String verb(RelationKind kind) {
        return switch (kind) {
            case CALLS -> "calls";
            case READS -> "reads";
            case WRITES -> "writes";
            case PUBLISHES -> "publishes";
            case SUBSCRIBES -> "subscribes";
            case DEPLOYED_ON -> "runs on";
            case OWNS -> "owns";
            case DEPENDS_ON -> "depends on";
            case USES_TOOL -> "uses";
            case GUARDS -> "guards";
            case EVALUATES -> "evaluates";
            case FLOWS_TO -> "flows to";
        };
    }
}
