package dev.plumbline.app.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes text that holds names from the user's files safe to print.
final class SafeText {

    // The zero-width joiners are part of words in some scripts, and of emoji.
    private static final Pattern OBEYED = Pattern.compile("[[\\p{Cc}\\p{Cf}\u2028\u2029]&&[^\\n\\t\u200C\u200D]]");

    private SafeText() {}

    /// The text with what a terminal would obey, and what would turn the direction of writing, as `\\uXXXX`; in JSON
    /// that means the same.
    static String of(String text) {
        return OBEYED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
    }

    private static String escaped(String found) {
        StringBuilder escaped = new StringBuilder();
        found.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04X", unit)));
        return escaped.toString();
    }
}
