package dev.plumbline.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A server on the loopback address that answers as it is told, and remembers what it was asked.
public final class AnsweringServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private record Answer(int status, String type, String body) {}

    public AnsweringServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Answers a path with JSON; a path with a query goes before one without.
    public AnsweringServer json(String path, String body) {
        return answer(path, 200, "application/json", body);
    }

    public AnsweringServer answer(String path, int status, String type, String body) {
        answers.put(path, new Answer(status, type, body));
        return this;
    }

    /// Answers with a file of recorded answers; the test is skipped where it is absent.
    public AnsweringServer sample(String path, String file) throws IOException {
        return json(path, Files.readString(SharedFiles.require("samples/" + file)));
    }

    /// Paths with queries, in the order in which they were asked for.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI().toString());
            Answer answer = answers.getOrDefault(
                    exchange.getRequestURI().toString(),
                    answers.getOrDefault(path, new Answer(404, "text/plain", "404 page not found")));
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
