package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.TextFit;

/// The strip at the bottom of a box: a value with its unit, and a bar of how much of the limit is used.
final class OverlayStrip {

    /// The height of the strip.
    static final double HEIGHT = 18;

    private static final double BAR = 4;
    private static final double GAP = 8;

    private OverlayStrip() {}

    /// Draws the strip between two x, with its upper edge at y.
    static void draw(Marks marks, Reading reading, double left, double right, double y) {
        TextFit fit = Type.STRONG_CAPTION.fit();
        String value = fit.shorten(reading.value(), right - left);
        double baseline = y + 2 + Type.STRONG_CAPTION.ascent();
        Ink ink = reading.state() == Overlay.State.OK ? Ink.TEXT : StateGlyph.ink(reading.state());
        marks.text(value, right, baseline, new TextPlace(Type.STRONG_CAPTION, ink, Align.END, Detail.FINE));
        double length = right - left - fit.width(value) - GAP;
        if (reading.share().isPresent() && length >= 24) {
            double share = Math.clamp(reading.share().getAsDouble(), 0, 1);
            double top = y + 7;
            marks.fill(Outline.rectangle(left, top, length, BAR, BAR / 2), Ink.TINT_3, Detail.FINE);
            if (share > 0) {
                double used = Math.max(BAR, length * share);
                marks.fill(
                        Outline.rectangle(left, top, used, BAR, BAR / 2), StateGlyph.ink(reading.state()), Detail.FINE);
            }
        }
    }
}
