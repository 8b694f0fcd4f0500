package dev.plumbline.connectors.otlp;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Listens for what running services send by OTLP over HTTP, and keeps what it tells of them.
public final class OtlpReceiver implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Requests requests;
    private final Ingest ingest;
    private final String source;
    private final String url;

    private OtlpReceiver(HttpServer server, ExecutorService threads, Requests requests, Ingest ingest, String name) {
        this.server = server;
        this.threads = threads;
        this.requests = requests;
        this.ingest = ingest;
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        this.url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
        this.source = name + " at " + url;
    }

    /// Starts to listen.
    ///
    /// @throws ConnectorException if the address cannot be listened at
    public static OtlpReceiver start(OtlpSettings settings, InstantSource clock) throws ConnectorException {
        InetSocketAddress address = address(settings);
        HttpServer server;
        try {
            server = HttpServer.create(address, BACKLOG);
        } catch (BindException taken) {
            throw new ConnectorException(
                    "Nothing can listen at " + settings.host() + ":" + settings.port()
                            + ": another program does already, or the address is none of this machine.",
                    "Stop the other program, or give another port by the option port and send to that one.");
        } catch (IOException broken) {
            throw new ConnectorException(
                    "Nothing can listen at " + settings.host() + ":" + settings.port() + ": " + broken.getMessage(),
                    "Check the options host and port.");
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Ingest ingest = new Ingest(settings, clock, settings.name());
        Requests requests = new Requests(settings.intake(), ingest);
        server.createContext("/", requests);
        server.setExecutor(threads);
        server.start();
        return new OtlpReceiver(server, threads, requests, ingest, settings.name());
    }

    private static InetSocketAddress address(OtlpSettings settings) throws ConnectorException {
        try {
            return new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
        } catch (UnknownHostException unknown) {
            throw new ConnectorException(
                    "The host " + settings.host() + " has no address.",
                    "Give the name or number of an address of this machine by the option host.");
        }
    }

    /// Where it listens, as in `http://127.0.0.1:4318`.
    public String url() {
        return url;
    }

    /// What was told so far.
    public Observations observations() {
        Observations.Builder told = new Observations.Builder().addAll(ingest.observations(source));
        requests.notes().forEach(told::note);
        if (ingest.requests() == 0) {
            told.note("Nothing was received yet. Let services send to " + url + " by OTEL_EXPORTER_OTLP_ENDPOINT=" + url
                    + " and OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf.");
        }
        return told.build();
    }

    /// How many spans were received.
    public long spans() {
        return ingest.spans();
    }

    /// How many requests were taken.
    public long requests() {
        return ingest.requests();
    }

    Ingest ingest() {
        return ingest;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        requests.close();
    }
}
