package dev.plumbline.demoplatform.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.demoplatform.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The port of one service, which can be closed and opened again.
final class ServiceServer implements AutoCloseable {

    private final HttpHandler handler;
    private @Nullable HttpServer server;
    /// Keeps the port for the service while nobody listens there.
    private @Nullable Socket place;
    private int port;

    ServiceServer(HttpHandler handler) {
        this.handler = handler;
    }

    /// Opens the port: any that is free, and the same one again later as long as it is free.
    ///
    /// @return the port
    synchronized int open() throws IOException {
        if (server == null) {
            leave();
            HttpServer opened = bind();
            opened.createContext("/", this::answer);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.start();
            port = opened.getAddress().getPort();
            server = opened;
        }
        return port;
    }

    private HttpServer bind() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral(Http.HOST);
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 128);
        } catch (IOException taken) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 128);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            handler.handle(exchange);
        }
    }

    /// Closes the port and all its connections, and lets no other program have it: connections are refused until it is
    /// opened again.
    synchronized void refuse() {
        if (server != null) {
            server.stop(0);
            server = null;
            place = held();
        }
    }

    private Socket held() {
        Socket held = new Socket();
        try {
            held.setReuseAddress(true);
            held.bind(new InetSocketAddress(InetAddress.ofLiteral(Http.HOST), port));
        } catch (IOException taken) {
            // Another program was quicker: when it is opened again the service gets another port.
        }
        return held;
    }

    private void leave() {
        Socket held = place;
        place = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException failed) {
                throw new UncheckedIOException("The port " + port + " cannot be let go", failed);
            }
        }
    }

    /// Closes the port and all its connections.
    @Override
    public synchronized void close() {
        leave();
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
