package dev.plumbline.demoplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.graphmodel.Relation;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoPlatformTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Pattern GRAPH = Pattern.compile("traces_service_graph_request_total\\{client=\"([^\"]+)\","
            + "connection_type=\"[^\"]*\",server=\"([^\"]+)\"} (\\S+)");

    private OtlpSink sink;
    private DemoPlatform platform;

    @BeforeAll
    void start() throws IOException, DemoException {
        sink = new OtlpSink();
        platform = DemoPlatform.start(Sample.quick(sink.address()));
    }

    @AfterEach
    void heal() throws DemoException {
        platform.heal();
        platform.control().resume();
    }

    @AfterAll
    void stop() {
        platform.close();
        sink.close();
    }

    @Test
    void everyServiceAnswersUnderItsName() throws IOException {
        assertThat(platform.ports()).hasSizeGreaterThan(12).containsKeys("feed-api", "main-model", "event-stream");
        for (Map.Entry<String, Integer> service : platform.ports().entrySet()) {
            Http.Answer answer = get(service.getValue(), "/metrics");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("target_info{service_name=\"" + service.getKey() + "\"");
        }
        assertThat(get(platform.ports().get("feed-api"), "/nothing/0").status()).isEqualTo(404);
    }

    @Test
    void spansTellEveryCallThatWasMadeAndNoOther() throws DemoException {
        DemoStatus status = settledAfter(400);

        Map<String, Long> made = new TreeMap<>();
        status.calls().forEach(call -> made.put(call.from() + " " + call.to(), call.calls()));
        assertThat(sink.edges()).isEqualTo(made);
        assertThat(made).hasSizeGreaterThan(40);
        long feeds = status.requests().get("home-feed");
        assertThat(made.get("edge-gateway feed-api")).isGreaterThanOrEqualTo(feeds);
        assertThat(calls(status, "edge-gateway", "feed-api").failures()).isZero();
        assertThat(made.get("edge-gateway feed-api")).isEqualTo(feeds);
        assertThat(made.get("edge-gateway identity")).isEqualTo(feeds);
    }

    @Test
    void everyCallOfAServiceThatTellsIsTheParentOfItsRequest() throws DemoException {
        settledAfter(200);

        Map<String, OtlpSink.TestSpan> byId =
                sink.spans().stream().collect(Collectors.toMap(OtlpSink.TestSpan::id, span -> span));
        List<OtlpSink.TestSpan> servers = sink.spans().stream()
                .filter(span -> span.kind() == OtlpSink.SERVER)
                .toList();
        assertThat(servers).isNotEmpty().allSatisfy(span -> {
            OtlpSink.TestSpan caller = byId.get(span.parent());
            if (caller != null) {
                assertThat(caller.trace()).isEqualTo(span.trace());
                assertThat(caller.attributes()).containsEntry("service.peer.name", span.service());
                assertThat(caller.attributes())
                        .containsEntry("server.port", span.attributes().get("server.port"));
            }
        });
        assertThat(servers).filteredOn(span -> byId.get(span.parent()) == null).isEmpty();
    }

    @Test
    void theServiceGraphToScrapeSaysTheSame() throws DemoException, IOException {
        platform.control().settle();
        Map<String, Long> counted = new TreeMap<>();
        platform.control().status().calls().forEach(call -> counted.put(call.from() + " " + call.to(), call.calls()));
        Map<String, Long> scraped = new TreeMap<>();
        get(platform.controlPort(), "/metrics").body().lines().forEach(line -> {
            Matcher sample = GRAPH.matcher(line);
            if (sample.matches()) {
                scraped.put(sample.group(1) + " " + sample.group(2), (long) Double.parseDouble(sample.group(3)));
            }
        });

        assertThat(scraped).isEqualTo(counted).containsKey("feed-api event-stream");
    }

    @Test
    void callsAreThoseThatTheModelDeclares() throws DemoException {
        DemoStatus status = settledAfter(200);

        Set<String> declared = Sample.architecture().relations().values().stream()
                .map(DemoPlatformTest::ends)
                .collect(Collectors.toSet());
        assertThat(status.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(declared).contains(call.from() + " " + call.to()));
    }

    @Test
    void modelsTellTokensAndServicesTellDurations() throws DemoException {
        settledAfter(300);

        assertThat(sink.metrics("model-gateway"))
                .hasEntrySatisfying(
                        "gen_ai.client.token.usage", count -> assertThat(count).isPositive())
                .hasEntrySatisfying(
                        "gen_ai.client.operation.duration",
                        count -> assertThat(count).isPositive());
        assertThat(sink.metrics("feed-api"))
                .hasEntrySatisfying(
                        "http.server.request.duration",
                        count -> assertThat(count).isPositive())
                .containsKey("jvm.cpu.recent_utilization");
        assertThat(sink.metrics("transcoder"))
                .hasEntrySatisfying(
                        "messaging.process.duration", count -> assertThat(count).isPositive());
    }

    @Test
    void aSlowServiceTakesLonger() throws DemoException {
        settledAfter(100);
        double before = mean("ranker");
        platform.inject(new Fault.Latency("ranker", 800));
        settledAfter(200);

        // What a busy machine adds is in both.
        assertThat(mean("ranker")).isGreaterThan(2 * before);
    }

    @Test
    void aServiceWithErrorsFailsAndSoDoTheCallsOfIt() throws DemoException {
        platform.control().settle();
        platform.inject(new Fault.Errors("profile-api", 1));
        DemoStatus after = settledAfter(100);

        assertThat(spansOf("profile-api")).isNotEmpty().allMatch(OtlpSink.TestSpan::isError);
        DemoStatus.Calls calls = calls(after, "feed-api", "profile-api");
        assertThat(calls.failures()).isPositive().isEqualTo(calls.calls());
        assertThat(after.faults()).containsExactly("errors profile-api 1");
    }

    @Test
    void aDeadServiceTakesNoConnectionsAndTellsNothingUntilItIsHealed() throws DemoException, IOException {
        platform.control().settle();
        int port = platform.ports().get("ranker");
        platform.inject(new Fault.Dead("ranker"));
        DemoStatus status = settledAfter(200);

        assertThatThrownBy(() -> get(port, "/metrics")).isInstanceOf(ConnectException.class);
        assertThat(spansOf("ranker")).isEmpty();
        assertThat(failures(status, "feed-api", "ranker")).isPositive();

        platform.heal();
        settledAfter(200);
        assertThat(spansOf("ranker")).isNotEmpty();
        assertThat(get(port, "/metrics").status()).isEqualTo(200);
    }

    @Test
    void aNewCallIsSeenThoughTheModelDoesNotKnowIt() throws DemoException {
        platform.inject(new Fault.NewCall("ranker", "warehouse"));
        settledAfter(200);

        assertThat(sink.edges()).containsKey("ranker warehouse");
    }

    @Test
    void moreTrafficMakesMoreRequestsInTheSameTime() throws DemoException, InterruptedException {
        long usual = requestsWithin(Duration.ofSeconds(3));
        platform.inject(new Fault.Traffic(5));

        assertThat(requestsWithin(Duration.ofSeconds(3))).isGreaterThan(2 * usual);
    }

    @Test
    void evaluationsAreToldUntilTheyAreStale() throws DemoException {
        sink.clear();
        await(() ->
                sink.events().stream().map(OtlpSink.Event::service).distinct().count() >= 4);
        assertThat(sink.events()).allSatisfy(event -> {
            assertThat(event.name()).isEqualTo("gen_ai.evaluation.result");
            assertThat(event.attributes()).containsKeys("gen_ai.evaluation.name", "gen_ai.evaluation.score.value");
            assertThat(Double.parseDouble(event.attributes().get("gen_ai.evaluation.score.value")))
                    .isBetween(0.0, 1.0);
        });
        assertThat(sink.events())
                .extracting(OtlpSink.Event::service)
                .contains("answer-agent", "main-model", "input-guardrail");

        platform.inject(new Fault.StaleEvaluation());
        settledAfter(1);
        settledAfter(50);
        assertThat(sink.events()).isEmpty();
    }

    @Test
    void aFaultThatIsNotOnTheMenuIsRefusedInWords() {
        assertThatThrownBy(() -> platform.control().inject("latency fed-api 5"))
                .isInstanceOf(DemoException.class)
                .hasMessage("No service 'fed-api' runs. Maybe 'feed-api' is meant.");
    }

    @Test
    void whoDoesNotKnowTheTokenChangesNothing() throws DemoException {
        DemoControl stranger = new DemoControl(platform.controlPort(), "guessed");

        assertThatThrownBy(() -> stranger.inject(new Fault.Dead("feed-api")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("token");
        assertThat(platform.control().status().faults()).isEmpty();
    }

    /// Forgets what was seen, lets some requests more come, and waits until they have ended and are told.
    private DemoStatus settledAfter(int requests) throws DemoException {
        DemoStatus start = platform.control().settle();
        assertThat(start.isAtRest()).isTrue();
        sink.clear();
        platform.control().resume();
        await(() -> total(status()) - total(start) >= requests);
        DemoStatus end = platform.control().settle();
        assertThat(end.isAtRest()).isTrue();
        return since(start, end);
    }

    /// What has happened between two looks.
    private static DemoStatus since(DemoStatus start, DemoStatus end) {
        Map<String, Long> requests = new TreeMap<>(end.requests());
        start.requests().forEach((way, count) -> requests.merge(way, -count, Long::sum));
        List<DemoStatus.Calls> calls = end.calls().stream()
                .map(call -> new DemoStatus.Calls(
                        call.from(),
                        call.to(),
                        call.calls() - count(start, call.from(), call.to()),
                        call.failures() - failures(start, call.from(), call.to())))
                .filter(call -> call.calls() > 0)
                .toList();
        return new DemoStatus(
                end.isAtRest(),
                end.uptimeSeconds(),
                end.cpuSeconds(),
                end.turnedAway(),
                end.faults(),
                new TreeMap<>(requests),
                calls);
    }

    private long requestsWithin(Duration time) throws DemoException, InterruptedException {
        long before = total(platform.control().status());
        Thread.sleep(time);
        return total(platform.control().status()) - before;
    }

    private DemoStatus status() {
        try {
            return platform.control().status();
        } catch (DemoException gone) {
            throw new AssertionError(gone);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                throw new AssertionError(ended);
            }
        }
    }

    private List<OtlpSink.TestSpan> spansOf(String service) {
        return sink.spans().stream()
                .filter(span -> span.kind() == OtlpSink.SERVER && span.service().equals(service))
                .toList();
    }

    private double mean(String service) {
        return spansOf(service).stream()
                .mapToLong(OtlpSink.TestSpan::nanos)
                .average()
                .orElseThrow();
    }

    private static long total(DemoStatus status) {
        return status.requests().values().stream().mapToLong(count -> count).sum();
    }

    private static DemoStatus.Calls calls(DemoStatus status, String from, String to) {
        return status.calls().stream()
                .filter(call -> call.from().equals(from) && call.to().equals(to))
                .findFirst()
                .orElse(new DemoStatus.Calls(from, to, 0, 0));
    }

    private static long count(DemoStatus status, String from, String to) {
        return calls(status, from, to).calls();
    }

    private static long failures(DemoStatus status, String from, String to) {
        return calls(status, from, to).failures();
    }

    private static String ends(Relation relation) {
        return relation.from() + " " + relation.to();
    }

    private static Http.Answer get(int port, String path) throws IOException {
        return Http.ask("GET", port, path, Map.of(), Duration.ofSeconds(20));
    }
}
