package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Pen;

/// Draws small pills with a count.
final class Badges {

    private static final double HEIGHT = 18;

    private Badges() {}

    /// Draws a pill around a point; without its count it says nothing.
    static void draw(Marks marks, String text, double x, double y) {
        double width = Math.max(26, Type.STRONG_CAPTION.width(text) + 12);
        Outline pill = Outline.rectangle(x - width / 2, y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
        marks.shape(pill, Ink.CANVAS, Pen.solid(Ink.BORDER, 1.2), Detail.FINE);
        TextPlace place = new TextPlace(Type.STRONG_CAPTION, Ink.TEXT_MUTED, Align.MIDDLE, Detail.FINE);
        marks.text(text, x, y + 4, place);
    }
}
