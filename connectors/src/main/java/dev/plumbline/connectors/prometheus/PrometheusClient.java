package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.connection.Surroundings;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Speaks the HTTP API: queries for an instant and for a span of time as form posts, and the server's version.
final class PrometheusClient implements AutoCloseable {

    private static final String PRODUCT = "Prometheus";
    private static final String JSON = "application/json";
    /// What VictoriaMetrics calls the samples of a range.
    private static final String STREAMED = "application/stream+json";

    private final HttpService http;
    private final Limits limits;

    /// @throws ConnectorException if the address is none, or a certificate cannot be used
    PrometheusClient(Connection connection, Surroundings surroundings) throws ConnectorException {
        this.http = HttpService.of(connection, surroundings, PRODUCT);
        this.limits = connection.limits();
    }

    /// The address without secrets.
    String shown() {
        return http.shown();
    }

    /// What the user should know of the way to the server.
    List<String> notes() {
        return http.notes();
    }

    /// Asks for the present values of an expression.
    ///
    /// @throws ConnectorException if there is no usable answer
    /// @throws RefusedException if the server does not accept the expression
    Answer query(String expression, Progress progress) throws ConnectorException, RefusedException {
        return ask(question("api/v1/query", expression), progress);
    }

    /// Asks for the values of an expression at every instant of a span of time.
    ///
    /// @throws ConnectorException if there is no usable answer
    /// @throws RefusedException if the server does not accept the expression or so many instants
    Answer query(String expression, TimeSpan span, Progress progress) throws ConnectorException, RefusedException {
        HttpQuestion question = question("api/v1/query_range", expression)
                .with("start", seconds(span.from().toEpochMilli()))
                .with("end", seconds(span.to().toEpochMilli()))
                .with("step", seconds(span.step().toMillis()));
        return ask(question, progress);
    }

    /// Single requests that the server keeps beside the series of a selector; nothing where it keeps none.
    ///
    /// @throws ConnectorException if there is no usable answer
    JsonNode exemplars(String selector, Instant from, Instant to, Progress progress) throws ConnectorException {
        HttpQuestion question = HttpQuestion.form("api/v1/query_exemplars")
                .with("query", selector)
                .with("start", seconds(from.toEpochMilli()))
                .with("end", seconds(to.toEpochMilli()))
                .understanding(400, 403, 404, 405, 422, 501);
        try {
            return http.ask(
                    question,
                    answer -> answer.status() == 200 ? answer.tree().path("data") : MissingNode.getInstance(),
                    progress);
        } catch (RefusedException notKept) {
            return MissingNode.getInstance();
        }
    }

    /// The server's version, if it tells one.
    ///
    /// @throws ConnectorException if there is no usable answer
    Optional<String> version() throws ConnectorException {
        try {
            return http.ask(HttpQuestion.get("api/v1/status/buildinfo").understanding(404), PrometheusClient::version);
        } catch (RefusedException notTold) {
            return Optional.empty();
        }
    }

    /// How many series the server holds, and of which metrics; nothing where it does not tell.
    ///
    /// @throws ConnectorException if there is no usable answer
    Optional<JsonNode> cardinality() throws ConnectorException {
        try {
            HttpQuestion question =
                    HttpQuestion.get("api/v1/status/tsdb").with("limit", "3").understanding(403, 404, 405, 501);
            return http.ask(
                    question,
                    answer -> answer.status() == 200 ? Optional.of(answer.tree().path("data")) : Optional.empty());
        } catch (RefusedException notTold) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpQuestion question(String path, String expression) {
        return HttpQuestion.form(path)
                .answeredIn(JSON, STREAMED)
                .with("query", expression)
                .with("timeout", Math.max(1, limits.answer().toSeconds()) + "s")
                .with("limit", Integer.toString(limits.series() + 1));
    }

    private Answer ask(HttpQuestion question, Progress progress) throws ConnectorException, RefusedException {
        return http.ask(question, answer -> new AnswerParser(limits.series()).parse(answer.body()), progress);
    }

    private static Optional<String> version(HttpAnswer answer) throws IOException {
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode version = answer.tree().path("data").path("version");
        return version.isString() ? Optional.of(version.stringValue()) : Optional.empty();
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }
}
