package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Dash;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.diagrams.paint.Painter.TextStyle;
import dev.plumbline.diagrams.paint.Typeface;
import java.util.ArrayList;
import java.util.List;

/// Draws the marks of a part as its difference wants them: borders thick, dashed or dotted, texts struck through, or
/// all
/// of it standing back.
final class DifferenceMarks {

    private static final double THICK = 3;
    private static final double MIDDLE = 2;
    private static final double STRIKE_ABOVE_BASELINE = 0.33;

    private final Difference difference;
    private final List<Drawing.Mark> marks = new ArrayList<>();

    DifferenceMarks(Difference difference) {
        this.difference = difference;
    }

    /// The marks with another look, the lowest first.
    List<Drawing.Mark> of(List<Drawing.Mark> plain) {
        for (Drawing.Mark mark : plain) {
            switch (mark) {
                case Drawing.Shape shape -> add(shape);
                case Drawing.Text text -> add(text);
            }
        }
        return marks;
    }

    private void add(Drawing.Shape shape) {
        boolean isFine = shape.detail() == Drawing.Detail.FINE || shape.detail() == Drawing.Detail.LABEL;
        Pen pen = isFine ? quiet(shape.pen()) : border(shape.pen());
        marks.add(new Drawing.Shape(shape.outline(), fill(shape.fill()), pen, shape.detail()));
    }

    private Ink fill(Ink ink) {
        boolean isLine = ink == Ink.EDGE || ink == Ink.EDGE_MUTED;
        return switch (difference) {
            case ADDED, CHANGED, MOVED -> isLine ? difference.ink() : ink;
            case REMOVED -> isLine ? difference.ink() : ghost(ink);
            case INSIDE -> ink;
            case NONE -> ink.faded();
        };
    }

    private static Ink ghost(Ink ink) {
        return ink == Ink.SURFACE ? Ink.CANVAS : ink;
    }

    private Pen border(Pen pen) {
        if (pen.ink() == Ink.NONE || pen.ink() == Ink.CANVAS) {
            return pen;
        }
        return switch (difference) {
            case ADDED -> new Pen(Ink.ADDED, Math.max(THICK, pen.width()), pen.dash());
            case REMOVED -> new Pen(Ink.REMOVED, Math.max(1.5, pen.width()), Dash.DASHED);
            case CHANGED -> new Pen(Ink.CHANGED, Math.max(1.5, pen.width()), pen.dash());
            case MOVED -> new Pen(Ink.CHANGED, MIDDLE, Dash.DOTTED);
            case INSIDE -> pen;
            case NONE -> new Pen(pen.ink().faded(), pen.width(), pen.dash());
        };
    }

    private Pen quiet(Pen pen) {
        return difference == Difference.NONE || difference == Difference.REMOVED
                ? new Pen(pen.ink().faded(), pen.width(), pen.dash())
                : pen;
    }

    private void add(Drawing.Text text) {
        TextStyle style = text.style();
        Ink ink = switch (difference) {
            case ADDED, CHANGED, MOVED, INSIDE -> style.ink();
            case REMOVED -> Ink.TEXT_MUTED;
            case NONE -> style.ink().faded();
        };
        TextStyle dressed = new TextStyle(style.size(), style.weight(), ink, style.align());
        marks.add(new Drawing.Text(text.text(), text.x(), text.baseline(), dressed, text.detail()));
        if (difference == Difference.REMOVED) {
            marks.add(strike(text));
        }
    }

    private static Drawing.Shape strike(Drawing.Text text) {
        TextStyle style = text.style();
        double width = Typeface.bundled().width(text.text(), style.size(), style.weight());
        double left = text.x() - (style.align() == Align.START ? 0 : style.align() == Align.END ? width : width / 2);
        double y = text.baseline() - style.size() * STRIKE_ABOVE_BASELINE;
        Outline line = new Outline.Builder().move(left, y).line(left + width, y).build();
        return new Drawing.Shape(line, Ink.NONE, Pen.solid(Ink.REMOVED, 1.2), text.detail());
    }
}
