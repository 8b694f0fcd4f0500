package dev.plumbline.connectors.otlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plumbline.connectors.otlp.Ingest.Rejected;
import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Answers requests as OTLP asks of a server: what may be sent again is told from what may not.
///
/// A sender has twenty seconds for a request; then its connection is cut, so that slow ones take no room.
final class Requests implements HttpHandler, AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Intake intake;
    private final Gate gate;
    private final Ingest ingest;
    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("otlp slow senders").factory());
    private final AtomicLong malformed = new AtomicLong();
    private volatile String lastTrouble = "";

    Requests(Intake intake, Ingest ingest) {
        this(intake, ingest, LONGEST);
    }

    Requests(Intake intake, Ingest ingest, Duration longest) {
        this.intake = intake;
        this.gate = new Gate(intake);
        this.ingest = ingest;
        this.longest = longest;
    }

    /// What the user should know of the requests.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        gate.note().ifPresent(notes::add);
        if (malformed.get() > 0) {
            notes.add(malformed.get() + " requests were refused. The last one: " + lastTrouble);
        }
        return notes;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            @Nullable Reply reply = reply(exchange);
            Optional<Signal> signal = Signal.at(exchange.getRequestURI().getPath());
            String encoding = header(exchange, "Content-Encoding");
            boolean isCompressed = encoding.equals("gzip");
            if (signal.isEmpty()) {
                refuse(exchange, Reply.JSON, 404, "There are /v1/traces, /v1/metrics and /v1/logs here.");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                refuse(exchange, Reply.JSON, 405, "Send by POST.");
            } else if (reply == null) {
                refuse(exchange, Reply.JSON, 415, "Send application/x-protobuf or application/json.");
            } else if (!isCompressed && !encoding.isEmpty() && !encoding.equals("identity")) {
                refuse(exchange, reply, 415, "Compress by gzip or not at all.");
            } else {
                take(exchange, signal.get(), reply, isCompressed);
            }
        }
    }

    private void take(HttpExchange exchange, Signal signal, Reply reply, boolean isCompressed) throws IOException {
        long announced = announced(exchange);
        if (announced > intake.request()) {
            refuse(exchange, reply, 413, TooLargeException.words(intake.request()));
            return;
        }
        long size = announced < 0 ? intake.request() : announced;
        if (!gate.enter(size)) {
            exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
            send(exchange, 429, reply, reply.failed("More is sent than can be read. Try again later."));
            return;
        }
        try {
            byte[] sent = read(exchange);
            Rejected rejected = ingest.take(signal, sent, reply == Reply.JSON, isCompressed);
            send(
                    exchange,
                    200,
                    reply,
                    rejected.count() == 0 ? reply.done() : reply.partial(signal, rejected.count(), rejected.why()));
        } catch (TooLargeException tooLarge) {
            refuse(exchange, reply, 413, TooLargeException.words(intake.request()));
        } catch (IOException wrong) {
            refuse(exchange, reply, 400, "The request cannot be read: " + wrong.getMessage());
        } finally {
            gate.leave(size);
        }
    }

    private byte[] read(HttpExchange exchange) throws IOException {
        Thread reader = Thread.currentThread();
        Future<?> cut = watch.schedule(reader::interrupt, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Body body = new Body(intake.request());
            int length = body.read(exchange.getRequestBody());
            return Arrays.copyOf(body.bytes(), length);
        } finally {
            cut.cancel(false);
        }
    }

    private void refuse(HttpExchange exchange, Reply reply, int status, String why) throws IOException {
        malformed.incrementAndGet();
        lastTrouble = why;
        send(exchange, status, reply, reply.failed(why));
    }

    private static void send(HttpExchange exchange, int status, Reply reply, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static long announced(HttpExchange exchange) {
        try {
            String length = header(exchange, "Content-Length");
            return length.isEmpty() ? -1 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static @Nullable Reply reply(HttpExchange exchange) {
        String type = header(exchange, "Content-Type");
        int end = type.indexOf(';');
        return switch (end < 0 ? type : type.substring(0, end).strip()) {
            case "application/x-protobuf" -> Reply.PROTOBUF;
            case "application/json" -> Reply.JSON;
            default -> null;
        };
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
