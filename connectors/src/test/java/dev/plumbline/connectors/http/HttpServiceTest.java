package dev.plumbline.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.connection.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpServiceTest {

    private static final HttpQuestion QUESTION = HttpQuestion.get("api/things");
    private static final AnswerReader<String> TEXT = HttpAnswer::text;
    private static final RetryPolicy AT_ONCE = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1), () -> 0);
    private static final RetryPolicy NEVER = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, () -> 0);

    private final MockWebServer server = new MockWebServer();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T12:00:00Z"));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksBelowThePrefixWithHeadersParametersAndWhatItAccepts() throws Exception {
        server.enqueue(json("[]"));
        ask(connection().withHeader("X-Scope-OrgID", "tenant"), QUESTION.with("q", "a b&c"));
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getTarget()).isEqualTo("/base/api/things?q=a%20b%26c");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("X-Scope-OrgID")).isEqualTo("tenant");
    }

    @Test
    void sendsFormsAndTexts() throws Exception {
        server.enqueue(json("[]"));
        server.enqueue(json("[]"));
        ask(connection(), HttpQuestion.form("/api/query").with("query", "a+b"));
        assertThat(server.takeRequest(5, TimeUnit.SECONDS).getBody().utf8()).isEqualTo("query=a%2Bb");
        ask(connection(), HttpQuestion.post("search", "application/json", "{\"ä\":1}"));
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getBody().utf8()).isEqualTo("{\"ä\":1}");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({"429", "502", "503", "504"})
    void repeatsWhatMayPass(int status) throws Exception {
        server.enqueue(status(status));
        server.enqueue(status(status));
        server.enqueue(json("done"));
        assertThat(ask(connection(), QUESTION)).isEqualTo("done");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void repeatsAfterADeathInTheMiddleOfAnAnswer() throws Exception {
        server.enqueue(json("x".repeat(100_000))
                .newBuilder()
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(json("done"));
        assertThat(ask(connection(), QUESTION)).isEqualTo("done");
    }

    @Test
    void saysThatAServerDiesInTheMiddleOfItsAnswers() {
        for (int request = 0; request < 4; request++) {
            server.enqueue(json("x".repeat(100_000))
                    .newBuilder()
                    .onResponseBody(new SocketEffect.CloseSocket())
                    .build());
        }
        assertFails(connection(), "broke off in the middle of its answer");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "410", "500", "302"})
    void doesNotRepeatWhatStays(int status) {
        server.enqueue(status(status));
        assertThatThrownBy(() -> ask(connection(), QUESTION)).isInstanceOf(ConnectorException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotRepeatWhatChangesSomething() {
        server.enqueue(status(503));
        HttpQuestion change = new HttpQuestion(
                "POST",
                "silences",
                java.util.List.of(),
                java.util.Optional.of(new Body.Text("application/json", "{}")),
                java.util.Set.of(),
                java.util.Set.of(),
                false);
        assertThatThrownBy(() -> ask(connection(), change)).hasMessageContaining("failed (503)");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void leavesAServerAloneThatAsksForIt() throws Exception {
        HttpService service = service(connection(), AT_ONCE);
        server.enqueue(status(429).newBuilder().setHeader("Retry-After", "61").build());
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("refuses more queries");
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("left alone for 61 s more");
        assertThat(server.getRequestCount()).isEqualTo(1);
        server.enqueue(json("again"));
        now.updateAndGet(time -> time.plusSeconds(62));
        assertThat(service.ask(QUESTION, TEXT)).isEqualTo("again");
    }

    @Test
    void waitsAsLongAsTheServerAsksWhereThereIsTime() throws Exception {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.get().atOffset(ZoneOffset.UTC));
        server.enqueue(status(503).newBuilder().setHeader("Retry-After", soon).build());
        server.enqueue(json("done"));
        assertThat(ask(connection(), QUESTION)).isEqualTo("done");
    }

    @Test
    void opensTheBreakerAfterFiveFailuresAndLetsOneQuestionThroughAfterwards() throws Exception {
        HttpService service = service(connection(), NEVER);
        for (int failure = 0; failure < 5; failure++) {
            server.enqueue(status(500));
            assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("failed (500)");
        }
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT))
                .hasMessageContaining("left alone for 30 s more")
                .hasMessageContaining("The last time: ")
                .hasMessageContaining("failed (500)");
        assertThat(server.getRequestCount()).isEqualTo(5);
        now.updateAndGet(time -> time.plusSeconds(31));
        server.enqueue(status(500));
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("failed (500)");
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("left alone");
        now.updateAndGet(time -> time.plusSeconds(31));
        server.enqueue(json("back"));
        server.enqueue(json("and well"));
        assertThat(service.ask(QUESTION, TEXT)).isEqualTo("back");
        assertThat(service.ask(QUESTION, TEXT)).isEqualTo("and well");
    }

    @Test
    void doesNotOpenTheBreakerForMistakesOfTheConfiguration() {
        for (int failure = 0; failure < 7; failure++) {
            server.enqueue(status(401));
        }
        assertThatThrownBy(() -> {
                    HttpService service = service(connection(), NEVER);
                    for (int failure = 0; failure < 6; failure++) {
                        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("(401)");
                    }
                    service.ask(QUESTION, TEXT);
                })
                .hasMessageContaining("(401)");
    }

    @Test
    void breaksOffAnAnswerThatUnpacksToMoreThanTheLimit() throws IOException {
        Buffer packed = new Buffer();
        try (okio.BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            for (int block = 0; block < 20; block++) {
                sink.write(new byte[1 << 20]);
            }
        }
        assertThat(packed.size()).isLessThan(1 << 20);
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());
        assertFails(connection(), "larger than the limit of 1 MiB");
    }

    @Test
    void givesUpOnAServerThatDripsItsAnswer() {
        server.enqueue(json("x".repeat(10_000))
                .newBuilder()
                .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                .build());
        assertFails(connection().with(limits(Duration.ofSeconds(1))), "did not finish its answer in time");
    }

    @Test
    void stopsWhenTheUserWants() {
        server.enqueue(json("x").newBuilder().headersDelay(1, TimeUnit.MINUTES).build());
        AtomicBoolean stop = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void report(double done, String message) {}

            @Override
            public boolean isCancelled() {
                return stop.getAndSet(true);
            }
        };
        Connection patient = connection().with(new Limits(Duration.ofSeconds(1), Duration.ofMinutes(2), 10, 1 << 20));
        assertThatThrownBy(() -> service(patient, NEVER).ask(QUESTION, TEXT, progress))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("was stopped");
    }

    @Test
    void stopsWhenTheThreadIsInterrupted() throws Exception {
        server.enqueue(json("x").newBuilder().headersDelay(1, TimeUnit.MINUTES).build());
        Connection patient = connection().with(new Limits(Duration.ofSeconds(1), Duration.ofMinutes(2), 10, 1 << 20));
        HttpService service = service(patient, NEVER);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread asking = Thread.ofPlatform().start(() -> {
            try {
                service.ask(QUESTION, TEXT);
            } catch (ConnectorException | RefusedException stopped) {
                thrown.set(stopped);
            }
        });
        server.takeRequest(5, TimeUnit.SECONDS);
        asking.interrupt();
        assertThat(asking.join(Duration.ofSeconds(30))).isTrue();
        assertThat(thrown.get()).hasMessageContaining("was stopped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"no expression\"}|bad_data|no expression",
                "application/json|\"bad matcher format: x\"||bad matcher format: x",
                "application/json|{\"error\":{\"name\":\"InputError\",\"message\":\"no such field\",\"stack\":\"at x\"}}|InputError|no such field",
                "application/json|{\"kind\":\"Status\",\"reason\":\"BadRequest\",\"message\":\"continue key is not valid\"}|BadRequest|continue key is not valid",
                "text/plain|parse error at line 1, col 4||parse error at line 1, col 4",
            })
    void tellsWhatTheServerSaysOfTheQuestion(String type, String body, String kind, String error) {
        server.enqueue(status(400)
                .newBuilder()
                .setHeader("Content-Type", type)
                .body(body)
                .build());
        assertThatThrownBy(() -> ask(connection(), QUESTION))
                .isInstanceOf(RefusedException.class)
                .satisfies(thrown -> {
                    RefusedException refused = (RefusedException) thrown;
                    assertThat(refused.type()).isEqualTo(kind == null ? "" : kind);
                    assertThat(refused.error()).isEqualTo(error);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, <html>Sign in</html>, gave a web page (HTML)",
        "200, '', x, gave no content type",
        "400, text/html, <h1>The plain HTTP request was sent to HTTPS port</h1>, speaks TLS at this port",
        "404, text/plain, 404 page not found, has no Thing API (404): 404 page not found.",
        "410, application/json, '{\"reason\":\"Expired\"}', no longer has this API",
        "429, text/plain, slow down, refuses more queries for now (429): slow down.",
        "503, application/json, '{\"errorType\":\"timeout\",\"error\":\"query timed out\"}', timeout: query timed out",
        "500, text/html, <html>secret stack</html>, failed (500).",
        "302, text/html, moved, points to another address",
        "418, text/html, teapot, gave status 418"
    })
    void saysWhatIsWrong(int status, String type, String body, String what) throws Exception {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
        server.enqueue((type.isEmpty() ? answer : answer.setHeader("Content-Type", type)).build());
        HttpService service = service(connection(), NEVER);
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(what)
                .hasMessageContaining(service.shown());
    }

    @Test
    void givesTheReaderStatusesThatItUnderstands() throws Exception {
        server.enqueue(status(404));
        assertThat(service(connection(), NEVER).ask(QUESTION.understanding(404), HttpAnswer::status))
                .isEqualTo(404);
    }

    @Test
    void showsNoSecretThatAServerRepeats() throws Exception {
        Connection connection = connection()
                .with(new Authentication.Bearer(new Secret.EnvironmentVariable("TOKEN")))
                .withHeader("X-Api-Key", "k3y-of-header");
        server.enqueue(status(400)
                .newBuilder()
                .setHeader("Content-Type", "text/plain")
                .body(
                        "no t0ken-of-user and k3y-of-header, nor Bearer abcdefgh.ijk or password=hunter2 at http://a:b@c/")
                .build());
        assertThatThrownBy(() -> ask(connection, QUESTION))
                .isInstanceOf(RefusedException.class)
                .hasMessage("no [hidden] and [hidden], nor Bearer [hidden] or password=[hidden] at http://[hidden]@c/");
        assertThat(server.takeRequest(5, TimeUnit.SECONDS).getHeaders().get("Authorization"))
                .isEqualTo("Bearer t0ken-of-user");
    }

    @Test
    void hidesTheQueryOfTheAddress() throws Exception {
        server.enqueue(status(403)
                .newBuilder()
                .setHeader("Content-Type", "text/plain")
                .body("no access for s3cr3t-part")
                .build());
        Connection connection =
                Connection.to("thing", server.url("/base?key=s3cr3t-part").toString());
        HttpService service = service(connection, NEVER);
        assertThat(service.shown()).doesNotContain("s3cr3t");
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("no access for [hidden]");
        assertThat(server.takeRequest(5, TimeUnit.SECONDS).getTarget()).isEqualTo("/base/api/things?key=s3cr3t-part");
    }

    @ParameterizedTest
    @CsvSource({"-60, 60 s behind", "90, 90 s ahead of", "-5, ", "4, "})
    void tellsOfClocksThatDiffer(int seconds, String note) throws Exception {
        Instant theirs = now.get().plusSeconds(seconds);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs.atOffset(ZoneOffset.UTC));
        server.enqueue(json("[]").newBuilder().setHeader("Date", date).build());
        HttpService service = service(connection(), NEVER);
        service.ask(QUESTION, TEXT);
        if (note == null) {
            assertThat(service.notes()).isEmpty();
        } else {
            assertThat(service.notes()).singleElement().asString().contains(note);
        }
    }

    @Test
    void warnsOfASecretThatOthersCanRead() throws Exception {
        Connection open = Connection.to("thing", "http://metrics.example.org")
                .with(new Authentication.Bearer(new Secret.EnvironmentVariable("TOKEN")));
        assertThat(service(open, NEVER).notes()).singleElement().asString().contains("without encryption");
        assertThat(service(connection().with(open.authentication()), NEVER).notes())
                .isEmpty();
    }

    @Test
    void saysThatAPortSpeaksSomethingElse() throws Exception {
        try (java.net.ServerSocket other = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (java.net.Socket caller = other.accept()) {
                    caller.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().read();
                } catch (IOException ended) {
                    throw new java.io.UncheckedIOException(ended);
                }
            });
            assertFails(Connection.to("thing", "http://127.0.0.1:" + other.getLocalPort()), "does not speak HTTP");
        }
    }

    @Test
    void saysThatAServerSaysNothing() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        HttpService service = service(connection(), NEVER);
        assertThatThrownBy(() -> service.ask(QUESTION, TEXT)).hasMessageContaining("broke before it answered");
    }

    @Test
    void saysThatNothingAnswersOrTheNameIsUnknown() {
        String url = server.url("/").toString();
        server.close();
        assertFails(Connection.to("thing", url), "Nothing answers at");
        assertFails(Connection.to("thing", "http://no-such-host.invalid"), "is not known");
    }

    @Test
    void passesOnMistakesOfAReader() {
        server.enqueue(json("[]"));
        assertThatThrownBy(() -> service(connection(), NEVER).ask(QUESTION, answer -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("a bug");
    }

    private void assertFails(Connection connection, String what) {
        assertThatThrownBy(() -> ask(connection, QUESTION))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(what);
    }

    private String ask(Connection connection, HttpQuestion question) throws ConnectorException, RefusedException {
        try (HttpService service = service(connection, AT_ONCE)) {
            return service.ask(question, TEXT);
        }
    }

    private HttpService service(Connection connection, RetryPolicy retries) throws ConnectorException {
        Surroundings surroundings =
                new Surroundings(Path.of(""), new TreeMap<>(Map.of("TOKEN", "t0ken-of-user")), now::get);
        return HttpService.of(connection, surroundings, "Thing", retries);
    }

    private Connection connection() {
        return Connection.to("thing", server.url("/base").toString()).with(limits(Duration.ofMinutes(1)));
    }

    private static Limits limits(Duration answer) {
        return new Limits(Duration.ofSeconds(10), answer, 10, 1 << 20);
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
