package dev.plumbline.connectors.openmetrics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings the spellings of a name to one: `http.server.duration`, `http_server_duration` and
/// `U__http_2e_server_2e_duration` are the same.
final class Spelling {

    private static final String ESCAPED = "U__";
    private static final Pattern ESCAPE = Pattern.compile("_([0-9a-fA-F]{1,6})_|__");

    private Spelling() {}

    /// The name with letters, digits, underscores and colons only.
    static String plain(String name) {
        String told = name.startsWith(ESCAPED) ? unescaped(name.substring(ESCAPED.length())) : name;
        for (int i = 0; i < told.length(); i++) {
            if (!isPlain(told.charAt(i))) {
                return replaced(told);
            }
        }
        return told;
    }

    private static String replaced(String name) {
        StringBuilder plain = new StringBuilder(name);
        for (int i = 0; i < plain.length(); i++) {
            if (!isPlain(plain.charAt(i))) {
                plain.setCharAt(i, '_');
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || letter == ':';
    }

    private static String unescaped(String name) {
        return ESCAPE.matcher(name).replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1))));
    }

    private static String meant(@org.jspecify.annotations.Nullable String code) {
        if (code == null) {
            return "_";
        }
        int point = Integer.parseInt(code, 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "_";
    }
}
