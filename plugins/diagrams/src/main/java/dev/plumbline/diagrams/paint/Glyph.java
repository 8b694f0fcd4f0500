package dev.plumbline.diagrams.paint;

import java.awt.geom.Path2D;

/// The shape of one character; lengths are in heights of the type, and y grows downwards from the baseline.
///
/// @param advance how far the next character is
/// @param path the filled outline; never changed once it is made
/// @param missing whether the typeface lacks the character and a box stands for it
public record Glyph(double advance, Path2D path, boolean missing) {

    private static final double BOX_ADVANCE = 0.72;

    /// Stands for a character that takes no room and leaves no mark.
    static Glyph invisible() {
        return new Glyph(0, new Path2D.Double(), false);
    }

    /// Stands for a character that the typeface lacks: a hollow box.
    static Glyph box() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.append(new java.awt.geom.Rectangle2D.Double(0.08, -0.72, 0.56, 0.72), false);
        path.append(new java.awt.geom.Rectangle2D.Double(0.14, -0.66, 0.44, 0.60), false);
        return new Glyph(BOX_ADVANCE, path, true);
    }
}
