package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Pen;
import java.util.ArrayList;
import java.util.List;

/// Collects the marks of a group, the lowest first.
final class Marks {

    private final List<Drawing.Mark> marks = new ArrayList<>();

    /// Adds a filled shape with a border.
    Marks shape(Outline outline, Ink fill, Pen pen, Detail detail) {
        marks.add(new Drawing.Shape(outline, fill, pen, detail));
        return this;
    }

    /// Adds a filled shape without a border.
    Marks fill(Outline outline, Ink fill, Detail detail) {
        return shape(outline, fill, Pen.NONE, detail);
    }

    /// Adds lines.
    Marks line(Outline outline, Pen pen, Detail detail) {
        return shape(outline, Ink.NONE, pen, detail);
    }

    /// Adds a line of text that starts at a point.
    Marks text(String text, double x, double baseline, Type type, Ink ink) {
        return text(text, x, baseline, new TextPlace(type, ink, Align.START, Detail.FINE));
    }

    /// Adds a line of text.
    Marks text(String text, double x, double baseline, TextPlace place) {
        if (!text.isEmpty()) {
            marks.add(new Drawing.Text(
                    text, x, baseline, place.type().style(place.ink(), place.align()), place.detail()));
        }
        return this;
    }

    /// Adds marks that are made already.
    Marks all(List<Drawing.Mark> made) {
        marks.addAll(made);
        return this;
    }

    List<Drawing.Mark> build() {
        return List.copyOf(marks);
    }

    /// How a line of text is set and when it is seen.
    record TextPlace(Type type, Ink ink, Align align, Detail detail) {}
}
