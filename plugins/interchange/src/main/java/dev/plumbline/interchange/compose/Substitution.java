package dev.plumbline.interchange.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the variables in the texts of a compose file stand for: the values in the file `.env` beside it, or the
/// defaults that are written with them. The environment of this program is not asked, so that an import is the same
/// everywhere; a variable without a value stays as it is written.
record Substitution(Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile(
            "\\$(?:(?<escaped>\\$)|\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:(?<sign>:?[-?+])(?<text>[^{}]*))?\\}|(?<bare>[A-Za-z_][A-Za-z0-9_]*))");

    Substitution {
        values = Map.copyOf(values);
    }

    /// The variables of a file of lines `NAME=value`.
    static Substitution of(String lines) {
        Map<String, String> values = new HashMap<>();
        lines.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                String value = line.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && (isIn(value, "\"") || isIn(value, "'"));
                values.put(line.substring(0, equals).strip(), quoted ? value.substring(1, value.length() - 1) : value);
            }
        });
        return new Substitution(values);
    }

    private static boolean isIn(String value, String quote) {
        return value.startsWith(quote) && value.endsWith(quote);
    }

    String apply(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
    }

    private String replacement(MatchResult match) {
        if (match.group("escaped") != null) {
            return "$";
        }
        String name = match.group("name") == null ? match.group("bare") : match.group("name");
        String value = values.get(name);
        String sign = orEmpty(match.group("sign"));
        String written = orEmpty(match.group("text"));
        boolean missing = value == null || (sign.startsWith(":") && value.isEmpty());
        if (sign.endsWith("+")) {
            return missing ? "" : written;
        }
        if (!missing && value != null) {
            return value;
        }
        return sign.endsWith("-") ? written : match.group();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
