package dev.plumbline.diagrams.picture;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.paint.SvgPainter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.paint.Typeface;

/// Turns drawings into files. The same drawing gives the same bytes on every machine.
public final class Pictures {

    private Pictures() {}

    /// The drawing as the text of an SVG picture.
    public static String svg(Drawing drawing, Theme theme) {
        SvgPainter painter = new SvgPainter(theme, Typeface.bundled());
        drawing.paint(painter);
        return painter.document(drawing.title(), drawing.bounds());
    }

    /// The drawing as a PDF document of one page.
    public static byte[] pdf(Drawing drawing, Theme theme) {
        return PdfExport.write(drawing, theme);
    }

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
