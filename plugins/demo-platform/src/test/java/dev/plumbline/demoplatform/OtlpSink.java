package dev.plumbline.demoplatform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Keeps what comes in over OTLP/HTTP as protobuf.
final class OtlpSink implements AutoCloseable {

    static final int SERVER = 2;
    static final int CLIENT = 3;
    static final int PRODUCER = 4;
    static final int CONSUMER = 5;

    private final HttpServer server;
    private final Queue<TestSpan> spans = new ConcurrentLinkedQueue<>();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<String, Long>> metrics = new TreeMap<>();

    OtlpSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<TestSpan> spans() {
        return List.copyOf(spans);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /// The names of the metrics of a service, with how many values each has counted.
    synchronized Map<String, Long> metrics(String service) {
        return Map.copyOf(metrics.getOrDefault(service, Map.of()));
    }

    void clear() {
        spans.clear();
        events.clear();
    }

    /// Who called whom how often: clients' spans by what they say of the other one, and consumers' by their queue.
    Map<String, Long> edges() {
        return spans.stream()
                .filter(span -> span.kind >= CLIENT)
                .collect(Collectors.groupingBy(OtlpSink::edge, TreeMap::new, Collectors.counting()));
    }

    private static String edge(TestSpan span) {
        String other = span.kind == CLIENT ? "service.peer.name" : "messaging.destination.name";
        return span.service + " " + span.attributes.get(other);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            byte[] bytes = (isZipped ? new GZIPInputStream(body) : body).readAllBytes();
            Proto request = Proto.of(bytes);
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/traces" -> request.messages(1).forEach(this::takeSpans);
                case "/v1/logs" -> request.messages(1).forEach(this::takeEvents);
                default -> request.messages(1).forEach(this::takeMetrics);
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void takeSpans(Proto resource) {
        String service = service(resource);
        for (Proto scope : resource.messages(2)) {
            for (Proto span : scope.messages(2)) {
                spans.add(new TestSpan(
                        service,
                        hex(span, 1),
                        hex(span, 2),
                        hex(span, 4),
                        span.text(5),
                        (int) span.number(6),
                        span.number(8) - span.number(7),
                        attributes(span.messages(9)),
                        span.messages(15).stream().anyMatch(status -> status.number(3) == 2)));
            }
        }
    }

    private void takeEvents(Proto resource) {
        String service = service(resource);
        for (Proto scope : resource.messages(2)) {
            scope.messages(2)
                    .forEach(record -> events.add(new Event(service, record.text(12), attributes(record.messages(6)))));
        }
    }

    private synchronized void takeMetrics(Proto resource) {
        String service = service(resource);
        for (Proto scope : resource.messages(2)) {
            for (Proto metric : scope.messages(2)) {
                long count = metric.messages(9).stream()
                        .flatMap(histogram -> histogram.messages(1).stream())
                        .mapToLong(point -> point.number(4))
                        .sum();
                metrics.computeIfAbsent(service, first -> new TreeMap<>()).put(metric.text(1), count);
            }
        }
    }

    private static String service(Proto resource) {
        return attributes(resource.messages(1).getFirst().messages(1)).get("service.name");
    }

    private static Map<String, String> attributes(List<Proto> pairs) {
        Map<String, String> attributes = new TreeMap<>();
        for (Proto pair : pairs) {
            Proto value = pair.messages(2).getFirst();
            Proto.Field field = value.fields().getFirst();
            attributes.put(
                    pair.text(1),
                    switch (field.number()) {
                        case 1 -> value.text(1);
                        case 4 -> Double.toString(Double.longBitsToDouble(field.value()));
                        default -> Long.toString(field.value());
                    });
        }
        return attributes;
    }

    private static String hex(Proto message, int number) {
        return message.field(number)
                .map(field -> HexFormat.of().formatHex(field.content()))
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record TestSpan(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            int kind,
            long nanos,
            Map<String, String> attributes,
            boolean isError) {}

    record Event(String service, String name, Map<String, String> attributes) {}
}
