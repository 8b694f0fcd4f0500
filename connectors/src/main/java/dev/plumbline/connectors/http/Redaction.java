package dev.plumbline.connectors.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Takes secrets out of texts: those that were sent, and what looks like one.
final class Redaction {

    private static final String HIDDEN = "[hidden]";
    private static final int SHORTEST = 4;
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}");
    private static final Pattern USER = Pattern.compile("://[^/@\\s]+@");
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)(password|passwd|secret|token|api[_-]?key)(\"?\\s*[=:]\\s*\"?)[^\\s\"&,;]+");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /// Remembers texts that no message may show.
    void hide(Collection<String> sent) {
        sent.stream().filter(secret -> secret.length() >= SHORTEST).forEach(secrets::add);
    }

    /// The text without secrets.
    String scrubbed(String text) {
        String clean = text;
        for (String secret : secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            clean = clean.replace(secret, HIDDEN);
        }
        clean = CREDENTIALS.matcher(clean).replaceAll("$1 " + HIDDEN);
        clean = USER.matcher(clean).replaceAll("://" + HIDDEN + "@");
        return ASSIGNED.matcher(clean).replaceAll("$1$2" + HIDDEN);
    }
}
