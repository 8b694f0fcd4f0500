package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Pen;

/// The round badge that says how a part differs: the sign says it, the colour only repeats it.
final class DifferenceBadge {

    static final double RADIUS = 9;
    private static final double REACH = 4.5;
    private static final Pen SIGN = Pen.solid(Ink.CANVAS, 2);

    private DifferenceBadge() {}

    /// Draws the badge around a point; nothing for what is the same.
    static void draw(Marks marks, Difference difference, double x, double y) {
        if (difference == Difference.NONE) {
            return;
        }
        marks.shape(Outline.circle(x, y, RADIUS), difference.ink(), Pen.solid(Ink.CANVAS, 1.5), Detail.SHAPE);
        marks.line(sign(difference, x, y), SIGN, Detail.SHAPE);
    }

    private static Outline sign(Difference difference, double x, double y) {
        return switch (difference) {
            case ADDED -> plus(x, y);
            case REMOVED ->
                new Outline.Builder().move(x - REACH, y).line(x + REACH, y).build();
            case CHANGED, INSIDE -> delta(x, y);
            case MOVED -> arrow(x, y);
            case NONE -> throw new IllegalArgumentException("There is no sign for what is the same");
        };
    }

    private static Outline plus(double x, double y) {
        return new Outline.Builder()
                .move(x - REACH, y)
                .line(x + REACH, y)
                .move(x, y - REACH)
                .line(x, y + REACH)
                .build();
    }

    private static Outline delta(double x, double y) {
        return new Outline.Builder()
                .move(x, y - REACH)
                .line(x + REACH, y + REACH - 1)
                .line(x - REACH, y + REACH - 1)
                .close()
                .build();
    }

    private static Outline arrow(double x, double y) {
        return new Outline.Builder()
                .move(x - REACH, y)
                .line(x + REACH, y)
                .move(x + 1, y - 3.5)
                .line(x + REACH, y)
                .line(x + 1, y + 3.5)
                .build();
    }
}
