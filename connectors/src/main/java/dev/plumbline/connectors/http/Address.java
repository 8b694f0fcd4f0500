package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/// Where a server is.
///
/// @param url the address with its path prefix
record Address(HttpUrl url) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /// @throws ConnectorException if the text is no address, or holds a user or a password
    static Address of(String text, String product) throws ConnectorException {
        HttpUrl parsed = HttpUrl.parse(text.strip());
        if (parsed == null) {
            throw new ConnectorException(
                    "The address of the " + product + " server is not an http or https address.",
                    "Write it with its scheme, as in https://"
                            + product.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".example.org/prefix.");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new ConnectorException(
                    "The address of the " + product + " server holds a user name or password.",
                    "Take them out, and name the environment variable or the file that holds the password.");
        }
        return new Address(parsed);
    }

    /// The address without query, as it may be shown.
    String shown() {
        String text = url.newBuilder().query(null).fragment(null).build().toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /// The values in the query of the address, which may be secrets.
    List<String> hidden() {
        return url.queryParameterNames().stream()
                .flatMap(name -> url.queryParameterValues(name).stream())
                .filter(value -> value != null && !value.isEmpty())
                .map(String::valueOf)
                .toList();
    }

    /// Whether what is sent can be read on its way by others.
    boolean isOpen() {
        return !url.isHttps() && !OWN_MACHINE.contains(url.host());
    }

    /// The address of a question.
    HttpUrl at(HttpQuestion question) {
        String path = question.path().startsWith("/") ? question.path().substring(1) : question.path();
        HttpUrl.Builder builder = url.newBuilder().fragment(null);
        if (!path.isEmpty()) {
            builder.addPathSegments(path);
        }
        question.query().forEach(parameter -> builder.addQueryParameter(parameter.name(), parameter.value()));
        return builder.build();
    }
}
