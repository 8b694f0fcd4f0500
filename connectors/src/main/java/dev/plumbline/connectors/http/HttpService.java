package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// A server that is asked over HTTP, as one connection says.
///
/// The type of an answer is looked at before it is read; redirects are not followed. A question that changes nothing is
/// repeated up to three times within the connection's time for an answer, if the failure may pass (429, 502, 503, 504,
/// a
/// connection that broke), after the wait that the server asks for or one drawn by chance. After five failures in a row
/// the server is left alone for half a minute. Every failure is a `ConnectorException` that says what happened and what
/// to do, without secrets. Safe for use by several threads; close it to end what goes on.
///
/// HTTP/2 is not used: its pooled connections can stay dead after a time-out (okhttp#3146).
public final class HttpService implements AutoCloseable {

    private static final long LOOK = 50;

    private final Connection connection;
    private final InstantSource clock;
    private final RetryPolicy retries;
    private final Address address;
    private final Redaction redaction = new Redaction();
    private final Failures failures;
    private final BrokenConnections broken;
    private final RequestMaker requests;
    private final Breaker breaker;
    private final ExecutorService threads;
    private final OkHttpClient client;
    private final AtomicReference<String> lastFailure = new AtomicReference<>("");
    private final AtomicReference<Optional<ClockSkew>> skew = new AtomicReference<>(Optional.empty());

    private HttpService(Connection connection, Surroundings surroundings, String product, RetryPolicy retries)
            throws ConnectorException {
        this.connection = connection;
        this.clock = surroundings.clock();
        this.retries = retries;
        this.address = Address.of(connection.url().orElse(""), product);
        this.failures = new Failures(address.shown(), product, redaction);
        this.broken = new BrokenConnections(address.shown(), failures, connection.limits());
        this.requests = new RequestMaker(connection, surroundings.environment(), address, redaction);
        this.breaker = new Breaker(clock);
        Optional<Certificates> certificates = Certificates.of(connection.tls(), surroundings.folder());
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .name("connection-" + connection.name() + "-", 0)
                .factory());
        this.client = client(certificates);
    }

    private OkHttpClient client(Optional<Certificates> certificates) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(threads))
                .connectionPool(new ConnectionPool(4, 1, TimeUnit.MINUTES))
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(connection.limits().connect())
                .readTimeout(connection.limits().answer())
                .writeTimeout(connection.limits().answer())
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(chain -> {
                    Instant asked = clock.instant();
                    Response response = chain.proceed(chain.request());
                    skew.set(ClockSkew.of(response.header("Date"), asked, clock.instant()));
                    return response;
                });
        certificates.ifPresent(own -> builder.sslSocketFactory(own.sockets(), own.trust()));
        return builder.build();
    }

    /// The server of a connection. Nothing is asked of it yet.
    ///
    /// @param product what should answer there, as in `Prometheus`
    /// @throws ConnectorException if there is no usable address or certificate
    public static HttpService of(Connection connection, Surroundings surroundings, String product)
            throws ConnectorException {
        return of(connection, surroundings, product, RetryPolicy.STANDARD);
    }

    static HttpService of(Connection connection, Surroundings surroundings, String product, RetryPolicy retries)
            throws ConnectorException {
        return new HttpService(connection, surroundings, product, retries);
    }

    /// The address without secrets.
    public String shown() {
        return address.shown();
    }

    /// What the user should know of the way to the server: clocks that differ, secrets that others can read.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        skew.get().map(known -> known.note(shown())).ifPresent(notes::add);
        if (address.isOpen() && !(connection.authentication() instanceof Authentication.Anonymous)) {
            notes.add("The password or token goes to " + shown() + " without encryption; use https.");
        }
        return notes;
    }

    /// Asks a question and reads the answer.
    ///
    /// @throws ConnectorException if there is no usable answer
    /// @throws RefusedException if the server works and does not take the question (400, 422, or as the reader finds)
    public <T> T ask(HttpQuestion question, AnswerReader<T> reader) throws ConnectorException, RefusedException {
        return ask(question, reader, Progress.NONE);
    }

    /// Asks a question and reads the answer, unless the user stops it or the thread is interrupted.
    ///
    /// @throws ConnectorException if there is no usable answer, or it was stopped
    /// @throws RefusedException if the server works and does not take the question (400, 422, or as the reader finds)
    public <T> T ask(HttpQuestion question, AnswerReader<T> reader, Progress progress)
            throws ConnectorException, RefusedException {
        Optional<Duration> rest = breaker.rest();
        if (rest.isPresent()) {
            throw failures.resting(rest.get(), lastFailure.get());
        }
        return switch (answer(question, reader, progress)) {
            case Outcome.Answered<T> answered -> {
                breaker.succeed();
                yield answered.value();
            }
            case Outcome.Refused<T> refused -> {
                breaker.succeed();
                throw refused.reason();
            }
            case Outcome.Failed<T> failed -> throw noted(failed);
        };
    }

    private ConnectorException noted(Outcome.Failed<?> failed) {
        if (failed.kind() == Outcome.Kind.MISTAKEN) {
            breaker.succeed();
        } else {
            lastFailure.set(String.valueOf(failed.problem().getMessage()));
            breaker.fail();
            failed.backOff().ifPresent(breaker::leaveAlone);
        }
        return failed.problem();
    }

    private <T> Outcome<T> answer(HttpQuestion question, AnswerReader<T> reader, Progress progress)
            throws ConnectorException {
        long end = System.nanoTime() + connection.limits().answer().toNanos();
        int repetition = 0;
        while (true) {
            Outcome<T> outcome = once(question, reader, progress, end - System.nanoTime());
            repetition++;
            if (!(outcome instanceof Outcome.Failed<T> failed)
                    || failed.kind() != Outcome.Kind.TEMPORARY
                    || !question.isRepeatable()
                    || repetition > retries.most()) {
                return outcome;
            }
            Duration pause = failed.backOff().orElse(retries.pause(repetition));
            if (pause.toNanos() >= end - System.nanoTime()) {
                return outcome;
            }
            pause(pause, progress);
        }
    }

    private <T> Outcome<T> once(HttpQuestion question, AnswerReader<T> reader, Progress progress, long nanos)
            throws ConnectorException {
        Call call = client.newCall(requests.request(question));
        call.timeout().timeout(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        Exchange<T> exchange = new Exchange<>(connection, question, reader, failures, broken, clock);
        call.enqueue(exchange);
        return awaited(call, exchange.outcome(), progress);
    }

    private <T> Outcome<T> awaited(Call call, CompletableFuture<Outcome<T>> outcome, Progress progress)
            throws ConnectorException {
        while (true) {
            try {
                return outcome.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                if (progress.isCancelled()) {
                    call.cancel();
                    throw failures.stopped();
                }
            } catch (InterruptedException stopped) {
                call.cancel();
                Thread.currentThread().interrupt();
                throw failures.stopped();
            } catch (ExecutionException bug) {
                throw new IllegalStateException("An answer of " + shown() + " could not be read", bug.getCause());
            }
        }
    }

    private void pause(Duration pause, Progress progress) throws ConnectorException {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
                if (progress.isCancelled()) {
                    throw failures.stopped();
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failures.stopped();
        }
    }

    /// Breaks off what goes on and lets the connections go.
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        threads.shutdown();
        client.connectionPool().evictAll();
    }
}
