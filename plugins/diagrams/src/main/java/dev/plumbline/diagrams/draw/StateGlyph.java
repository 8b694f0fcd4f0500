package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.pluginapi.Severity;

/// The glyph of a state: the shape says it, the colour only repeats it.
final class StateGlyph {

    private static final Pen MARK = Pen.solid(Ink.CANVAS, 1.8);

    private StateGlyph() {}

    /// How a state is called.
    static String name(State state) {
        return switch (state) {
            case OK -> "OK";
            case STALE -> "Stale";
            case UNKNOWN -> "Unknown";
            case DEGRADED -> "Degraded";
            case FAILING -> "Failing";
        };
    }

    /// The colour that repeats what the shape says.
    static Ink ink(State state) {
        return switch (state) {
            case OK, STALE -> Ink.TEXT_MUTED;
            case UNKNOWN -> Ink.UNKNOWN;
            case DEGRADED -> Ink.DEGRADED;
            case FAILING -> Ink.FAILING;
        };
    }

    /// Draws the glyph, about 18 units wide, around a point.
    static void draw(Marks marks, State state, double x, double y) {
        switch (state) {
            case OK -> marks.shape(Outline.circle(x, y, 5), Ink.CANVAS, Pen.solid(Ink.TEXT_MUTED, 1.5), Detail.FINE);
            case STALE -> clock(marks, x, y);
            case UNKNOWN -> unknown(marks, x, y);
            case DEGRADED -> triangle(marks, x, y);
            case FAILING -> octagon(marks, x, y);
        }
    }

    /// Draws the glyph of a finding around a point.
    static void draw(Marks marks, Severity severity, double x, double y) {
        switch (severity) {
            case CRITICAL, HIGH -> octagon(marks, x, y);
            case MEDIUM -> triangle(marks, x, y);
            case LOW -> remark(marks, x, y);
        }
    }

    private static void remark(Marks marks, double x, double y) {
        marks.shape(Outline.circle(x, y, 8), Ink.TEXT_MUTED, Pen.solid(Ink.CANVAS, 1.5), Detail.SHAPE);
        marks.line(new Outline.Builder().move(x, y - 0.5).line(x, y + 4.5).build(), MARK, Detail.SHAPE);
        marks.fill(Outline.circle(x, y - 4, 1.3), Ink.CANVAS, Detail.SHAPE);
    }

    private static void clock(Marks marks, double x, double y) {
        marks.shape(Outline.circle(x, y, 7), Ink.CANVAS, Pen.solid(Ink.TEXT_MUTED, 1.5), Detail.SHAPE);
        Outline hands = new Outline.Builder()
                .move(x, y - 4)
                .line(x, y)
                .line(x + 3, y + 2)
                .build();
        marks.line(hands, Pen.solid(Ink.TEXT_MUTED, 1.5), Detail.SHAPE);
    }

    private static void unknown(Marks marks, double x, double y) {
        marks.shape(Outline.circle(x, y, 8), Ink.CANVAS, new Pen(Ink.UNKNOWN, 1.5, Dash.DOTTED), Detail.SHAPE);
        marks.text("?", x, y + 4, new TextPlace(Type.STRONG_CAPTION, Ink.UNKNOWN, Align.MIDDLE, Detail.FINE));
    }

    private static void triangle(Marks marks, double x, double y) {
        Outline outline = new Outline.Builder()
                .move(x, y - 9)
                .line(x + 10, y + 8)
                .line(x - 10, y + 8)
                .close()
                .build();
        marks.shape(outline, Ink.DEGRADED, Pen.solid(Ink.CANVAS, 1.5), Detail.SHAPE);
        marks.line(new Outline.Builder().move(x, y - 3.5).line(x, y + 2).build(), MARK, Detail.SHAPE);
        marks.fill(Outline.circle(x, y + 4.8, 1.2), Ink.CANVAS, Detail.SHAPE);
    }

    private static void octagon(Marks marks, double x, double y) {
        double reach = 9;
        double cut = 3.7;
        Outline outline = new Outline.Builder()
                .move(x - cut, y - reach)
                .line(x + cut, y - reach)
                .line(x + reach, y - cut)
                .line(x + reach, y + cut)
                .line(x + cut, y + reach)
                .line(x - cut, y + reach)
                .line(x - reach, y + cut)
                .line(x - reach, y - cut)
                .close()
                .build();
        marks.shape(outline, Ink.FAILING, Pen.solid(Ink.CANVAS, 1.5), Detail.SHAPE);
        Outline cross = new Outline.Builder()
                .move(x - 3.2, y - 3.2)
                .line(x + 3.2, y + 3.2)
                .move(x + 3.2, y - 3.2)
                .line(x - 3.2, y + 3.2)
                .build();
        marks.line(cross, MARK, Detail.SHAPE);
    }
}
