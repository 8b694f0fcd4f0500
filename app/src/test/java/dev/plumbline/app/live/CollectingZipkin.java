package dev.plumbline.app.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Takes spans as a Zipkin server does and gives them back by traces. It makes no links of them, as a Zipkin with
/// Elasticsearch does not either.
final class CollectingZipkin implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, ArrayNode> traces = new TreeMap<>();
    private final HttpServer server;

    CollectingZipkin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v2/spans", this::take);
        server.createContext("/api/v2/traces", exchange -> answer(exchange, 200, told()));
        server.createContext("/api/v2/dependencies", exchange -> answer(exchange, 200, "[]"));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = isZipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            for (JsonNode span : JSON.readTree(body.readAllBytes())) {
                synchronized (traces) {
                    traces.computeIfAbsent(span.path("traceId").asString(""), id -> JSON.createArrayNode())
                            .add(span);
                }
            }
        }
        answer(exchange, 202, "");
    }

    private String told() {
        synchronized (traces) {
            ArrayNode all = JSON.createArrayNode();
            traces.values().forEach(all::add);
            return all.toString();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
