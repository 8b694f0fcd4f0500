package dev.plumbline.graphmodel.workspace;

import java.util.Locale;

/// Decides whether text may stand in YAML without quotes.
final class PlainText {

    private PlainText() {}

    /// Whether a parser reads the text without quotes as the same text, within braces and brackets too. More is quoted
    /// than must be: text that begins with a sign has surprised too many readers.
    static boolean isPlain(String text) {
        if (text.isEmpty() || !isFirst(text.charAt(0)) || isNull(text)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (last == ' ' || last == ':') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean colon = c == ':' && text.charAt(i + 1) == ' ';
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            if (colon || comment || !isInner(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFirst(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '/' || c == '(' || c == '$' || c == '<';
    }

    private static boolean isInner(char c) {
        return c < 0x7F ? c >= ' ' && ",[]{}\"".indexOf(c) < 0 : Character.isLetterOrDigit(c) || isPunctuation(c);
    }

    // What is listed is seen as what it is; other signs might be invisible, turn the direction, or break lines.
    private static boolean isPunctuation(char c) {
        return "µ€£§°·–—‘’“”…×→←≤≥".indexOf(c) >= 0;
    }

    private static boolean isNull(String text) {
        return switch (text) {
            case "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    /// Whether some YAML reader takes the text without quotes for a number, a boolean or a date.
    static boolean isOtherType(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "false", "yes", "no", "on", "off", "y", "n" -> true;
            default -> Character.isDigit(text.charAt(0)) && isNumberLike(text);
        };
    }

    private static boolean isNumberLike(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.digit(c, 16) >= 0;
            if (!digit && "+-._:xoXO TtZz".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
