package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Pen;

/// The tag on the lower border of a box that says its category: a symbol, a word, and a colour that repeats both.
final class CategoryTag {

    private static final double HEIGHT = 18;
    private static final double LEFT = 10;
    private static final double SYMBOL = 5;
    private static final double PADDING = 7;
    private static final double GAP = 5;

    private CategoryTag() {}

    /// Draws the tag of a box.
    static void draw(Marks marks, Categories.Sorted sorted, Bounds box) {
        Category category = sorted.category();
        double room = box.width() - 2 * LEFT - 2 * PADDING - 2 * SYMBOL - GAP - 18;
        String text = Type.STRONG_CAPTION.fit().shorten(sorted.text(), Math.max(30, room));
        double width = 2 * PADDING + 2 * SYMBOL + GAP + Type.STRONG_CAPTION.width(text);
        double left = box.x() + LEFT;
        double middle = box.bottom();
        Outline pill = Outline.rectangle(left, middle - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
        marks.shape(pill, Ink.CANVAS, Pen.solid(category.ink(), 1.5), Detail.SHAPE);
        marks.fill(category.symbol().around(left + PADDING + SYMBOL, middle, SYMBOL), category.ink(), Detail.SHAPE);
        TextPlace place = new TextPlace(Type.STRONG_CAPTION, Ink.TEXT, Align.START, Detail.NAME);
        marks.text(text, left + PADDING + 2 * SYMBOL + GAP, middle + 4, place);
    }
}
