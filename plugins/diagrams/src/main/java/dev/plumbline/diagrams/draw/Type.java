package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.TextStyle;
import dev.plumbline.diagrams.paint.Painter.Weight;
import dev.plumbline.diagrams.paint.TextFit;
import dev.plumbline.diagrams.paint.Typeface;

/// The sizes and weights of type in diagrams, in diagram units.
enum Type {
    TITLE(20, 28, Weight.SEMI_BOLD),
    NAME(13, 16, Weight.SEMI_BOLD),
    CAPTION(11, 14, Weight.REGULAR),
    STRONG_CAPTION(11, 14, Weight.SEMI_BOLD);

    private final double size;
    private final double lineHeight;
    private final Weight weight;

    Type(double size, double lineHeight, Weight weight) {
        this.size = size;
        this.lineHeight = lineHeight;
        this.weight = weight;
    }

    double lineHeight() {
        return lineHeight;
    }

    /// How far the baseline is below the top of a line.
    double ascent() {
        return lineHeight / 2 + size * 0.36;
    }

    TextFit fit() {
        return new TextFit(Typeface.bundled(), size, weight);
    }

    double width(String text) {
        return fit().width(text);
    }

    TextStyle style(Ink ink, Align align) {
        return new TextStyle(size, weight, ink, align);
    }
}
