package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationCriticality;
import java.util.List;

/// A part of the legend with entries of one sort.
///
/// @param heading what the entries are
/// @param items the entries, at least one
record LegendSection(String heading, List<LegendItem> items) {

    private static final double SMALL = 0.4;

    LegendSection {
        items = List.copyOf(items);
    }

    /// An entry for the silhouette of a kind.
    static LegendItem kind(ElementKind kind) {
        return new LegendItem(KindNames.of(kind), (marks, area) -> {
            Silhouette silhouette = Silhouette.of(kind);
            Ink fill = silhouette.isDashed() ? Ink.TINT_1 : Ink.SURFACE;
            Pen pen = new Pen(Ink.BORDER, 1.2, silhouette.isDashed() ? Dash.DASHED : Dash.SOLID);
            for (Outline outline : SilhouetteOutlines.filled(silhouette, area, SMALL)) {
                marks.shape(outline, fill, pen, Detail.FINE);
            }
            for (Outline line : SilhouetteOutlines.lines(silhouette, area, SMALL)) {
                marks.line(line, Pen.solid(Ink.BORDER, 1), Detail.FINE);
            }
            if (silhouette.hasIcon()) {
                double top = area.centerY() - 6 + silhouette.top() * SMALL / 2;
                marks.line(Icons.of(kind, area.centerX() - 6, top, 12), Pen.solid(Ink.TEXT_MUTED, 1), Detail.FINE);
            }
        });
    }

    /// An entry for the border of containers.
    static LegendItem container(String label, ElementKind kind) {
        return new LegendItem(label, (marks, area) -> {
            Outline outline = Outline.rectangle(area.x(), area.y(), area.width(), area.height(), 3);
            marks.shape(outline, Ink.TINT_1, ContainerDrawing.pen(kind), Detail.FINE);
        });
    }

    /// An entry for a style of lines.
    static LegendItem line(LineStyle style) {
        return new LegendItem(
                style.label(), (marks, area) -> new LineMarks(marks, style, style.ink(), 1.5).draw(across(area)));
    }

    /// An entry for the mark of a criticality.
    static LegendItem criticality(String label, RelationCriticality criticality) {
        return new LegendItem(label, (marks, area) -> {
            LineMarks line = new LineMarks(marks, LineStyle.SYNC, Ink.EDGE, 1.5);
            line.draw(across(area));
            line.criticality(across(area), criticality);
        });
    }

    /// An entry for the glyph of a state.
    static LegendItem state(Overlay.State state) {
        return new LegendItem(
                StateGlyph.name(state), (marks, area) -> StateGlyph.draw(marks, state, area.centerX(), area.centerY()));
    }

    /// An entry for the colour of an owner.
    static LegendItem owner(String name, Ink ink) {
        return new LegendItem(
                name,
                (marks, area) -> marks.fill(
                        Outline.rectangle(area.centerX() - 2, area.y() + 2, 4, area.height() - 4, 2),
                        ink,
                        Detail.FINE));
    }

    /// An entry for the count of what a closed box hides.
    static LegendItem hidden() {
        return new LegendItem(
                "Elements inside, not shown",
                (marks, area) -> Badges.draw(marks, "+3", area.centerX(), area.centerY()));
    }

    /// An entry for a way in which parts differ.
    static LegendItem difference(Difference difference) {
        return new LegendItem(difference.label(), (marks, area) -> {
            Outline outline = Outline.rectangle(area.x(), area.y(), area.width(), area.height(), 4);
            Marks plain = new Marks();
            plain.shape(outline, Ink.SURFACE, Pen.solid(Ink.BORDER, 1.5), Detail.SHAPE);
            plain.text(
                    "Ab",
                    area.centerX() - 2,
                    area.centerY() + 4,
                    new TextPlace(Type.CAPTION, Ink.TEXT, Align.MIDDLE, Detail.FINE));
            marks.all(new DifferenceMarks(difference).of(plain.build()));
            if (difference == Difference.CHANGED) {
                Bounds inner = area.grow(-3);
                marks.line(
                        Outline.rectangle(inner.x(), inner.y(), inner.width(), inner.height(), 2),
                        Pen.solid(difference.ink(), 1),
                        Detail.FINE);
            }
            DifferenceBadge.draw(marks, difference, area.right() - 3, area.y() + 2);
        });
    }

    private static RoutePath across(Bounds area) {
        return new RoutePath(
                List.of(new Point(area.x() - 4, area.centerY()), new Point(area.right() + 4, area.centerY())));
    }
}
