package dev.plumbline.graphmodel.workspace;

/// Where the lines of a text begin and end, and how.
final class TextLines {

    private final String text;

    TextLines(String text) {
        this.text = text;
    }

    /// The line end of the text: that of its first line.
    String eol() {
        int at = text.indexOf('\n');
        if (at > 0 && text.charAt(at - 1) == '\r') {
            return "\r\n";
        }
        return at < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
    }

    /// The offset of the first character of the line, a byte order mark not counted.
    int start(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1)) && text.charAt(at - 1) != '\uFEFF') {
            at--;
        }
        return at;
    }

    /// The offset of the line break after the offset, or of the text's end.
    int end(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The offset of the first character of the next line, or of the text's end.
    int next(int offset) {
        int at = end(offset);
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return Math.min(at + 1, text.length());
    }

    /// The offset of the first line after the offset's line that is not blank, or of the text's end.
    int nextWithText(int offset) {
        int at = next(offset);
        while (at < text.length() && isBlank(at, end(at))) {
            at = next(at);
        }
        return at;
    }

    int column(int offset) {
        return offset - start(offset);
    }

    boolean isFirstOnLine(int offset) {
        return text.substring(start(offset), offset).isBlank();
    }

    /// Whether nothing but blanks and line breaks stands in the range.
    boolean isBlank(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    boolean isOneLine(int from, int to) {
        return end(from) >= to;
    }

    /// The whole lines from one offset to another; at the end of a text without a last line break, the break before
    /// them goes instead of the one after.
    Replacement withoutLines(int from, int to) {
        int first = start(from);
        int next = next(to);
        boolean unbroken = end(to) == text.length() && next == text.length();
        if (unbroken && first > 0 && isBreak(text.charAt(first - 1))) {
            boolean pair = first > 1 && text.startsWith("\r\n", first - 2);
            return new Replacement(first - (pair ? 2 : 1), next, "");
        }
        return new Replacement(first, next, "");
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
