package dev.plumbline.diagrams.paint;

/// The bundled typeface, Inter, in two weights: measured and drawn alike on every machine, with fonts or without.
///
/// Characters stand side by side without kerning or ligatures. A character that the typeface lacks is a box of
/// fixed width. Safe to use from several threads.
public final class Typeface implements TextMeasure {

    private final Face regular;
    private final Face semiBold;

    private Typeface(Face regular, Face semiBold) {
        this.regular = regular;
        this.semiBold = semiBold;
    }

    /// The typeface, read when it is first asked for.
    public static Typeface bundled() {
        return Bundled.TYPEFACE;
    }

    /// The family's name, for outputs that name it.
    public String family() {
        return "Inter";
    }

    /// The TrueType file of a weight, for outputs that embed it and for the window.
    public byte[] file(Painter.Weight weight) {
        return face(weight).file();
    }

    @Override
    public double width(String text, double size, Painter.Weight weight) {
        Face face = face(weight);
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += face.glyph(text.codePointAt(i)).advance();
        }
        return width * size;
    }

    /// The shape of a character.
    public Glyph glyph(int codePoint, Painter.Weight weight) {
        return face(weight).glyph(codePoint);
    }

    /// Whether the typeface has every character of the text, so that no other font need be asked.
    public boolean covers(String text, Painter.Weight weight) {
        return text.codePoints().allMatch(face(weight)::has);
    }

    /// Where a line starts, from the x of its style's alignment.
    double start(String text, double x, Painter.TextStyle style) {
        return switch (style.align()) {
            case START -> x;
            case MIDDLE -> x - width(text, style.size(), style.weight()) / 2;
            case END -> x - width(text, style.size(), style.weight());
        };
    }

    private Face face(Painter.Weight weight) {
        return switch (weight) {
            case REGULAR -> regular;
            case SEMI_BOLD -> semiBold;
        };
    }

    private static final class Bundled {
        static final Typeface TYPEFACE = new Typeface(Face.read("Inter-Regular.ttf"), Face.read("Inter-SemiBold.ttf"));
    }
}
