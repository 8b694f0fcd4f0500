package dev.plumbline.connectors.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server says about an error, whichever of the usual shapes it has.
///
/// Prometheus gives `errorType` and `error`, Alertmanager a bare string, Kubernetes `reason` and `message`, Backstage
/// an
/// `error` with `name` and `message`, others plain text. Web pages and stack traces say nothing.
///
/// @param kind the server's name of the kind of error; may be empty
/// @param text what it says, on one line; may be empty
record ServerWords(String kind, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 240;
    private static final List<String> KINDS = List.of("errorType", "reason", "error_code", "name", "code");
    private static final List<String> TEXTS = List.of("error", "message", "detail", "msg");

    /// The words in the body of an error.
    ///
    /// @param type the content type in small letters, without parameters
    static ServerWords of(String type, String body) {
        if (type.contains("html") || body.isBlank()) {
            return new ServerWords("", "");
        }
        if (type.endsWith("json")) {
            try {
                return of(JSON.readTree(body));
            } catch (JacksonException brokenOff) {
                return new ServerWords("", "");
            }
        }
        return new ServerWords("", type.startsWith("text/") || type.isEmpty() ? line(body) : "");
    }

    /// The kind and the text together; empty if there is neither.
    String together() {
        return kind.isEmpty() || text.isEmpty() ? kind + text : kind + ": " + text;
    }

    /// Whether these are the words of a server that was spoken to without TLS and wants it.
    static boolean isForTls(String body) {
        String words = body.toLowerCase(Locale.ROOT);
        return words.contains("http request") && words.contains("https");
    }

    /// The first line that is not blank, shortened, its control characters made visible as spaces.
    static String line(String text) {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        String clean = first.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}]+", " ");
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        return end < clean.length() ? clean.substring(0, end) + "…" : clean;
    }

    private static ServerWords of(JsonNode root) {
        if (root.isString()) {
            return new ServerWords("", line(root.stringValue()));
        }
        JsonNode said = root.path("error").isObject() ? root.path("error") : root;
        return new ServerWords(first(said, KINDS), first(said, TEXTS));
    }

    private static String first(JsonNode said, List<String> names) {
        Optional<String> found = names.stream()
                .map(said::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .findFirst();
        return found.map(ServerWords::line).orElse("");
    }
}
