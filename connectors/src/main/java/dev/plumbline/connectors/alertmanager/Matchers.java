package dev.plumbline.connectors.alertmanager;

import java.util.ArrayList;
import java.util.List;

/// Splits matchers as Alertmanager writes them: `severity="critical",team=~"a|b"`, with or without braces.
final class Matchers {

    private Matchers() {}

    /// The single matchers; commas within double quotes belong to a value.
    static List<String> split(String text) {
        String bare = text.strip();
        if (bare.startsWith("{") && bare.endsWith("}")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        List<String> matchers = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            boolean escaped = quoted && i > 0 && bare.charAt(i - 1) == '\\';
            if (letter == '"' && !escaped) {
                quoted = !quoted;
            }
            if (letter == ',' && !quoted) {
                matchers.add(one.toString().strip());
                one.setLength(0);
            } else {
                one.append(letter);
            }
        }
        matchers.add(one.toString().strip());
        matchers.removeIf(String::isEmpty);
        return List.copyOf(matchers);
    }
}
