package dev.plumbline.diagrams.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// One weight of the bundled typeface, read from its TrueType file without the platform's fonts.
final class Face {

    private static final Glyph INVISIBLE = Glyph.invisible();
    private static final Glyph BOX = Glyph.box();

    private final byte[] file;
    private final ConcurrentMap<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private @Nullable Outlines outlines;

    private Face(byte[] file) {
        this.file = file;
    }

    /// The face whose file stands beside this class; the file is understood when a character is first asked for.
    static Face read(String resource) {
        try (InputStream stream = Face.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return new Face(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] file() {
        return file.clone();
    }

    boolean has(int codePoint) {
        return !glyph(codePoint).missing();
    }

    Glyph glyph(int codePoint) {
        Glyph known = glyphs.get(codePoint);
        return known == null ? load(codePoint) : known;
    }

    // The font reads its tables when they are first asked for, which is not safe from several threads.
    private synchronized Glyph load(int codePoint) {
        try {
            Outlines known = outlines();
            int id = known.characters.getGlyphId(codePoint);
            if (id == 0) {
                return takesNoRoom(codePoint) ? INVISIBLE : BOX;
            }
            Glyph glyph = known.glyph(id);
            glyphs.put(codePoint, glyph);
            return glyph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outlines outlines() throws IOException {
        if (outlines == null) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            outlines = new Outlines(font, font.getUnicodeCmapLookup());
        }
        return outlines;
    }

    private static boolean takesNoRoom(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }

    private record Outlines(TrueTypeFont font, CmapLookup characters) {

        Glyph glyph(int id) throws IOException {
            double scale = 1.0 / font.getUnitsPerEm();
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            var outline = font.getGlyph().getGlyph(id);
            if (outline != null) {
                path.append(outline.getPath().getPathIterator(AffineTransform.getScaleInstance(scale, -scale)), false);
            }
            return new Glyph(font.getAdvanceWidth(id) * scale, path, false);
        }
    }
}
