package dev.plumbline.connectors.zipkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.otlp.Ingest;
import dev.plumbline.connectors.otlp.OtlpSettings;
import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import dev.plumbline.connectors.traces.GraphSettings;
import dev.plumbline.connectors.traces.Spans;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Against a real Zipkin server, whose jar (`io.zipkin:zipkin-server`, `slim` or `exec`) the environment variable
/// `ZIPKIN_JAR` names.
@Timeout(300)
final class RealZipkinIT {

    private static final int TRACES = 20;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Process server;
    private String url = "";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        String jar = System.getenv("ZIPKIN_JAR");
        Assumptions.assumeTrue(jar != null, "skipped: ZIPKIN_JAR does not name the jar of a Zipkin server");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        url = "http://127.0.0.1:" + port;
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        jar,
                        "--armeria.ports[0].ip=127.0.0.1",
                        "--armeria.ports[0].port=" + port,
                        "--armeria.ports[0].protocols[0]=http")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "zipkin.log"))
                .start();
        while (!isUp()) {
            assertThat(server.isAlive()).isTrue();
            Thread.sleep(200);
        }
    }

    @AfterEach
    void stop() {
        http.close();
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void tellsTheSameAsTheReceiver() throws Exception {
        Instant now = Instant.now();
        List<String> spans = new ArrayList<>();
        for (int trace = 1; trace <= TRACES; trace++) {
            spans.addAll(zipkin(trace, now));
        }
        HttpRequest post = HttpRequest.newBuilder(URI.create(url + "/api/v2/spans"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + String.join(",", spans) + "]"))
                .build();
        assertThat(http.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(202);
        try (Connector complete = connector("500");
                Connector some = connector("5")) {
            assertThat(complete.test()).startsWith("Zipkin ").endsWith(url);
            Observations told = pulled(complete);
            assertThat(Spans.calls(told))
                    .containsExactlyElementsOf(Spans.calls(received(now)))
                    .containsExactly("shop>stock 20/5 SERVICE", "stock>redis 20/0 VIRTUAL", "user>shop 20/0 VIRTUAL");
            assertThat(Spans.calls(pulled(some)))
                    .containsExactly("shop>stock 20/5 SERVICE", "stock>redis 20/0 VIRTUAL");
        }
    }

    /// Zipkin takes spans in before it answers for them.
    private static Observations pulled(Connector connector) throws ConnectorException, InterruptedException {
        Observations told = connector.pull(Progress.NONE);
        while (told.calls().stream().noneMatch(call -> call.calls() == TRACES)) {
            Thread.sleep(100);
            told = connector.pull(Progress.NONE);
        }
        return told;
    }

    private Connector connector(String traces) throws ConnectorException {
        return new ZipkinProvider()
                .connect(
                        Connection.to("zipkin", url).withOption("traces", traces),
                        new Surroundings(folder, new TreeMap<>(Map.of()), InstantSource.system()));
    }

    private static List<String> zipkin(int trace, Instant now) {
        long micros = now.toEpochMilli() * 1000 - 1_000_000;
        String error = trace % 4 == 0 ? ",\"tags\":{\"error\":\"timeout\"}" : "";
        String common = "{\"traceId\":\"%016x\",\"timestamp\":%d,\"duration\":5000,".formatted(trace, micros);
        return List.of(
                common
                        + "\"id\":\"0000000000000001\",\"kind\":\"SERVER\",\"localEndpoint\":{\"serviceName\":\"shop\"}}",
                common + "\"id\":\"0000000000000002\",\"parentId\":\"0000000000000001\",\"kind\":\"CLIENT\","
                        + "\"localEndpoint\":{\"serviceName\":\"shop\"}" + error + "}",
                common + "\"id\":\"0000000000000003\",\"parentId\":\"0000000000000002\",\"kind\":\"SERVER\","
                        + "\"localEndpoint\":{\"serviceName\":\"stock\"}}",
                common + "\"id\":\"0000000000000004\",\"parentId\":\"0000000000000003\",\"kind\":\"CLIENT\","
                        + "\"localEndpoint\":{\"serviceName\":\"stock\"},\"remoteEndpoint\":{\"serviceName\":\"redis\"}}");
    }

    /// The same spans by OTLP.
    private static Observations received(Instant now) throws IOException {
        GraphSettings settings = GraphSettings.STANDARD;
        Instant[] time = {now};
        Ingest ingest = new Ingest(
                new OtlpSettings("here", "127.0.0.1", 0, false, settings, Intake.STANDARD), () -> time[0], "here");
        for (int trace = 1; trace <= TRACES; trace++) {
            String error = trace % 4 == 0 ? ",\"status\":{\"code\":2}" : "";
            String shop = otlp(trace, 1, 0, 2, "") + "," + otlp(trace, 2, 1, 3, error);
            String stock = otlp(trace, 3, 2, 2, "") + ","
                    + otlp(
                            trace,
                            4,
                            3,
                            3,
                            ",\"attributes\":[{\"key\":\"service.peer.name\",\"value\":{\"stringValue\":\"redis\"}}]");
            String json = "{\"resourceSpans\":[" + resource("shop", shop) + "," + resource("stock", stock) + "]}";
            ingest.traces(json.getBytes(StandardCharsets.UTF_8), true, false);
        }
        time[0] = now.plus(settings.patience()).plus(Duration.ofSeconds(1));
        return ingest.observations("here");
    }

    private static String resource(String service, String spans) {
        return "{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"" + service
                + "\"}}]},\"scopeSpans\":[{\"spans\":[" + spans + "]}]}";
    }

    private static String otlp(int trace, int id, int parent, int kind, String more) {
        String of = parent == 0 ? "" : "\"parentSpanId\":\"%016x\",".formatted(parent);
        return "{\"traceId\":\"%032x\",\"spanId\":\"%016x\",%s\"kind\":%d%s}".formatted(trace, id, of, kind, more);
    }

    private boolean isUp() throws InterruptedException {
        try {
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(url + "/health")).build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
