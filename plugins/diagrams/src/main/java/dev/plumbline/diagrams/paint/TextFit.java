package dev.plumbline.diagrams.paint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Fits text into a width: shortens it with an ellipsis or breaks it into lines, never within a character.
///
/// @param measure says how wide text is
/// @param size the height of the type in diagram units
/// @param weight the weight of the type
public record TextFit(TextMeasure measure, double size, Painter.Weight weight) {

    private static final String ELLIPSIS = "…";

    /// The text's width in diagram units.
    public double width(String text) {
        return measure.width(text, size, weight);
    }

    /// The text, shortened with an ellipsis at its end if it is wider than the width.
    public String shorten(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        return prefix(text, width - width(ELLIPSIS)).stripTrailing() + ELLIPSIS;
    }

    /// The text on at most so many lines, broken between words where it can be, the last one shortened.
    public List<String> wrap(String text, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = text.strip();
        while (wrapped.size() < lines - 1 && width(rest) > width) {
            String line = line(rest, width);
            wrapped.add(line.stripTrailing());
            rest = rest.substring(line.length()).stripLeading();
        }
        wrapped.add(shorten(rest, width));
        return List.copyOf(wrapped);
    }

    // A word that alone is too wide is broken between characters; one character is always taken.
    private String line(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(0, next).stripTrailing()) > width) {
                break;
            }
            end = next;
        }
        if (end > 0) {
            return text.substring(0, end);
        }
        String cut = prefix(text, width);
        return cut.isEmpty() ? firstCharacter(text) : cut;
    }

    private String prefix(String text, double width) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static String firstCharacter(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return text.substring(0, breaks.next());
    }
}
