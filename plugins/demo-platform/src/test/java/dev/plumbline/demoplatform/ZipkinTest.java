package dev.plumbline.demoplatform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Spans for a Zipkin server, beside those over OTLP.
final class ZipkinTest {

    @Test
    void zipkinGetsTheSameCalls() throws Exception {
        Queue<JsonNode> spans = new ConcurrentLinkedQueue<>();
        HttpServer zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        zipkin.createContext("/api/v2/spans", exchange -> {
            new JsonMapper().readTree(exchange.getRequestBody()).forEach(spans::add);
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        zipkin.start();
        URI address = URI.create("http://127.0.0.1:" + zipkin.getAddress().getPort() + "/");
        try (OtlpSink sink = new OtlpSink();
                DemoPlatform platform =
                        DemoPlatform.start(Sample.quick(sink.address()).withZipkin(address))) {
            while (platform.control().status().requests().getOrDefault("home-feed", 0L) < 20) {
                Thread.sleep(50);
            }
            platform.control().settle();

            Map<String, Long> edges = new TreeMap<>();
            spans.stream()
                    .filter(span -> !span.path("kind").asString("SERVER").equals("SERVER"))
                    .forEach(span -> edges.merge(
                            span.at("/localEndpoint/serviceName").asString() + " "
                                    + span.at("/remoteEndpoint/serviceName").asString(),
                            1L,
                            Long::sum));
            assertThat(edges).isNotEmpty().isEqualTo(sink.edges());
            assertThat(spans).allSatisfy(span -> {
                assertThat(span.path("traceId").asString()).hasSize(32);
                assertThat(span.path("duration").asLong()).isPositive();
            });
        } finally {
            zipkin.stop(0);
        }
    }
}
