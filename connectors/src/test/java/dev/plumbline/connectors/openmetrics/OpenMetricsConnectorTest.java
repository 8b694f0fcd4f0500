package dev.plumbline.connectors.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenMetricsConnectorTest {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final FakeClock clock = new FakeClock();
    private final List<AutoCloseable> open = new ArrayList<>();
    private String shown = "";

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void makesRatesOfCountersBetweenTwoPulls() throws Exception {
        Observations pulled = twice(
                named("shop") + "http_requests_total{code=\"200\"} 100\n",
                named("shop") + "http_requests_total{code=\"200\"} 130\nhttp_requests_total{code=\"503\"} 10\n");
        assertThat(value(pulled, "shop", Metric.TRAFFIC)).hasValue(4.0);
        assertThat(value(pulled, "shop", Metric.ERROR_RATIO)).hasValue(0.25);
    }

    @Test
    void tellsRatesFromTheSecondPullOnAndSaysSo() throws Exception {
        shown = named("shop") + "http_requests_total{code=\"200\"} 100\n";
        Observations first = connector(server()).pull(Progress.NONE);
        assertThat(first.readings()).isEmpty();
        assertThat(first.presences()).hasSize(1);
        assertThat(first.notes()).anyMatch(note -> note.contains("from the second pull on"));
    }

    @Test
    void looksTwiceAtOnceWhereItIsToldToSettle() throws Exception {
        int[] count = {100};
        LocalServer counting = keep(LocalServer.of(request -> {
            clock.pass(PAUSE);
            count[0] += 20;
            return new LocalServer.Answer(200, TEXT, named("shop") + "http_requests_total " + count[0] + "\n");
        }));
        Connector settling =
                connect(Connection.to("openmetrics", counting.url()).withOption("settle", "0.01s"));
        assertThat(value(settling.pull(Progress.NONE), "shop", Metric.TRAFFIC)).hasValue(2.0);
    }

    @Test
    void takesFallingCountersForNewProcesses() throws Exception {
        Observations pulled = twice(
                named("shop") + "http_requests_total{code=\"200\"} 100000\n",
                named("shop") + "http_requests_total{code=\"200\"} 50\n");
        assertThat(value(pulled, "shop", Metric.TRAFFIC)).hasValue(5.0);
    }

    @Test
    void takesAHistogramForNewWhereOnlyOneOfItsBucketsFalls() throws Exception {
        String before = histogram(6, 10, 10);
        String after = histogram(0, 12, 12);
        Observations pulled = twice(named("shop") + before, named("shop") + after);
        assertThat(value(pulled, "shop", Metric.TRAFFIC).orElseThrow()).isCloseTo(1.2, within(1e-9));
        assertThat(value(pulled, "shop", Metric.LATENCY_P50).orElseThrow()).isCloseTo(0.55, within(1e-9));
    }

    @Test
    void tellsZeroApartFromNothing() throws Exception {
        String text = named("shop") + histogram(5, 9, 10);
        Observations pulled = twice(text, text);
        assertThat(value(pulled, "shop", Metric.TRAFFIC)).hasValue(0.0);
        assertThat(value(pulled, "shop", Metric.ERROR_RATIO)).isEmpty();
        assertThat(value(pulled, "shop", Metric.LATENCY_P99)).isEmpty();
        Observations none = twice(named("shop"), named("shop"));
        assertThat(none.readings()).isEmpty();
    }

    @Test
    void tellsNothingOfSeriesWhoseOwnTimesStandStill() throws Exception {
        String old = named("shop") + "http_requests_total 100 1764244700000\n";
        assertThat(twice(old, old).readings()).isEmpty();
        Observations newer = twice(old, named("shop") + "http_requests_total 120 1764244710000\n");
        assertThat(value(newer, "shop", Metric.TRAFFIC)).hasValue(2.0);
        assertThat(newer.readings().getFirst().staleness()).isPositive();
    }

    @Test
    void makesPercentilesOfTheBucketsThatGrew() throws Exception {
        Observations pulled = twice(named("shop") + histogram(100, 100, 100), named("shop") + histogram(150, 190, 200));
        // Of 100 new calls 50 took up to 0.1 s, 40 up to 1 s, 10 longer.
        assertThat(value(pulled, "shop", Metric.LATENCY_P50)).hasValue(0.1);
        assertThat(value(pulled, "shop", Metric.LATENCY_P99)).hasValue(1.0);
        assertThat(pulled.notes()).anyMatch(note -> note.contains("p99 latency lies above the last bound"));
        assertThat(pulled.notes()).anyMatch(note -> note.contains("p50 latency lies below the first bound"));
    }

    @ParameterizedTest
    @CsvSource({
        "http_server_request_duration_seconds, http_response_status_code",
        "http.server.request.duration_seconds, http.response.status_code",
        "http.server.request.duration, http.response.status_code",
        "U__http_2e_server_2e_request_2e_duration, U__http_2e_response_2e_status_code",
        "http_server_requests_seconds, status",
        "rpc.server.call.duration, rpc.response.status_code",
    })
    void knowsTheSpellings(String name, String status) throws Exception {
        String failed = name.startsWith("rpc") ? "INTERNAL" : "500";
        String fine = name.startsWith("rpc") ? "NOT_FOUND" : "404";
        String format = """
                {"%1$s_bucket","%2$s"="%3$s",le="0.2"} %%1$d
                {"%1$s_bucket","%2$s"="%3$s",le="+Inf"} %%1$d
                {"%1$s_count","%2$s"="%3$s"} %%1$d
                {"%1$s_count","%2$s"="%4$s"} %%2$d
                """.formatted(name, status, fine, failed);
        Observations pulled = twice(named("shop") + format.formatted(0, 0), named("shop") + format.formatted(30, 10));
        assertThat(value(pulled, "shop", Metric.TRAFFIC)).hasValue(4.0);
        assertThat(value(pulled, "shop", Metric.ERROR_RATIO)).hasValue(name.startsWith("U__") ? 0.0 : 0.25);
        assertThat(value(pulled, "shop", Metric.LATENCY_P50).orElseThrow()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void readsMillisecondsOfOlderConventions() throws Exception {
        String format = """
                http_server_duration_milliseconds_bucket{http_status_code="200",le="100"} %1$d
                http_server_duration_milliseconds_bucket{http_status_code="200",le="200"} %2$d
                http_server_duration_milliseconds_bucket{http_status_code="200",le="+Inf"} %2$d
                http_server_duration_milliseconds_count{http_status_code="200"} %2$d
                """;
        Observations pulled = twice(named("shop") + format.formatted(0, 0), named("shop") + format.formatted(0, 100));
        assertThat(value(pulled, "shop", Metric.LATENCY_P50).orElseThrow()).isCloseTo(0.15, within(1e-9));
    }

    @Test
    void takesPercentilesOfSummariesWhereThereIsOneAndSaysWhereThereAreNone() throws Exception {
        String one = "http_server_requests_seconds{uri=\"/a\",quantile=\"0.5\"} 0.02\n"
                + "http_server_requests_seconds{uri=\"/a\",quantile=\"0.99\"} 0.08\n"
                + "http_server_requests_seconds_count{uri=\"/a\"} %d\n";
        Observations pulled = twice(named("shop") + one.formatted(1), named("shop") + one.formatted(9));
        assertThat(value(pulled, "shop", Metric.LATENCY_P99)).hasValue(0.08);
        String two = one + one.replace("/a", "/b");
        Observations mixed = twice(named("shop") + two.formatted(1, 1), named("shop") + two.formatted(9, 9));
        assertThat(value(mixed, "shop", Metric.LATENCY_P99)).isEmpty();
        assertThat(mixed.notes()).anyMatch(note -> note.contains("shown without buckets: shop"));
    }

    @Test
    void tellsCallsToAddressesDatabasesQueuesAndModels() throws Exception {
        String format = """
                http_client_request_duration_seconds_count{server_address="10.0.0.7",server_port="8080",http_response_status_code="200"} %1$d
                http_client_request_duration_seconds_count{server_address="10.0.0.7",server_port="8080",error_type="timeout"} %1$d
                db_client_operation_duration_seconds_count{db_system_name="postgresql",db_namespace="orders"} %1$d
                messaging_process_duration_seconds_count{messaging_destination_name="mails"} %1$d
                gen_ai_client_operation_duration_seconds_count{gen_ai_request_model="small-1",gen_ai_provider_name="acme"} %1$d
                gen_ai_client_token_usage_sum{gen_ai_request_model="small-1",gen_ai_token_type="input"} %2$d
                gen_ai_client_token_usage_sum{gen_ai_request_model="small-1",gen_ai_token_type="output"} %1$d
                """;
        Observations pulled = twice(named("shop") + format.formatted(0, 0), named("shop") + format.formatted(10, 500));
        assertThat(pulled.calls())
                .extracting(call -> call.ends().server().shown(), CallCount::via, CallCount::calls, CallCount::failures)
                .containsExactlyInAnyOrder(
                        tuple("10.0.0.7:8080", CallCount.Via.VIRTUAL, 20L, 10L),
                        tuple("orders", CallCount.Via.DATABASE, 10L, 0L),
                        tuple("mails", CallCount.Via.MESSAGING, 10L, 0L),
                        tuple("acme", CallCount.Via.VIRTUAL, 10L, 0L));
        assertThat(pulled.calls()).allSatisfy(call -> assertThat(call.window()).isEqualTo(PAUSE));
        assertThat(value(pulled, "shop", Metric.TOKENS)).hasValue(51.0);
        assertThat(pulled.calls().stream()
                        .map(call -> call.ends().server())
                        .flatMap(server -> server.get(ServiceIdentity.MODEL).stream()))
                .containsExactly("small-1");
    }

    @Test
    void readsServiceGraphsThatAreScraped() throws Exception {
        String before = "traces_service_graph_request_total{client=\"web\",server=\"shop\",cluster=\"a\"} 0\n"
                + "traces_service_graph_request_total{client=\"web\",server=\"shop\",cluster=\"b\"} 0\n";
        String after = before.replace("} 0", "} 40")
                + "traces_service_graph_request_failed_total{client=\"web\",server=\"shop\",cluster=\"a\"} 8\n"
                + "traces_service_graph_request_total{client=\"shop\",server=\"db\",connection_type=\"database\"} 5\n";
        Observations pulled = twice(before, after);
        Subject ends = Ends.named("web", "shop");
        assertThat(value(pulled, ends, Metric.TRAFFIC)).hasValue(8.0);
        assertThat(value(pulled, ends, Metric.ERROR_RATIO)).hasValue(0.1);
        assertThat(pulled.calls())
                .extracting(call -> call.ends().shown(), CallCount::via, CallCount::calls)
                .contains(
                        tuple("web to shop", CallCount.Via.SERVICE, 80L),
                        tuple("shop to db", CallCount.Via.DATABASE, 5L));
    }

    @Test
    void tellsProcessorsMemoryAndTheFullestPool() throws Exception {
        String text = named("shop") + """
                jvm_cpu_recent_utilization_ratio 0.4
                jvm_memory_used_bytes{jvm_memory_type="heap",jvm_memory_pool_name="Eden"} 30
                jvm_memory_used_bytes{jvm_memory_type="heap",jvm_memory_pool_name="Old"} 20
                jvm_memory_used_bytes{jvm_memory_type="non_heap",jvm_memory_pool_name="Metaspace"} 900
                jvm_memory_limit_bytes{jvm_memory_type="heap",jvm_memory_pool_name="Eden"} -1
                jvm_memory_limit_bytes{jvm_memory_type="heap",jvm_memory_pool_name="Old"} 200
                hikaricp_connections_active{pool="db"} 9
                hikaricp_connections_max{pool="db"} 10
                """;
        shown = text;
        Observations pulled = connector(server()).pull(Progress.NONE);
        assertThat(value(pulled, "shop", Metric.CPU)).hasValue(0.4);
        assertThat(value(pulled, "shop", Metric.MEMORY)).hasValue(0.25);
        assertThat(value(pulled, "shop", Metric.UTILIZATION)).hasValue(0.9);
    }

    @Test
    void makesAShareOfProcessorTimeWhereTheProcessorsAreKnown() throws Exception {
        String format = named("shop") + "process_cpu_seconds_total %s\n";
        assertThat(value(twice(format.formatted(10), format.formatted(20)), "shop", Metric.CPU))
                .isEmpty();
        String counted = format + "system_cpu_count 4\n";
        assertThat(value(twice(counted.formatted(10), counted.formatted(20)), "shop", Metric.CPU))
                .hasValue(0.25);
    }

    @Test
    void addsTheInstancesOfAService() throws Exception {
        LocalServer one = server();
        LocalServer other = server();
        Connector both = connect(Connection.to("openmetrics", one.url())
                .withOption("targets", "127.0.0.1:" + other.port() + " " + one.url()));
        shown = named("shop") + histogram(0, 0, 0) + "jvm_cpu_recent_utilization 0.5\n";
        both.pull(Progress.NONE);
        clock.pass(PAUSE);
        shown = named("shop") + histogram(0, 10, 10) + "jvm_cpu_recent_utilization 0.5\n";
        Observations pulled = both.pull(Progress.NONE);
        assertThat(value(pulled, "shop", Metric.TRAFFIC)).hasValue(2.0);
        assertThat(value(pulled, "shop", Metric.CPU)).hasValue(0.5);
        assertThat(pulled.readings())
                .filteredOn(reading -> reading.metric() == Metric.TRAFFIC)
                .hasSize(1);
    }

    @Test
    void goesOnWithTheTargetsThatAnswer() throws Exception {
        LocalServer broken = keep(LocalServer.of(request -> new LocalServer.Answer(500, "text/plain", "no")));
        Connector both = connect(Connection.to("openmetrics", server().url()).withOption("targets", broken.url()));
        shown = named("shop") + "jvm_cpu_recent_utilization 0.5\n";
        Observations pulled = both.pull(Progress.NONE);
        assertThat(value(pulled, "shop", Metric.CPU)).hasValue(0.5);
        assertThat(pulled.notes()).anyMatch(note -> note.contains(":" + broken.port()) && note.contains("500"));
        assertThatThrownBy(both::test).isInstanceOf(ConnectorException.class).hasMessageContaining("500");
    }

    @Test
    void namesServicesByTargetInfoAndKeepsNoCommandLines() throws Exception {
        shown = Files.readString(SharedFiles.require("samples/prometheus/otel-javaagent-checkout.metrics.txt"));
        LocalServer server = server();
        Connector connector = connector(server);
        assertThat(connector.test()).contains("checkout: ", " samples as Prometheus text at " + server.url());
        connector.pull(Progress.NONE);
        clock.pass(PAUSE);
        Observations pulled = connector.pull(Progress.NONE);
        ServiceIdentity checkout = pulled.presences().getFirst().service();
        assertThat(checkout.attributes())
                .containsEntry(ServiceIdentity.SERVICE_NAME, "checkout")
                .containsEntry(ServiceIdentity.SERVICE_NAMESPACE, "shop")
                .containsEntry(ServiceIdentity.SERVER_ADDRESS, "127.0.0.1");
        assertThat(pulled.presences().getFirst().properties())
                .containsEntry("deployment_environment_name", "demo")
                .doesNotContainKeys("process_command_args", "process_executable_path", "host_name");
        assertThat(pulled.toString()).doesNotContain("-javaagent");
        assertThat(value(pulled, "checkout", Metric.CPU)).isPresent();
        assertThat(value(pulled, "checkout", Metric.TRAFFIC)).hasValue(0.0);
    }

    @Test
    void tellsServicesOfACollectorApartByJobAndInstance() throws Exception {
        String format = """
                target_info{job="shop/web",instance="1",service_name="web"} 1
                target_info{job="shop/stock",instance="1",service_name="stock"} 1
                http_server_request_duration_seconds_count{job="shop/web",instance="1"} %1$d
                http_server_request_duration_seconds_count{job="shop/stock",instance="1"} %2$d
                """;
        Observations pulled = twice(format.formatted(0, 0), format.formatted(10, 20));
        assertThat(value(pulled, "web", Metric.TRAFFIC)).hasValue(1.0);
        assertThat(value(pulled, "stock", Metric.TRAFFIC)).hasValue(2.0);
        assertThat(pulled.presences()).hasSize(2);
    }

    @Test
    void callsATargetAsTheUserDoes() throws Exception {
        shown = "jvm_cpu_recent_utilization 0.5\n";
        LocalServer server = server();
        Connector named = connect(new Connection(
                "own",
                "openmetrics",
                Optional.empty(),
                Connection.to("openmetrics", "").authentication(),
                Connection.to("openmetrics", "").tls(),
                new TreeMap<>(),
                Connection.to("openmetrics", "").limits(),
                PAUSE,
                new TreeMap<>(Map.of("targets", "stock=" + server.url() + "/metrics?name[]=jvm"))));
        assertThat(value(named.pull(Progress.NONE), "stock", Metric.CPU)).hasValue(0.5);
        assertThat(server.requests().getFirst().target()).startsWith("/metrics?name");
    }

    @Test
    void asksForOpenMetricsFirstAndReadsIt() throws Exception {
        LocalServer server = keep(LocalServer.of(request -> new LocalServer.Answer(
                200,
                "application/openmetrics-text; version=1.0.0; charset=utf-8",
                "# TYPE jvm_cpu_recent_utilization gauge\njvm_cpu_recent_utilization 0.5 1764244800.5\n# EOF\n")));
        Connector connector = connector(server);
        assertThat(connector.test()).contains("1 samples as OpenMetrics");
        assertThat(server.requests().getFirst().accept()).startsWith("application/openmetrics-text;version=1.0.0");
        assertThat(connector.pull(Progress.NONE).readings()).hasSize(2);
    }

    @Test
    void tellsWhereATextIsMalformed() throws Exception {
        shown = "fine 1\nbroken{a=1} 2\n";
        assertThatThrownBy(() -> connector(server()).pull(Progress.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("line 2, column 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", ""})
    void refusesWhatIsNoMetrics(String type) throws Exception {
        LocalServer page = keep(LocalServer.of(request -> new LocalServer.Answer(200, type, "<html>Sign in</html>")));
        assertThatThrownBy(() -> connector(page).pull(Progress.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(page.url());
    }

    @Test
    void leavesOutWhatIsBeyondTheLimit() throws Exception {
        shown = "jvm_cpu_recent_utilization 0.5\nmore 1\nmore_still 1\n";
        Connection narrow = Connection.to("openmetrics", server().url());
        Observations pulled = connect(narrow.with(new Limits(
                        narrow.limits().connect(),
                        narrow.limits().answer(),
                        2,
                        narrow.limits().bytes())))
                .pull(Progress.NONE);
        assertThat(pulled.readings()).isNotEmpty();
        assertThat(pulled.notes()).anyMatch(note -> note.contains("more samples than the limit"));
    }

    @Test
    void leavesOutValuesThatNothingCanHave() throws Exception {
        Observations pulled = twice(
                named("shop") + "http_requests_total NaN\njvm_cpu_recent_utilization NaN\n",
                named("shop") + "http_requests_total +Inf\njvm_cpu_recent_utilization -1\n");
        assertThat(pulled.readings()).isEmpty();
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThatThrownBy(() -> connect(
                        Connection.to("openmetrics", "http://127.0.0.1:1").withOption("target", "x")))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        wrong -> assertThat(wrong.remedy()).contains("Maybe you meant 'targets'"));
        assertThatThrownBy(() -> connect(
                        Connection.to("openmetrics", "http://127.0.0.1:1").withOption("targets", "http:///metrics")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("no address");
        assertThatThrownBy(() -> connect(Connection.to("openmetrics", " "))).hasMessageContaining("names no address");
    }

    private static String named(String service) {
        return "# TYPE target_info gauge\ntarget_info{service_name=\"" + service + "\"} 1\n";
    }

    private static String histogram(int fast, int slow, int all) {
        return """
                # TYPE http_server_request_duration_seconds histogram
                http_server_request_duration_seconds_bucket{le="0.1"} %d
                http_server_request_duration_seconds_bucket{le="1"} %d
                http_server_request_duration_seconds_bucket{le="+Inf"} %d
                http_server_request_duration_seconds_count %d
                """.formatted(fast, slow, all, all);
    }

    private Observations twice(String before, String after) throws Exception {
        Connector connector = connector(server());
        shown = before;
        connector.pull(Progress.NONE);
        clock.pass(PAUSE);
        shown = after;
        return connector.pull(Progress.NONE);
    }

    private LocalServer server() throws IOException {
        return keep(LocalServer.of(request -> new LocalServer.Answer(200, TEXT, shown)));
    }

    private Connector connector(LocalServer server) throws ConnectorException {
        return connect(Connection.to("openmetrics", server.url()).called("own"));
    }

    private Connector connect(Connection connection) throws ConnectorException {
        return keep(new OpenMetricsProvider().connect(connection, Places.with(clock)));
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    private static Optional<Double> value(Observations pulled, String service, Metric metric) {
        return pulled.readings().stream()
                .filter(reading -> reading.subject() instanceof ServiceIdentity known
                        && known.shown().equals(service)
                        && reading.metric() == metric)
                .map(Reading::value)
                .findFirst();
    }

    private static Optional<Double> value(Observations pulled, Subject subject, Metric metric) {
        return pulled.readings().stream()
                .filter(reading -> reading.subject().equals(subject) && reading.metric() == metric)
                .map(Reading::value)
                .findFirst();
    }
}
