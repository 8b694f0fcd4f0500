package dev.plumbline.diagrams.paint;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Paints as SVG text that looks the same everywhere: the characters it uses are embedded as fonts.
///
/// Each group carries the id of its element or relation in `data-id` and says what it is in a `title`.
public final class SvgPainter implements Painter {

    private final Theme theme;
    private final Typeface typeface;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Weight, Set<Integer>> used = new EnumMap<>(Weight.class);
    private int depth = 1;

    public SvgPainter(Theme theme, Typeface typeface) {
        this.theme = theme;
        this.typeface = typeface;
    }

    @Override
    public void open(String id, String title) {
        String name = id.replaceAll("[^A-Za-z0-9._-]", "-");
        int times = ids.merge(name, 1, Integer::sum);
        line("<g id=\"p-" + name + (times == 1 ? "" : "." + times) + "\" data-id=\"" + SvgText.escaped(id) + "\">");
        depth++;
        line("<title>" + SvgText.escaped(title) + "</title>");
    }

    @Override
    public void close() {
        depth--;
        line("</g>");
    }

    @Override
    public void path(Outline outline, Ink fill, Pen pen) {
        String paint = " fill=\"" + color(fill) + "\"";
        line("<path d=\"" + data(outline) + "\"" + paint + stroke(pen) + "/>");
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        text.codePoints()
                .filter(codePoint -> !typeface.glyph(codePoint, style.weight()).missing())
                .forEach(codePoint -> used.computeIfAbsent(style.weight(), weight -> new TreeSet<>())
                        .add(codePoint));
        line("<text x=\"" + SvgText.number(x) + "\" y=\"" + SvgText.number(baseline) + "\" font-size=\""
                + SvgText.number(style.size()) + "\"" + weight(style) + anchor(style)
                + fallbackWidth(text, style) + " fill=\"" + color(style.ink()) + "\">" + SvgText.escaped(text)
                + "</text>");
    }

    /// The finished picture.
    ///
    /// @param title the picture's name
    /// @param bounds the part of the plane that is shown
    public String document(String title, Bounds bounds) {
        String box = SvgText.number(bounds.x()) + " " + SvgText.number(bounds.y()) + " "
                + SvgText.number(bounds.width()) + " " + SvgText.number(bounds.height());
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(SvgText.number(bounds.width()))
                .append("\" height=\"")
                .append(SvgText.number(bounds.height()))
                .append("\" viewBox=\"")
                .append(box)
                .append("\" role=\"img\" font-family=\"")
                .append(typeface.family())
                .append(", system-ui, sans-serif\">\n  <title>")
                .append(SvgText.escaped(title))
                .append("</title>\n  <style>\n");
        used.keySet().forEach(weight -> text.append(fontFace(weight)));
        text.append("  </style>\n  <rect x=\"").append(SvgText.number(bounds.x()));
        text.append("\" y=\"").append(SvgText.number(bounds.y()));
        text.append("\" width=\"100%\" height=\"100%\" fill=\"")
                .append(color(Ink.CANVAS))
                .append("\"/>\n");
        return text.append(body).append("</svg>\n").toString();
    }

    private String fontFace(Weight weight) {
        byte[] subset = FontSubset.of(typeface.file(weight), used.getOrDefault(weight, Set.of()));
        return "    @font-face { font-family: " + typeface.family() + "; font-weight: " + cssWeight(weight)
                + "; src: url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(subset) + "); }\n";
    }

    private static int cssWeight(Weight weight) {
        return switch (weight) {
            case REGULAR -> 400;
            case SEMI_BOLD -> 600;
        };
    }

    private static String weight(TextStyle style) {
        return style.weight() == Weight.REGULAR ? "" : " font-weight=\"" + cssWeight(style.weight()) + "\"";
    }

    private static String anchor(TextStyle style) {
        return style.align() == Align.START
                ? ""
                : " text-anchor=\"" + style.align().name().toLowerCase(Locale.ROOT) + "\"";
    }

    // Another font stands in for characters that the typeface lacks; the text must still fit its place.
    private String fallbackWidth(String text, TextStyle style) {
        return typeface.covers(text, style.weight())
                ? ""
                : " textLength=\"" + SvgText.number(typeface.width(text, style.size(), style.weight()))
                        + "\" lengthAdjust=\"spacingAndGlyphs\"";
    }

    private String stroke(Pen pen) {
        if (pen.ink() == Ink.NONE) {
            return "";
        }
        StringBuilder stroke = new StringBuilder(" stroke=\"").append(color(pen.ink()));
        stroke.append("\" stroke-width=\"").append(SvgText.number(pen.width())).append("\" stroke-linejoin=\"round\"");
        float[] pattern = pen.dash().pattern();
        if (pattern.length > 0) {
            stroke.append(" stroke-dasharray=\"");
            for (int i = 0; i < pattern.length; i++) {
                stroke.append(i == 0 ? "" : " ").append(SvgText.number(pattern[i]));
            }
            stroke.append('"');
        }
        return stroke.toString();
    }

    private static String data(Outline outline) {
        StringBuilder data = new StringBuilder();
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move to -> points(data.append('M'), to.x(), to.y());
                case Outline.Line to -> points(data.append('L'), to.x(), to.y());
                case Outline.Curve to -> points(data.append('C'), to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Outline.Close ignored -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void points(StringBuilder data, double... coordinates) {
        for (int i = 0; i < coordinates.length; i++) {
            data.append(i == 0 ? "" : " ").append(SvgText.number(coordinates[i]));
        }
    }

    private String color(Ink ink) {
        return ink == Ink.NONE ? "none" : String.format(Locale.ROOT, "#%06x", theme.argb(ink) & 0xFFFFFF);
    }

    private void line(String text) {
        body.append("  ".repeat(depth)).append(text).append('\n');
    }
}
