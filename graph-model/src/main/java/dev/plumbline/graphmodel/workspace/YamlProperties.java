package dev.plumbline.graphmodel.workspace;

/// Finds where the content of a node begins that has an anchor or a tag before it.
final class YamlProperties {

    private YamlProperties() {}

    /// The offset of the first character of the content, which must exist, where properties begin at the given offset.
    static int contentStart(String text, int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            at = skipBlank(text, skipToken(text, at));
        }
        return at;
    }

    private static int skipToken(String text, int from) {
        if (text.startsWith("!<", from)) {
            return text.indexOf('>', from) + 1;
        }
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && ",[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = lineEnd(text, at);
            } else if (c <= ' ') {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
