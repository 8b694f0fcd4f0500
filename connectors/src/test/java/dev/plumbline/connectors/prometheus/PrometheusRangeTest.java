package dev.plumbline.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Past;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Spans of time that are too much for one answer.
final class PrometheusRangeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PrometheusQuery TRAFFIC =
            new PrometheusQuery(Metric.TRAFFIC, PrometheusQuery.Scope.ELEMENT, "traffic", "", false);

    private final MockWebServer server = new MockWebServer();
    private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForLongSpansInParts() throws Exception {
        serve(11_000);
        Past past = recall(9_000);
        assertThat(asked).containsExactly(2_500, 2_500, 2_500, 1_500);
        assertThat(past.notes()).isEmpty();
        assertThat(past.moments())
                .hasSize(9_000)
                .allMatch(moment -> moment.observations().readings().size() == 1);
    }

    @Test
    void halvesWhatIsTooMuchForTheServer() throws Exception {
        serve(700);
        Past past = recall(2_500);
        assertThat(asked).containsExactly(2_500, 1_250, 625, 625, 1_250, 625, 625);
        assertThat(past.notes()).isEmpty();
        assertThat(past.moments())
                .allMatch(moment -> moment.observations().readings().size() == 1);
    }

    @Test
    void asksNoMoreOfAServerThatRefusesEverything() throws Exception {
        serve(0);
        Past past = recall(2_500);
        assertThat(asked).hasSizeLessThan(70).allMatch(size -> size > 50);
        assertThat(past.notes()).hasSize(1);
        assertThat(past.moments())
                .allMatch(moment -> moment.observations().readings().isEmpty());
    }

    private Past recall(int instants) throws Exception {
        PrometheusSettings settings =
                PrometheusSettings.of("prom", server.url("/").toString()).with(List.of(TRAFFIC));
        try (PrometheusConnector connector = PrometheusConnector.of(
                new PrometheusSettings(settings.connection(), settings.queries(), List.of()),
                new Surroundings(Path.of(""), new TreeMap<>(), new FakeClock()))) {
            TimeSpan span = new TimeSpan(NOON.minusSeconds(10L * (instants - 1)), NOON, Duration.ofSeconds(10));
            return connector.history().orElseThrow().recall(span, Progress.NONE);
        }
    }

    /// A server that answers for so many instants at once.
    private void serve(int most) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                HttpUrl form = HttpUrl.parse("http://form/?"
                        + (request.getBody() == null ? "" : request.getBody().utf8()));
                if (form == null || form.queryParameter("start") == null) {
                    return json(200, "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}");
                }
                long start = Long.parseLong(form.queryParameter("start"));
                long end = Long.parseLong(form.queryParameter("end"));
                int size = (int) ((end - start) / 10) + 1;
                asked.add(size);
                if (size > most) {
                    return json(
                            422,
                            "{\"status\":\"error\",\"errorType\":\"execution\",\"error\":\"query processing would load"
                                    + " too many samples into memory in query execution\"}");
                }
                String values = LongStream.range(0, size)
                        .mapToObj(index -> "[" + (start + 10 * index) + ",\"1\"]")
                        .collect(Collectors.joining(","));
                return json(
                        200,
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":"
                                + "{\"job\":\"shop\"},\"values\":[" + values + "]}]}}");
            }
        });
        server.start();
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse(status, Headers.of("Content-Type", "application/json"), body);
    }
}
