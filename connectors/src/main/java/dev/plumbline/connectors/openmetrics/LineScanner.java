package dev.plumbline.connectors.openmetrics;

import dev.plumbline.graphmodel.value.ShownText;

/// Reads a line of metrics from left to right.
final class LineScanner {

    private final String line;
    private final int number;
    private int at;

    LineScanner(String line, int number) {
        this.line = line;
        this.number = number;
    }

    boolean isAtEnd() {
        return at >= line.length();
    }

    /// The next character; 0 at the end.
    char peek() {
        return at < line.length() ? line.charAt(at) : 0;
    }

    boolean isNext(String text) {
        return line.startsWith(text, at);
    }

    boolean takes(char wanted) {
        if (peek() != wanted || isAtEnd()) {
            return false;
        }
        at++;
        return true;
    }

    boolean takes(String wanted) {
        if (!line.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    /// Passes over spaces and tabs, and tells whether there were any.
    boolean skipBlanks() {
        int start = at;
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        return at > start;
    }

    /// A name without quotes.
    ///
    /// @param colons whether it may have colons, as those of metrics may
    String name(boolean colons) throws MalformedMetricsException {
        int start = at;
        while (isNameCharacter(peek(), colons) && !(at == start && isDigit(peek()))) {
            at++;
        }
        if (at == start) {
            throw wrong("a name is expected here" + found());
        }
        return line.substring(start, at);
    }

    /// A text in double quotes, its escapes resolved. An escape that is none stays as it is.
    String quoted() throws MalformedMetricsException {
        int start = at;
        if (!takes('"')) {
            throw wrong("a text in double quotes is expected here" + found());
        }
        int plain = line.indexOf('"', at);
        int escape = line.indexOf('\\', at);
        if (plain >= 0 && (escape < 0 || escape > plain)) {
            String text = line.substring(at, plain);
            at = plain + 1;
            return text;
        }
        StringBuilder text = new StringBuilder();
        while (!isAtEnd()) {
            char next = line.charAt(at++);
            if (next == '"') {
                return text.toString();
            }
            if (next == '\\' && !isAtEnd()) {
                escaped(text, line.charAt(at++));
            } else {
                text.append(next);
            }
        }
        at = start;
        throw wrong("the double quotes that begin here do not end in this line");
    }

    private static void escaped(StringBuilder text, char letter) {
        switch (letter) {
            case 'n' -> text.append('\n');
            case '"', '\\' -> text.append(letter);
            default -> text.append('\\').append(letter);
        }
    }

    /// The characters up to the next blank or the end.
    String word() {
        int start = at;
        while (!isAtEnd() && peek() != ' ' && peek() != '\t') {
            at++;
        }
        return line.substring(start, at);
    }

    /// What is left of the line.
    String rest() {
        String rest = line.substring(at);
        at = line.length();
        return rest;
    }

    /// A value: a decimal number, `NaN` or infinity.
    double value() throws MalformedMetricsException {
        int start = at;
        String word = word();
        double value = Numbers.value(word);
        if (Double.isNaN(value) && !word.equalsIgnoreCase("nan")) {
            at = start;
            throw wrong(
                    word.isEmpty()
                            ? "a value is expected here"
                            : "'" + ShownText.shortened(word) + "' is not a value that a number can have");
        }
        return value;
    }

    /// A time in milliseconds since 1970.
    ///
    /// @param inSeconds whether it is told in seconds, with parts of them
    long time(boolean inSeconds) throws MalformedMetricsException {
        int start = at;
        String word = word();
        try {
            if (!inSeconds) {
                return Long.parseLong(word);
            }
            double seconds = Numbers.value(word);
            if (Math.abs(seconds) < Long.MAX_VALUE / 2000.0) {
                return Math.round(seconds * 1e3);
            }
        } catch (NumberFormatException noTime) {
            // Told below, as for seconds.
        }
        at = start;
        throw wrong("'" + ShownText.shortened(word) + "' is not a time in "
                + (inSeconds ? "seconds" : "whole milliseconds"));
    }

    /// The mistake that stands where the scanner is.
    MalformedMetricsException wrong(String what) {
        return new MalformedMetricsException(number, at + 1, what);
    }

    /// What stands here instead, as the end of a sentence.
    String found() {
        return isAtEnd()
                ? ", not the end of the line"
                : ", not '" + ShownText.shortened(line.substring(at, at + 1)) + "'";
    }

    private static boolean isNameCharacter(char letter, boolean colons) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || letter == '_'
                || isDigit(letter)
                || (colons && letter == ':');
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
