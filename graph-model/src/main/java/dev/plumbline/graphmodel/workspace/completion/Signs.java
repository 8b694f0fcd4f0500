package dev.plumbline.graphmodel.workspace.completion;

/// The signs of YAML in a text, one line at a time, as far as they can be told without reading what comes before.
final class Signs {

    final String text;
    private final char lineBreak;

    Signs(String text) {
        this.text = text;
        this.lineBreak = text.indexOf('\n') >= 0 ? '\n' : '\r';
    }

    boolean isBreak(int at) {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    boolean isBlank(int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }

    /// Whether a blank, a line break or nothing stands there.
    boolean isGap(int at) {
        return at >= text.length() || isBlank(at) || isBreak(at);
    }

    /// Whether a value within braces or brackets could end there.
    boolean isGapOrSeparator(int at) {
        return isGap(at) || ",]}".indexOf(text.charAt(at)) >= 0;
    }

    int lineStart(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(at - 1)) {
            at--;
        }
        return at;
    }

    int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    /// The start of the next line, or the end of the text.
    int nextLine(int offset) {
        int at = lineEnd(offset);
        return text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
    }

    /// The start of the line before the one that begins there.
    int previousLine(int lineStart) {
        return text.lastIndexOf(lineBreak, lineStart - 2) + 1;
    }

    int skipBlanks(int offset) {
        int at = offset;
        while (isBlank(at)) {
            at++;
        }
        return at;
    }

    /// Whether the line that begins there holds nothing but blanks and a comment.
    boolean isEmptyLine(int lineStart) {
        int at = skipBlanks(lineStart);
        return at >= text.length() || isBreak(at) || text.charAt(at) == '#';
    }

    int indent(int lineStart) {
        return skipBlanks(lineStart) - lineStart;
    }

    boolean isDash(int at) {
        return at < text.length() && text.charAt(at) == '-' && isGap(at + 1);
    }

    boolean isQuote(int at) {
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    /// The offset of the colon that ends the key beginning there, on the same line; negative if it is no key.
    int colon(int at) {
        if (at >= text.length() || "{[]},#&*!|>%@`".indexOf(text.charAt(at)) >= 0) {
            return -1;
        }
        if (isQuote(at)) {
            int after = skipBlanks(closingQuote(at, lineEnd(at)) + 1);
            return after < text.length() && text.charAt(after) == ':' && isGap(after + 1) ? after : -1;
        }
        for (int i = at; i < text.length() && !isBreak(i); i++) {
            char c = text.charAt(i);
            if (c == ':' && isGap(i + 1)) {
                return i;
            }
            if (c == '#' && i > at && isBlank(i - 1)) {
                return -1;
            }
        }
        return -1;
    }

    /// The offset of the quote that closes the one at an offset, or of the limit.
    int closingQuote(int opening, int limit) {
        char quote = text.charAt(opening);
        for (int i = opening + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                if (quote == '"' || i + 1 >= limit || text.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        return limit;
    }

    /// The text between two offsets without the blanks and quotes around it.
    String word(int from, int to) {
        String word = text.substring(from, to).strip();
        boolean quoted = word.length() > 1
                && (word.charAt(0) == '"' || word.charAt(0) == '\'')
                && word.charAt(word.length() - 1) == word.charAt(0);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
