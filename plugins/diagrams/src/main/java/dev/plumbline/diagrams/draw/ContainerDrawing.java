package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import java.util.List;
import java.util.Optional;

/// Draws an open container: a tinted area with a header that carries icon, name and kind.
final class ContainerDrawing {

    private static final List<Ink> TINTS = List.of(Ink.TINT_1, Ink.TINT_2, Ink.TINT_3);
    private static final double RADIUS = 8;
    private static final double GLYPH_ROOM = 28;

    private ContainerDrawing() {}

    static Drawing.Group draw(Element element, Layout.Box place, Optional<Reading> reading, Optional<Ink> stripe) {
        Bounds box = place.bounds();
        Marks marks = new Marks();
        Outline outline = Outline.rectangle(box.x(), box.y(), box.width(), box.height(), RADIUS);
        marks.shape(outline, TINTS.get(place.depth() % TINTS.size()), pen(element.kind()), Detail.SHAPE);
        stripe.ifPresent(ink ->
                marks.fill(Outline.rectangle(box.x() + 3, box.y() + 8, 4, box.height() - 16, 2), ink, Detail.SHAPE));
        header(marks, element, box, reading.isPresent() ? GLYPH_ROOM : 0);
        reading.ifPresent(
                known -> StateGlyph.draw(marks, known.state(), box.right() - 16, box.y() + ElementSizes.HEADER / 2));
        String title = ElementDrawing.describe(element, reading);
        return new Drawing.Group(element.id(), Drawing.Role.CONTAINER, title, box.grow(2), marks.build());
    }

    /// The border of an open container: dashed around logical parts, solid around what is deployed.
    static Pen pen(ElementKind kind) {
        boolean deployed = kind.group() == ElementKind.Group.DEPLOYMENT;
        return new Pen(Ink.BORDER, 1.2, deployed ? Dash.SOLID : Dash.DASHED);
    }

    private static void header(Marks marks, Element element, Bounds box, double reserved) {
        double middle = box.y() + ElementSizes.HEADER / 2 + 1;
        double x = box.x() + 12;
        marks.line(
                Icons.of(element.kind(), x, middle - ElementSizes.ICON / 2),
                Pen.solid(Ink.TEXT_MUTED, 1.3),
                Detail.FINE);
        x += ElementSizes.ICON + ElementSizes.ICON_GAP;
        double room = box.right() - 12 - reserved - x;
        String name = Type.NAME.fit().shorten(KindNames.name(element), room);
        double baseline = middle + 4.7;
        marks.text(name, x, baseline, new TextPlace(Type.NAME, Ink.TEXT, Align.START, Detail.NAME));
        double used = Type.NAME.width(name) + 8;
        String type = KindNames.typeLine(element);
        if (used + Type.CAPTION.width(type) <= room) {
            marks.text(type, x + used, baseline, Type.CAPTION, Ink.TEXT_MUTED);
        }
    }
}
