package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Makes requests of questions, with who is asking. Secrets are read anew for each.
///
/// @param connection the connection
/// @param environment the environment variables that secrets may be read from
/// @param address where the server is
/// @param redaction learns what no message may show
record RequestMaker(Connection connection, Map<String, String> environment, Address address, Redaction redaction) {

    private static final String WHO = "Plumbline";

    /// @throws ConnectorException if a secret is missing or a header is not allowed
    Request request(HttpQuestion question) throws ConnectorException {
        Request.Builder request = new Request.Builder()
                .url(address.at(question))
                .header("User-Agent", WHO)
                .header("Accept", question.types().isEmpty() ? "*/*" : String.join(", ", question.types()))
                .method(question.method(), body(question.body().orElse(null)));
        redaction.hide(address.hidden());
        redaction.hide(connection.headers().values());
        try {
            connection.headers().forEach(request::header);
        } catch (IllegalArgumentException wrong) {
            throw new ConnectorException(
                    "A header of the connection " + connection.name()
                            + " has a name or value that HTTP does not allow.",
                    "Use letters, digits and dashes in names, and visible ASCII characters in values.");
        }
        authenticate(request);
        return request.build();
    }

    private void authenticate(Request.Builder request) throws ConnectorException {
        switch (connection.authentication()) {
            case Authentication.Anonymous none -> {}
            case Authentication.Basic basic -> {
                String password = basic.password().read(environment);
                String credentials = Credentials.basic(basic.user(), password, StandardCharsets.UTF_8);
                redaction.hide(List.of(password, credentials));
                request.header("Authorization", credentials);
            }
            case Authentication.Bearer bearer -> {
                String token = bearer.token().read(environment);
                redaction.hide(List.of(token));
                header(request, "Bearer " + token);
            }
        }
    }

    private static void header(Request.Builder request, String value) throws ConnectorException {
        try {
            request.header("Authorization", value);
        } catch (IllegalArgumentException wrong) {
            throw new ConnectorException(
                    "The token of the connection has a character that HTTP does not allow.",
                    "Check what the environment variable or the file holds.");
        }
    }

    private static @Nullable RequestBody body(@Nullable Body body) {
        return switch (body) {
            case Body.Form form -> {
                FormBody.Builder fields = new FormBody.Builder();
                form.fields().forEach(field -> fields.add(field.name(), field.value()));
                yield fields.build();
            }
            case Body.Text text ->
                RequestBody.create(text.text().getBytes(StandardCharsets.UTF_8), MediaType.parse(text.type()));
            case null -> null;
        };
    }
}
