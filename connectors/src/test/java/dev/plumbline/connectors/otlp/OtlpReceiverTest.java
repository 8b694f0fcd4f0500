package dev.plumbline.connectors.otlp;

import static dev.plumbline.connectors.otlp.Sent.attribute;
import static dev.plumbline.connectors.otlp.Sent.spans;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import dev.plumbline.connectors.traces.GraphSettings;
import dev.plumbline.connectors.traces.Spans;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.Connector;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OtlpReceiverTest extends ConnectorContract {

    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private OtlpConnector connector = connector(Intake.STANDARD);

    private static OtlpConnector connector(Intake intake) {
        return new OtlpConnector(
                new OtlpSettings("here", "127.0.0.1", 0, false, GraphSettings.STANDARD, intake),
                InstantSource.system());
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @BeforeEach
    void hearOfTheShop() throws Exception {
        assertThat(send("/v1/traces", PROTOBUF, Sent.calls("shop", "payments", 1, 3))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        connector.close();
        http.close();
    }

    @Test
    void readsWhatTheLibraryWrites() throws Exception {
        byte[] request = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(spans(
                        "agent",
                        Sent.span(SpanKind.SPAN_KIND_CLIENT, 9, 2, 1)
                                .addAttributes(attribute("service.peer.name", "tools"))
                                .setTraceState("ot=th:c;rv:1")
                                .setStatus(Status.newBuilder().setCode(StatusCode.STATUS_CODE_ERROR))))
                .addResourceSpans(spans("tools", Sent.span(SpanKind.SPAN_KIND_SERVER, 9, 3, 2)))
                .build()
                .toByteArray();
        HttpResponse<byte[]> answer = send("/v1/traces", PROTOBUF, request);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ExportTraceServiceResponse.parseFrom(answer.body()))
                .isEqualTo(ExportTraceServiceResponse.getDefaultInstance());
        assertThat(Spans.calls(connector.receiver().observations()))
                .containsExactly("agent>tools 1/1 SERVICE", "shop>payments 3/0 SERVICE");
        assertThat(connector.receiver().observations().calls())
                .allSatisfy(call -> assertThat(call.isSampled()).isTrue());
    }

    @Test
    void readsJsonAndCompressedBodies() throws Exception {
        send("/v1/traces", JSON + "; charset=utf-8", Sent.callsInJson("shop", "payments", 10, 4));
        compressed(PROTOBUF, Sent.calls("shop", "payments", 20, 5));
        HttpResponse<byte[]> answer = compressed(JSON, Sent.callsInJson("shop", "payments", 30, 6));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("{}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(Spans.calls(connector.receiver().observations())).containsExactly("shop>payments 18/0 SERVICE");
    }

    @Test
    void tellsWhatWasLeftOut() throws Exception {
        byte[] request = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(spans("agent", Sent.span(SpanKind.SPAN_KIND_SERVER, 9, 0, 0)))
                .build()
                .toByteArray();
        ExportTracePartialSuccess left = ExportTraceServiceResponse.parseFrom(
                        send("/v1/traces", PROTOBUF, request).body())
                .getPartialSuccess();
        assertThat(left.getRejectedSpans()).isEqualTo(1);
        assertThat(left.getErrorMessage()).contains("span id of 8 bytes");
        String json = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"x\"}]}]}]}";
        assertThat(new String(send("/v1/traces", JSON, json.getBytes(UTF_8)).body(), UTF_8))
                .contains("\"partialSuccess\"")
                .contains("\"rejectedSpans\":\"1\"");
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        assertThat(send("/v1/traces", "text/plain", new byte[1]).statusCode()).isEqualTo(415);
        assertThat(send("/v1/profiles", PROTOBUF, new byte[1]).statusCode()).isEqualTo(404);
        assertThat(send("/v1/traces", PROTOBUF, new byte[] {10, 100, 1}).statusCode())
                .isEqualTo(400);
        HttpResponse<byte[]> broken = send("/v1/traces", JSON, "{\"resourceSpans\":[7]}".getBytes(UTF_8));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(new String(broken.body(), UTF_8)).contains("Line 1, column 19: expected an object");
        assertThat(send("/v1/traces", JSON, "<html>".getBytes(UTF_8)).statusCode())
                .isEqualTo(400);
        HttpRequest get = HttpRequest.newBuilder(uri("/v1/traces")).build();
        assertThat(http.send(get, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
        HttpRequest zstd = HttpRequest.newBuilder(uri("/v1/traces"))
                .header("Content-Type", PROTOBUF)
                .header("Content-Encoding", "zstd")
                .POST(BodyPublishers.ofByteArray(new byte[1]))
                .build();
        assertThat(http.send(zstd, BodyHandlers.discarding()).statusCode()).isEqualTo(415);
        assertThat(connector.receiver().observations().notes())
                .anySatisfy(note -> assertThat(note).contains("7 requests were refused"));
        assertThat(connector.receiver().spans()).isEqualTo(6);
    }

    @Test
    void refusesWhatIsTooLargeAsSentAndDecompressed() throws Exception {
        connector.close();
        connector = connector(new Intake(10, 1 << 20, 10_000));
        assertThat(send("/v1/traces", PROTOBUF, new byte[10_001]).statusCode()).isEqualTo(413);
        assertThat(compressed(PROTOBUF, new byte[1_000_000]).statusCode()).isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(uri("/v1/traces"))
                .header("Content-Type", PROTOBUF)
                .POST(BodyPublishers.ofByteArrays(List.of(new byte[6000], new byte[6000])))
                .build();
        assertThat(http.send(chunked, BodyHandlers.discarding()).statusCode()).isEqualTo(413);
    }

    @Test
    void asksToTryAgainWhereTooMuchIsSent() throws Exception {
        connector.close();
        connector = connector(new Intake(2, 1 << 20, 10_000));
        try (Socket first = halfSent();
                Socket second = halfSent()) {
            HttpResponse<byte[]> answer = send("/v1/traces", PROTOBUF, Sent.calls("shop", "payments", 1, 3));
            while (answer.statusCode() == 200) {
                answer = send("/v1/traces", PROTOBUF, Sent.calls("shop", "payments", 1, 3));
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(connector.receiver().observations().notes())
                    .anySatisfy(
                            note -> assertThat(note).startsWith("1 requests").contains("turned away"));
            first.shutdownOutput();
            second.shutdownOutput();
        }
        while (send("/v1/traces", PROTOBUF, Sent.calls("shop", "payments", 1, 3))
                        .statusCode()
                != 200) {
            Thread.onSpinWait();
        }
    }

    @Test
    void keepsItsMemoryInAFlood() throws Exception {
        int senders = 8;
        int requests = 25;
        int calls = 500;
        AtomicLong taken = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < senders; sender++) {
                int own = sender;
                all.add(threads.submit(() -> {
                    for (int request = 0; request < requests; request++) {
                        long first = (own * requests + request) * (long) calls + 100;
                        byte[] body = Sent.calls("shop", "payments", first, calls);
                        (send("/v1/traces", PROTOBUF, body).statusCode() == 200 ? taken : refused).incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(taken.get() + refused.get()).isEqualTo((long) senders * requests);
        long spans = taken.get() * calls * 2 + 6;
        assertThat(spans).isGreaterThanOrEqualTo(100_000);
        assertThat(connector.receiver().spans()).isEqualTo(spans);
        assertThat(connector.receiver().ingest().graph().waiting()).isLessThanOrEqualTo(GraphSettings.STANDARD.spans());
        assertThat(Spans.calls(connector.receiver().observations()))
                .containsExactly("shop>payments " + spans / 2 + "/0 SERVICE");
    }

    @Test
    void saysWhoElseListens() throws Exception {
        int port = URI.create(connector.receiver().url()).getPort();
        OtlpSettings same =
                new OtlpSettings("there", "127.0.0.1", port, false, GraphSettings.STANDARD, Intake.STANDARD);
        assertThatThrownBy(() -> OtlpReceiver.start(same, InstantSource.system()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("another program");
    }

    @Test
    void tellsWhereToSendBeforeAnythingCame() throws Exception {
        connector.close();
        connector = connector(Intake.STANDARD);
        String url = connector.receiver().url();
        assertThat(connector.receiver().observations().notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("OTEL_EXPORTER_OTLP_ENDPOINT=" + url));
        connector.close();
        assertThatThrownBy(connector::test)
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("closed");
    }

    private Socket halfSent() throws IOException, ConnectorException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /v1/traces HTTP/1.1\r\nHost: here\r\nContent-Type: " + PROTOBUF
                        + "\r\nContent-Length: 5000\r\n\r\nhalf")
                .getBytes(UTF_8));
        out.flush();
        return socket;
    }

    private HttpResponse<byte[]> send(String path, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> compressed(String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/traces"))
                .header("Content-Type", type)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(Sent.compressed(body)))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private URI uri(String path) throws ConnectorException {
        return URI.create(connector.receiver().url() + path);
    }
}
