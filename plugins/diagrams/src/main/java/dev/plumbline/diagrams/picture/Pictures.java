package dev.plumbline.diagrams.picture;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.paint.Theme;

/// Turns drawings into files. The same drawing gives the same bytes on every machine.
public final class Pictures {

    private Pictures() {}

    /// The drawing as a PNG picture.
    ///
    /// @param scale pixels per diagram unit; made smaller where the picture would have over 120 million pixels
    public static byte[] png(Drawing drawing, Theme theme, double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be above 0 but is " + scale);
        }
        return PngExport.write(drawing, theme, scale);
    }
}
