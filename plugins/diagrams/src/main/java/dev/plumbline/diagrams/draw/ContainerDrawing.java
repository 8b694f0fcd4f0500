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

    /// The area, below everything that stands in it.
    static Drawing.Group area(Element element, Layout.Box place, Optional<Reading> reading, Optional<Ink> stripe) {
        Bounds box = place.bounds();
        Marks marks = new Marks();
        Outline outline = Outline.rectangle(box.x(), box.y(), box.width(), box.height(), RADIUS);
        marks.shape(outline, tint(place), pen(element.kind()), Detail.SHAPE);
        stripe.ifPresent(ink ->
                marks.fill(Outline.rectangle(box.x() + 3, box.y() + 8, 4, box.height() - 16, 2), ink, Detail.SHAPE));
        String title = ElementDrawing.describe(element, reading);
        return new Drawing.Group(element.id(), Drawing.Role.CONTAINER, title, box.grow(2), marks.build());
    }

    /// The header, above the relations that cross it.
    static Drawing.Group header(Element element, Layout.Box place, Optional<Reading> reading) {
        Bounds box = place.bounds();
        Marks marks = new Marks();
        tab(marks, element, place, reading.isPresent() ? GLYPH_ROOM : 0);
        reading.ifPresent(
                known -> StateGlyph.draw(marks, known.state(), box.right() - 16, box.y() + ElementSizes.HEADER / 2));
        String title = ElementDrawing.describe(element, reading);
        Bounds bounds = new Bounds(box.x(), box.y(), box.width(), ElementSizes.HEADER);
        return new Drawing.Group(element.id(), Drawing.Role.CONTAINER, title, bounds, marks.build());
    }

    private static Ink tint(Layout.Box place) {
        return TINTS.get(place.depth() % TINTS.size());
    }

    /// The border of an open container: dashed around logical parts, solid around what is deployed.
    static Pen pen(ElementKind kind) {
        boolean deployed = kind.group() == ElementKind.Group.DEPLOYMENT;
        return new Pen(Ink.BORDER, 1.2, deployed ? Dash.SOLID : Dash.DASHED);
    }

    private static void tab(Marks marks, Element element, Layout.Box place, double reserved) {
        Bounds box = place.bounds();
        double middle = box.y() + ElementSizes.HEADER / 2 + 1;
        double icon = box.x() + 12;
        double text = icon + ElementSizes.ICON + ElementSizes.ICON_GAP;
        double room = box.right() - 12 - reserved - text;
        String name = Type.NAME.fit().shorten(KindNames.name(element), room);
        String type = KindNames.typeLine(element);
        double used = Type.NAME.width(name) + 8;
        double whole = used + Type.CAPTION.width(type);
        boolean both = whole <= room;
        double right = text + (both ? whole : used) + 4;
        marks.fill(
                Outline.rectangle(icon - 4, box.y() + 3, right - icon + 4, ElementSizes.HEADER - 5, 6),
                tint(place),
                Detail.NAME);
        Outline picture = Icons.of(element.kind(), icon, middle - ElementSizes.ICON / 2);
        marks.line(picture, Pen.solid(Ink.TEXT_MUTED, 1.3), Detail.FINE);
        double baseline = middle + 4.7;
        marks.text(name, text, baseline, new TextPlace(Type.NAME, Ink.TEXT, Align.START, Detail.NAME));
        if (both) {
            marks.text(type, text + used, baseline, Type.CAPTION, Ink.TEXT_MUTED);
        }
    }
}
