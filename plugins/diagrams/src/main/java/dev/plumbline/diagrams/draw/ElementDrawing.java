package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.Element;
import java.util.Optional;

/// Draws a box whose contents are not shown: silhouette, icon, name, type line, state, and what it hides.
final class ElementDrawing {

    static final double OVERHANG = 15;

    private final Element element;
    private final Layout.Box place;
    private final Optional<Reading> reading;
    private final Optional<Ink> stripe;
    private final Silhouette silhouette;
    private final Bounds box;
    private final Marks marks = new Marks();

    private ElementDrawing(Element element, Layout.Box place, Optional<Reading> reading, Optional<Ink> stripe) {
        this.element = element;
        this.place = place;
        this.reading = reading;
        this.stripe = stripe;
        this.silhouette = Silhouette.of(element.kind());
        this.box = place.bounds();
    }

    static Drawing.Group draw(Element element, Layout.Box place, Optional<Reading> reading, Optional<Ink> stripe) {
        ElementDrawing drawing = new ElementDrawing(element, place, reading, stripe);
        drawing.outline();
        drawing.stripe();
        drawing.content();
        drawing.badge();
        drawing.glyph();
        return new Drawing.Group(
                element.id(),
                Drawing.Role.ELEMENT,
                describe(element, reading),
                place.bounds().grow(OVERHANG),
                drawing.marks.build());
    }

    /// The element in words, such as `Feed API, service, degraded`.
    static String describe(Element element, Optional<Reading> reading) {
        String text = KindNames.name(element) + " " + KindNames.typeLine(element);
        return reading.map(known -> text + ", " + StateGlyph.name(known.state())
                        + (known.value().isEmpty() ? "" : ", " + known.value()))
                .orElse(text);
    }

    private void outline() {
        Pen pen = pen(Optional.empty());
        Ink fill = fill();
        for (Outline outline : SilhouetteOutlines.filled(silhouette, box, 1)) {
            marks.shape(outline, fill, pen, Detail.SHAPE);
        }
        for (Outline line : SilhouetteOutlines.lines(silhouette, box, 1)) {
            marks.line(line, pen(Optional.of(Dash.SOLID)), Detail.SHAPE);
        }
    }

    private Ink fill() {
        if (state() == State.FAILING) {
            return Ink.FAILING_TINT;
        }
        return silhouette.isDashed() ? Ink.TINT_1 : Ink.SURFACE;
    }

    private Pen pen(Optional<Dash> forced) {
        Dash dash = silhouette.isDashed() ? Dash.DASHED : Dash.SOLID;
        return switch (state()) {
            case OK, STALE -> new Pen(Ink.BORDER, 1.5, forced.orElse(dash));
            case UNKNOWN -> new Pen(Ink.UNKNOWN, 1.5, forced.orElse(Dash.DOTTED));
            case DEGRADED -> new Pen(Ink.DEGRADED, 2, forced.orElse(dash));
            case FAILING -> new Pen(Ink.FAILING, 3, forced.orElse(dash));
        };
    }

    private State state() {
        return reading.map(Reading::state).orElse(State.OK);
    }

    private void stripe() {
        stripe.ifPresent(ink -> {
            double top = box.y() + silhouette.top() + 14;
            Outline outline = Outline.rectangle(box.x() + 3, top, 4, Math.max(8, box.bottom() - 14 - top), 2);
            marks.fill(outline, ink, Detail.SHAPE);
        });
    }

    private void content() {
        double width = ElementSizes.textWidth(silhouette, box);
        ElementText text = ElementText.fit(element, width);
        double strip = reading.isPresent() ? OverlayStrip.HEIGHT : 0;
        double room = box.height() - silhouette.top() - silhouette.bottom() - strip;
        double y = box.y() + silhouette.top() + (room - text.height()) / 2;
        double left = box.x() + silhouette.left();
        if (silhouette.hasIcon()) {
            double iconTop = y + (Type.NAME.lineHeight() - ElementSizes.ICON) / 2;
            marks.line(Icons.of(element.kind(), left, iconTop), Pen.solid(Ink.TEXT_MUTED, 1.3), Detail.FINE);
        }
        lines(text, y);
        double right = box.right() - silhouette.right();
        double stripTop = box.bottom() - silhouette.bottom() - OverlayStrip.HEIGHT - 3;
        reading.ifPresent(known -> OverlayStrip.draw(marks, known, left, right, stripTop));
    }

    private void lines(ElementText text, double top) {
        Align align = silhouette.hasIcon() ? Align.START : Align.MIDDLE;
        double x = silhouette.hasIcon()
                ? box.x() + silhouette.left() + ElementSizes.ICON + ElementSizes.ICON_GAP
                : box.centerX();
        Ink ink = state() == State.STALE ? Ink.TEXT_MUTED : Ink.TEXT;
        double y = top;
        for (String line : text.name()) {
            marks.text(line, x, y + Type.NAME.ascent(), new TextPlace(Type.NAME, ink, align, Detail.NAME));
            y += Type.NAME.lineHeight();
        }
        TextPlace type = new TextPlace(Type.CAPTION, Ink.TEXT_MUTED, align, Detail.FINE);
        marks.text(text.type(), x, y + Type.CAPTION.ascent(), type);
    }

    private void badge() {
        if (place.hidden() > 0) {
            Badges.draw(marks, "+" + place.hidden(), box.right() - 16, box.bottom() + 5);
        }
    }

    private void glyph() {
        double y = box.y() + (silhouette == Silhouette.PERSON ? silhouette.top() : silhouette.top() / 2);
        double x = box.right() - silhouette.right() / 2 + 2;
        reading.ifPresent(known -> StateGlyph.draw(marks, known.state(), x, y));
    }
}
