package dev.plumbline.graphmodel.workspace;

/// A place in a text of YAML that moves over blanks, comments and lines.
///
/// Whatever is no plain YAML stops it with an exception, and leaves it anywhere.
final class YamlCursor {

    /// What stands behind the last character; no text that is read has it.
    static final char END = '\0';

    private static final int LONGEST_KEY = 1000;

    private final String text;
    private final char[] characters;
    private final int shift;
    private int at;
    private int lineStart;
    private boolean ended;

    /// @param shift the offset in the file of the text's first character
    YamlCursor(String text, int shift) {
        this.text = text;
        this.shift = shift;
        characters = new char[text.length() + 2];
        text.getChars(0, text.length(), characters, 0);
        at = text.startsWith("\uFEFF") ? 1 : 0;
        lineStart = at;
    }

    String text() {
        return text;
    }

    /// The text with two characters `END` behind it, to be read only.
    char[] characters() {
        return characters;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    char here() {
        return characters[at];
    }

    /// The offset in the file of a place in the text.
    int offset(int place) {
        return place + shift;
    }

    /// The column of the place, if it is on the line that was arrived at; -1 at the end of the document.
    int column() {
        return ended ? -1 : at - lineStart;
    }

    boolean isAtEnd() {
        return characters[at] == END;
    }

    /// Whether a list's dash stands here.
    boolean isDash() {
        return characters[at] == '-' && !ended && isBlankOrEnd(characters[at + 1]);
    }

    /// Whether the colon after a key stands here, in a mapping without braces.
    boolean isKeyEnd() {
        return characters[at] == ':' && isBlankOrEnd(characters[at + 1]);
    }

    static boolean isBlankOrEnd(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == END;
    }

    void skipBlanks() {
        int i = at;
        while (characters[i] == ' ') {
            i++;
        }
        at = i;
    }

    /// Passes the colon of a key that began at a place on the same line.
    void passColon(int keyStart) throws NotPlainException {
        if (characters[at] != ':' || at - keyStart > LONGEST_KEY) {
            throw new NotPlainException();
        }
        at++;
    }

    /// Goes to the first content of the text.
    void begin() throws NotPlainException {
        arrive();
        if (isMarker() && characters[at] == '-' && isBlankOrEnd(characters[at + 3])) {
            at += 3;
            leaveLine();
            requireContent();
        }
    }

    private void requireContent() throws NotPlainException {
        if (ended) {
            throw new NotPlainException();
        }
    }

    /// Goes on to the next line with content; on this one only blanks and a comment may follow.
    void leaveLine() throws NotPlainException {
        skipBlanks();
        if (characters[at] == '#' && characters[at - 1] == ' ') {
            skipRestOfLine();
        }
        char c = characters[at];
        if (c != '\n' && c != '\r' && c != END) {
            throw new NotPlainException();
        }
        arrive();
    }

    /// Goes on to the next line with content, whatever stands on this one.
    void arriveAtNextLine() {
        skipRestOfLine();
        arrive();
    }

    private void arrive() {
        skipSpaceAndComments();
        ended = isAtEnd() || isMarker();
    }

    /// Goes on over blanks, line breaks and comments.
    void skipSpaceAndComments() {
        while (true) {
            char c = characters[at];
            if (c == '\n' || c == '\r') {
                at++;
                lineStart = at;
            } else if (c == ' ') {
                at++;
            } else if (c == '#' && (at == lineStart || characters[at - 1] <= ' ')) {
                skipRestOfLine();
            } else {
                return;
            }
        }
    }

    private void skipRestOfLine() {
        int i = at;
        while (characters[i] != '\n' && characters[i] != '\r' && characters[i] != END) {
            i++;
        }
        at = i;
    }

    // A marker of documents ends this one; what follows it is for the general parser to read.
    private boolean isMarker() {
        return at == lineStart && (text.startsWith("---", at) || text.startsWith("...", at));
    }
}
