package dev.plumbline.interchange.structurizr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The constants and variables of a DSL source, for paths that name them. The environment is not consulted.
final class DslConstants {

    /// The most characters that one value may have once its own references are replaced.
    static final int LIMIT = 100_000;

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-zA-Z0-9-_.]+?)}");

    private final Map<String, String> values = new HashMap<>();

    /// Remembers a value.
    ///
    /// @return whether it is within the limit
    boolean define(String name, String text) {
        Optional<String> value = substitute(text);
        value.ifPresent(known -> values.put(name, known));
        return value.isPresent();
    }

    /// The text with known names replaced, or nothing if that exceeds the limit.
    Optional<String> substitute(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            replaced.append(text, end, matcher.start());
            String value = values.get(matcher.group(1));
            replaced.append(value == null ? matcher.group() : value);
            end = matcher.end();
            if (replaced.length() > LIMIT) {
                return Optional.empty();
            }
        }
        replaced.append(text, end, text.length());
        return replaced.length() > LIMIT ? Optional.empty() : Optional.of(replaced.toString());
    }

    /// The first name in the text that has no value, if there is one.
    Optional<String> unknown(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .filter(name -> !values.containsKey(name))
                .findFirst();
    }
}
