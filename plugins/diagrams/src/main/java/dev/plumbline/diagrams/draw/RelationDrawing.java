package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import java.util.List;
import java.util.Optional;

/// Draws a route: the line in the style of its relations, and the label.
///
/// @param id the ids of the relations, joined by `+`
/// @param title the route in words
/// @param relations the relations that share the way
/// @param path the way, from silhouette to silhouette
/// @param label what the label says and where, if there is room for one
/// @param state the most serious state of the relations, if any is known
record RelationDrawing(
        String id,
        String title,
        List<Relation> relations,
        RoutePath path,
        Optional<Label> label,
        Optional<State> state) {

    /// The label of a route.
    ///
    /// @param middle its middle
    record Label(String text, Point middle) {}

    private static final double OVERHANG = 20;
    private static final double GLYPH_GAP = 7;

    /// The group's id for a route.
    static String id(Layout.Route route) {
        return String.join("+", route.relations());
    }

    /// The line with its head.
    Drawing.Group line() {
        Marks marks = new Marks();
        LineStyle style = LineStyle.of(relations);
        LineMarks line = new LineMarks(marks, style, ink(style), width());
        line.draw(path);
        line.criticality(path, criticality());
        return new Drawing.Group(id, Drawing.Role.RELATION, title, path.bounds().grow(OVERHANG), marks.build());
    }

    /// The label, with the glyph of a state that is not in order.
    Optional<Drawing.Group> labelGroup() {
        Point middle = label.map(Label::middle)
                .orElseGet(() -> path.at(path.length() / 2).point());
        Size size = RelationLabel.size(label.map(Label::text).orElse(""));
        Bounds pill =
                new Bounds(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
        Marks marks = new Marks();
        label.ifPresent(known -> text(marks, pill, known.text()));
        state.filter(known -> known != State.OK)
                .ifPresent(known -> StateGlyph.draw(
                        marks, known, label.isPresent() ? pill.x() - GLYPH_GAP : middle.x(), middle.y()));
        return marks.build().isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawing.Group(id, Drawing.Role.LABEL, title, pill.grow(OVERHANG), marks.build()));
    }

    private static void text(Marks marks, Bounds pill, String text) {
        Outline outline = Outline.rectangle(pill.x(), pill.y(), pill.width(), pill.height(), pill.height() / 2);
        marks.shape(outline, Ink.CANVAS, Pen.NONE, Detail.LABEL);
        TextPlace place = new TextPlace(Type.CAPTION, Ink.TEXT_MUTED, Align.MIDDLE, Detail.LABEL);
        marks.text(text, pill.centerX(), pill.centerY() + 4, place);
    }

    private Ink ink(LineStyle style) {
        return state.filter(known -> known == State.DEGRADED || known == State.FAILING)
                .map(StateGlyph::ink)
                .orElse(style.ink());
    }

    private double width() {
        return state.map(known -> switch (known) {
                    case OK, STALE, UNKNOWN -> 1.5;
                    case DEGRADED -> 2.0;
                    case FAILING -> 3.0;
                })
                .orElse(1.5);
    }

    /// What all relations say about the failure of the target; a bundle of different ones says nothing.
    RelationCriticality criticality() {
        List<RelationCriticality> all =
                relations.stream().map(Relation::criticality).distinct().toList();
        return all.size() == 1 ? all.get(0) : RelationCriticality.REQUIRED;
    }
}
