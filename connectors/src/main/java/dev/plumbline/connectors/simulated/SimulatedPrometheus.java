package dev.plumbline.connectors.simulated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.connectors.prometheus.PrometheusQuery;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.TimeSpan;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A small HTTP server on the loopback address that answers like a Prometheus which watches a made-up system.
///
/// It knows the queries that it is given and a few plain ones; it is no PromQL engine. `/metrics` shows the same system
/// as counters and histograms in the Prometheus text format, for a real Prometheus to scrape.
public final class SimulatedPrometheus implements AutoCloseable {

    private static final int LONGEST_FORM = 100_000;

    private final HttpServer server;
    private final QueryAnswers answers;
    private final MetricsText metrics;

    private SimulatedPrometheus(HttpServer server, QueryAnswers answers, MetricsText metrics) {
        this.server = server;
        this.answers = answers;
        this.metrics = metrics;
    }

    /// Starts the server.
    ///
    /// @param architecture what the made-up system consists of
    /// @param seed decides on everything that the architecture leaves open
    /// @param clock tells the time of answers; counters start at zero now
    /// @param queries what it can answer
    /// @param port the port on the loopback address; 0 for any free one
    /// @throws IOException if the port cannot be used
    public static SimulatedPrometheus start(
            Architecture architecture, long seed, InstantSource clock, List<PrometheusQuery> queries, int port)
            throws IOException {
        Telemetry telemetry = Telemetry.of(architecture, seed);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SimulatedPrometheus simulated = new SimulatedPrometheus(
                server,
                new QueryAnswers(architecture, seed, clock, queries),
                new MetricsText(architecture, telemetry, clock));
        server.createContext("/", simulated::handle);
        server.start();
        return simulated;
    }

    /// The address of the server, without a slash at the end.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/api/v1/query" -> {
                    QueryAnswers.Reply reply = answers.answer(parameter(form(exchange), "query"));
                    send(exchange, reply.status(), "application/json", reply.body());
                }
                case "/api/v1/query_range" -> {
                    QueryAnswers.Reply reply = range(form(exchange));
                    send(exchange, reply.status(), "application/json", reply.body());
                }
                case "/api/v1/status/buildinfo" ->
                    send(
                            exchange,
                            200,
                            "application/json",
                            "{\"status\":\"success\",\"data\":{\"version\":\"simulated\"}}");
                case "/metrics" -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
                default -> send(exchange, 404, "text/plain; charset=utf-8", "404 page not found\n");
            }
        }
    }

    private static String form(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod().equals("POST")
                ? new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8)
                : String.valueOf(exchange.getRequestURI().getRawQuery());
    }

    private QueryAnswers.Reply range(String form) {
        try {
            TimeSpan span = new TimeSpan(
                    Instant.ofEpochMilli(millis(form, "start")),
                    Instant.ofEpochMilli(millis(form, "end")),
                    Duration.ofMillis(millis(form, "step")));
            return answers.answer(parameter(form, "query"), span);
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            return new QueryAnswers.Reply(
                    400, "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"invalid parameter\"}");
        }
    }

    private static long millis(String form, String name) {
        return new BigDecimal(parameter(form, name)).movePointRight(3).longValueExact();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String parameter(String form, String name) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                try {
                    return URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException malformed) {
                    return "";
                }
            }
        }
        return "";
    }
}
