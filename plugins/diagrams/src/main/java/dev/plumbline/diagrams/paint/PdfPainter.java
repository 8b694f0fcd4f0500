package dev.plumbline.diagrams.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/// Paints on a PDF page with vectors and embedded fonts.
///
/// The content stream carries the transform from diagram units to the page, with y growing downwards.
public final class PdfPainter implements Painter {

    private final PDPageContentStream content;
    private final Theme theme;
    private final Typeface typeface;
    private final Fonts fonts;

    /// @param content where to paint; it stays open
    public PdfPainter(PDPageContentStream content, Theme theme, Typeface typeface, Fonts fonts) {
        this.content = content;
        this.theme = theme;
        this.typeface = typeface;
        this.fonts = fonts;
    }

    @Override
    public void open(String id, String title) {}

    @Override
    public void close() {}

    @Override
    public void path(Outline outline, Ink fill, Pen pen) {
        boolean filled = fill != Ink.NONE;
        boolean stroked = pen.ink() != Ink.NONE;
        if (!filled && !stroked) {
            return;
        }
        try {
            if (filled) {
                fillColor(fill);
            }
            if (stroked) {
                pen(pen);
            }
            trace(outline);
            if (filled && stroked) {
                content.fillAndStroke();
            } else if (filled) {
                content.fill();
            } else {
                content.stroke();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        try {
            fillColor(style.ink());
            double at = typeface.start(text, x, style);
            StringBuilder run = new StringBuilder();
            double runStart = at;
            for (int codePoint : text.codePoints().toArray()) {
                Glyph glyph = typeface.glyph(codePoint, style.weight());
                boolean shown = glyph.advance() > 0 && !glyph.missing();
                if (shown) {
                    run.appendCodePoint(codePoint);
                } else {
                    show(run, runStart, baseline, style);
                    box(glyph, at, baseline, style);
                }
                at += glyph.advance() * style.size();
                runStart = run.isEmpty() ? at : runStart;
            }
            show(run, runStart, baseline, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(StringBuilder run, double x, double baseline, TextStyle style) throws IOException {
        if (run.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(fonts.of(style.weight()), (float) style.size());
        content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) baseline));
        content.showText(run.toString());
        content.endText();
        run.setLength(0);
    }

    private void box(Glyph glyph, double x, double baseline, TextStyle style) {
        if (glyph.missing()) {
            double size = style.size();
            Outline box = Outline.rectangle(x + 0.11 * size, baseline - 0.69 * size, 0.5 * size, 0.66 * size, 0);
            path(box, Ink.NONE, Pen.solid(style.ink(), 0.06 * size));
        }
    }

    private void trace(Outline outline) throws IOException {
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move to -> content.moveTo((float) to.x(), (float) to.y());
                case Outline.Line to -> content.lineTo((float) to.x(), (float) to.y());
                case Outline.Curve to ->
                    content.curveTo(
                            (float) to.x1(), (float) to.y1(), (float) to.x2(), (float) to.y2(), (float) to.x(), (float)
                                    to.y());
                case Outline.Close ignored -> content.closePath();
            }
        }
    }

    private void pen(Pen pen) throws IOException {
        int argb = theme.argb(pen.ink());
        content.setStrokingColor(share(argb, 16), share(argb, 8), share(argb, 0));
        content.setLineWidth((float) pen.width());
        content.setLineJoinStyle(1);
        content.setLineDashPattern(pen.dash().pattern(), 0);
    }

    private void fillColor(Ink ink) throws IOException {
        int argb = theme.argb(ink);
        content.setNonStrokingColor(share(argb, 16), share(argb, 8), share(argb, 0));
    }

    private static float share(int argb, int shift) {
        return ((argb >> shift) & 0xFF) / 255f;
    }

    /// The embedded fonts of a document.
    @FunctionalInterface
    public interface Fonts {

        /// The font of a weight.
        PDFont of(Weight weight);
    }
}
