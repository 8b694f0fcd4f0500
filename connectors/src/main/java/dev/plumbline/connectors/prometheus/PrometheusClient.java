package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks the HTTP API: queries for an instant and for a span of time as form posts, and the server's version.
///
/// An answer is never taken to be JSON before its type says so; every failure becomes a `ConnectorException` that says
/// what happened and what to do, without secrets.
final class PrometheusClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final Map<String, String> environment;
    private final HttpUrl address;
    private final OkHttpClient http;
    private final Failures failures;

    /// @throws ConnectorException if the address is none
    PrometheusClient(Connection connection, Map<String, String> environment) throws ConnectorException {
        this.connection = connection;
        this.environment = Map.copyOf(environment);
        this.address = address(connection.url().orElse(""));
        this.failures = new Failures(shown());
        this.http = new OkHttpClient.Builder()
                .connectTimeout(connection.limits().connect())
                .callTimeout(connection.limits().answer())
                .readTimeout(connection.limits().answer())
                .followRedirects(false)
                .build();
    }

    /// The address without user, password and query.
    String shown() {
        String text = address.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /// Asks for the present values of an expression.
    ///
    /// @throws ConnectorException if there is no usable answer
    /// @throws RefusedException if the server does not accept the expression
    Answer query(String expression) throws ConnectorException, RefusedException {
        FormBody form = new FormBody.Builder()
                .add("query", expression)
                .add("timeout", connection.limits().answer().toSeconds() + "s")
                .add("limit", Integer.toString(connection.limits().series() + 1))
                .build();
        return ask("api/v1/query", form);
    }

    /// Asks for the values of an expression at every instant of a span of time.
    ///
    /// @throws ConnectorException if there is no usable answer
    /// @throws RefusedException if the server does not accept the expression or so many instants
    Answer query(String expression, TimeSpan span) throws ConnectorException, RefusedException {
        FormBody form = new FormBody.Builder()
                .add("query", expression)
                .add("start", seconds(span.from().toEpochMilli()))
                .add("end", seconds(span.to().toEpochMilli()))
                .add("step", seconds(span.step().toMillis()))
                .add("timeout", connection.limits().answer().toSeconds() + "s")
                .add("limit", Integer.toString(connection.limits().series() + 1))
                .build();
        return ask("api/v1/query_range", form);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    private Answer ask(String path, FormBody form) throws ConnectorException, RefusedException {
        Request request = request(path).post(form).build();
        try (Response response = http.newCall(request).execute()) {
            requireJson(response);
            return parse(response);
        } catch (IOException broken) {
            throw failures.of(broken);
        }
    }

    /// The server's version, if it tells one.
    Optional<String> version() throws ConnectorException {
        Request request = request("api/v1/status/buildinfo").get().build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 404) {
                return Optional.empty();
            }
            requireJson(response);
            JsonNode version = JSON.readTree(new LimitedStream(response.body().byteStream(), 1 << 20))
                    .path("data")
                    .path("version");
            return version.isString() ? Optional.of(version.stringValue()) : Optional.empty();
        } catch (JacksonException notJson) {
            throw failures.notTheApi("an answer that is not JSON");
        } catch (IOException broken) {
            throw failures.of(broken);
        }
    }

    private Answer parse(Response response) throws ConnectorException, RefusedException {
        InputStream body = new LimitedStream(
                response.body().byteStream(), connection.limits().bytes());
        try {
            return new AnswerParser(connection.limits().series()).parse(body);
        } catch (JacksonException broken) {
            throw broken.getCause() instanceof IOException cause
                    ? failures.of(cause)
                    : failures.notTheApi("an answer that ends early or is not JSON");
        } catch (RefusedException refused) {
            if (failures.isAboutTheQuery(response.code(), refused)) {
                throw refused;
            }
            throw failures.of(response.code(), refused);
        }
    }

    /// Lets only JSON pass, with or without an error in it.
    private void requireJson(Response response) throws ConnectorException {
        String type = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
        boolean json = type.startsWith("application/json");
        if (response.code() == 401 || response.code() == 403 || !json || isRedirect(response)) {
            throw failures.ofStatus(response.code(), type, connection.authentication());
        }
    }

    private static boolean isRedirect(Response response) {
        return response.code() >= 300 && response.code() < 400;
    }

    private Request.Builder request(String path) throws ConnectorException {
        Request.Builder request = new Request.Builder()
                .url(address.newBuilder().addPathSegments(path).build())
                .header("Accept", "application/json");
        try {
            connection.headers().forEach(request::header);
        } catch (IllegalArgumentException wrong) {
            throw new ConnectorException(
                    "A header of the connection " + connection.name()
                            + " has a name or value that HTTP does not allow.",
                    "Use letters, digits and dashes in names, and visible ASCII characters in values.");
        }
        switch (connection.authentication()) {
            case Authentication.Anonymous none -> {}
            case Authentication.Basic basic ->
                request.header(
                        "Authorization",
                        Credentials.basic(basic.user(), basic.password().read(environment)));
            case Authentication.Bearer bearer ->
                request.header("Authorization", "Bearer " + bearer.token().read(environment));
        }
        return request;
    }

    private static HttpUrl address(String url) throws ConnectorException {
        HttpUrl parsed = HttpUrl.parse(url.strip());
        if (parsed == null) {
            throw new ConnectorException(
                    "The address of the Prometheus server is not an http or https address.",
                    "Write it with its scheme, as in https://metrics.example.org/prometheus.");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new ConnectorException(
                    "The address of the Prometheus server holds a user name or password.",
                    "Take them out, and name the environment variable or the file that holds the password.");
        }
        return parsed;
    }
}
