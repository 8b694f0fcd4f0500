package dev.plumbline.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A small server on loopback whose answers a test says.
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    private LocalServer(Answers answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    /// A server that gives these answers.
    public static LocalServer of(Answers answers) throws IOException {
        return new LocalServer(answers);
    }

    /// Its address.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /// Its port.
    public int port() {
        return server.getAddress().getPort();
    }

    /// What it was asked, in the order of arrival.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange, Answers answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    body,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Accept")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            requests.add(request);
            Answer answer = answers.to(request);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (!answer.type().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", answer.type());
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                try (OutputStream stream = exchange.getResponseBody()) {
                    stream.write(bytes);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// What a client asks.
    ///
    /// @param target the path and the query
    public record Request(String method, String target, String body, String accept, String authorization) {

        /// The path without the query.
        public String path() {
            return target.replaceAll("\\?.*", "");
        }
    }

    /// What the server answers.
    public record Answer(int status, String type, String body) {

        /// A good answer in JSON.
        public static Answer json(String body) {
            return new Answer(200, "application/json", body);
        }
    }

    /// Says what is answered.
    @FunctionalInterface
    public interface Answers {
        Answer to(Request request) throws IOException;
    }
}
