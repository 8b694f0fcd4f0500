package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;

/// How the line of a relation looks, by how the source waits for the target.
enum LineStyle {
    SYNC("Synchronous request"),
    ASYNC("Asynchronous message"),
    STREAM("Event stream"),
    DATA_FLOW("Data flow"),
    DESIGN("Relation of the design only");

    private final String label;

    LineStyle(String label) {
        this.label = label;
    }

    /// What the legend calls it.
    String label() {
        return label;
    }

    /// The style of relations that share a way: their common one, or that of a request if they differ.
    static LineStyle of(List<Relation> relations) {
        List<LineStyle> styles =
                relations.stream().map(LineStyle::of).distinct().toList();
        return styles.size() == 1 ? styles.get(0) : SYNC;
    }

    private static LineStyle of(Relation relation) {
        if (!relation.kind().carriesTraffic()) {
            return DESIGN;
        }
        if (relation.kind() == RelationKind.FLOWS_TO) {
            return DATA_FLOW;
        }
        return switch (relation.mode()) {
            case SYNC -> SYNC;
            case ASYNC -> ASYNC;
            case STREAM -> STREAM;
        };
    }

    Pen pen(Ink ink, double width) {
        return switch (this) {
            case SYNC, STREAM -> Pen.solid(ink, width);
            case ASYNC -> new Pen(ink, width, Dash.DASHED);
            case DATA_FLOW -> Pen.solid(ink, width * 0.7);
            case DESIGN -> new Pen(ink, width, Dash.DOTTED);
        };
    }

    Ink ink() {
        return this == DESIGN ? Ink.EDGE_MUTED : Ink.EDGE;
    }

    /// Whether the head is filled, so that the line must end before its tip.
    boolean hasFilledHead() {
        return this == SYNC || this == DATA_FLOW;
    }
}
