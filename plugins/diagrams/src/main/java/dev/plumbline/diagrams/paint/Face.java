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

/// One weight of the bundled typeface, read from its TrueType file without the platform's fonts.
final class Face {

    private static final Glyph INVISIBLE = Glyph.invisible();
    private static final Glyph BOX = Glyph.box();

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final ConcurrentMap<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Face(byte[] file, TrueTypeFont font) throws IOException {
        this.file = file;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    /// Reads a face from a resource beside this class.
    static Face read(String resource) {
        try (InputStream stream = Face.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            byte[] file = stream.readAllBytes();
            return new Face(file, new TTFParser().parse(new RandomAccessReadBuffer(file)));
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
        int id = characters.getGlyphId(codePoint);
        if (id == 0) {
            return takesNoRoom(codePoint) ? INVISIBLE : BOX;
        }
        try {
            double scale = 1.0 / font.getUnitsPerEm();
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            var outline = font.getGlyph().getGlyph(id);
            if (outline != null) {
                path.append(outline.getPath().getPathIterator(AffineTransform.getScaleInstance(scale, -scale)), false);
            }
            Glyph glyph = new Glyph(font.getAdvanceWidth(id) * scale, path, false);
            glyphs.put(codePoint, glyph);
            return glyph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean takesNoRoom(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }
}
