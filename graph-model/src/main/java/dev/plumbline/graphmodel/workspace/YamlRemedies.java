package dev.plumbline.graphmodel.workspace;

/// What to do about the parser's messages.
final class YamlRemedies {

    private YamlRemedies() {}

    /// One sentence for the parser's own words.
    static String of(String message) {
        if (message.contains("mapping values are not allowed")) {
            return "Put text that holds ': ' into quotes, and line up the keys of one mapping.";
        }
        if (message.contains("<block end>") || message.contains("<block sequence start>")) {
            return "Line up this line with the others of the same mapping or list.";
        }
        if (message.contains("',' or")) {
            return "Close the bracket or brace, or write the comma between two entries.";
        }
        if (message.contains("cannot start any token")) {
            return "Put text that begins with this character into quotes.";
        }
        if (message.contains("stream end") || message.contains("end of stream")) {
            return "Close the quote, bracket or brace that is still open.";
        }
        if (message.contains("could not find expected ':'")) {
            return "Write a colon and a blank after the key, or indent the text under the key that it belongs to.";
        }
        if (message.contains("escape")) {
            return "Write a backslash within double quotes twice, or use single quotes.";
        }
        return "Correct the text at this place.";
    }
}
