package dev.plumbline.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrometheusConnectorTest {

    private static final PrometheusQuery TRAFFIC =
            new PrometheusQuery(Metric.TRAFFIC, PrometheusQuery.Scope.ELEMENT, "traffic", "", false);
    private static final PrometheusQuery OPTIONAL =
            new PrometheusQuery(Metric.LATENCY_P99, PrometheusQuery.Scope.ELEMENT, "dotted", "", true);

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new TreeMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String form = request.getBody() == null ? "" : request.getBody().utf8();
                return answers.entrySet().stream()
                        .filter(answer -> form.contains("query=" + answer.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(json(vector("")));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postsTheQueryAsAFormBelowThePathPrefix() throws Exception {
        Connection connection = settings().connection().withHeader("X-Scope-OrgID", "tenant-1");
        connector(new PrometheusSettings(connection, List.of(TRAFFIC), List.of()))
                .pull(Progress.NONE);
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getUrl().encodedPath()).isEqualTo("/base/path/api/v1/query");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().get("X-Scope-OrgID")).isEqualTo("tenant-1");
        assertThat(request.getBody().utf8()).contains("timeout=60s", "limit=101");
    }

    @Test
    void mapsLabelsToElementsAndAddsTrafficOfSeveralSeries() throws ConnectorException {
        answer(
                "traffic",
                series("job=shop", "2.5") + "," + series("job=shop,service=x", "1.5") + ","
                        + series("service_name=stock", "4e0") + "," + series("job=elsewhere", "9"));
        Mapped pull = pull();
        assertThat(pull.measurements())
                .extracting(Measurement::subject, Measurement::value, Measurement::time)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop", 4.0, Instant.ofEpochMilli(1_795_401_063_861L)),
                        org.assertj.core.groups.Tuple.tuple("stock", 4.0, Instant.ofEpochMilli(1_795_401_063_861L)));
        assertThat(pull.strangers())
                .extracting(stranger -> stranger.service().shown())
                .containsExactly("elsewhere");
    }

    @Test
    void findsTheServiceOfAJobInTargetInfo() throws ConnectorException {
        answer("group", series("job=k8s/abc,service_name=shop", "1"));
        answer("traffic", series("job=k8s/abc", "3"));
        assertThat(pull().measurements()).extracting(Measurement::subject).containsExactly("shop");
    }

    @Test
    void skipsValuesThatAreNoNumbersWithANote() throws ConnectorException {
        answer(
                "traffic",
                series("job=shop", "NaN") + "," + series("job=stock", "+Inf") + "," + series("job=orders", "-Inf"));
        Mapped pull = pull();
        assertThat(pull.measurements()).isEmpty();
        assertThat(pull.notes())
                .containsExactly(
                        "The traffic is out of the range that can be measured: orders, stock.",
                        "There is no traffic, as there was nothing to measure: shop.");
    }

    @Test
    void readsPastNativeHistogramsAndUnknownFields() throws ConnectorException {
        answer("traffic", """
            {"metric":{"job":"shop"},"histogram":[1795401063.8,{"count":"15","sum":"0.1",
             "buckets":[[0,"0.1","0.2","3"],[3,"-1","1","2"]]}]},
            {"value":[1795401063.861,"7"],"extra":{"deep":[1,[2,{}]]},"metric":{"job":"stock"}}\
            """);
        Mapped pull = pull();
        assertThat(pull.measurements())
                .singleElement()
                .satisfies(measurement -> assertThat(measurement.value()).isEqualTo(7));
        assertThat(pull.notes())
                .containsExactly("A native histogram was given where a number is needed, for the traffic: shop.");
    }

    @Test
    void takesPercentilesFromNativeHistograms() throws ConnectorException {
        PrometheusQuery p50 = new PrometheusQuery(Metric.LATENCY_P50, PrometheusQuery.Scope.ELEMENT, "whole", "", true);
        PrometheusQuery p99 = new PrometheusQuery(Metric.LATENCY_P99, PrometheusQuery.Scope.ELEMENT, "whole", "", true);
        answer("whole", """
            {"metric":{"job":"shop"},"histogram":[1795401063.8,{"count":"100","sum":"3",
             "buckets":[[0,"0.01","0.02","50"],[0,"0.02","0.04","50"]]}]}\
            """);
        assertThat(Mapped.of(
                                ExampleShop.architecture(),
                                connector(settings().with(List.of(p50, p99))).pull(Progress.NONE))
                        .measurements())
                .extracting(Measurement::metric, measurement -> Math.round(measurement.value() * 1e4) / 1e4)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Metric.LATENCY_P50, 0.02),
                        org.assertj.core.groups.Tuple.tuple(Metric.LATENCY_P99, 0.0394));
    }

    @Test
    void countsCallsFromTheSamplesOfCounters() throws ConnectorException {
        answers.put("traces_service_graph_request_total", json("""
            {"status":"success","data":{"resultType":"matrix","result":[
             {"metric":{"client":"shop","server":"stock","instance":"a"},
              "values":[[1795400700,"100"],[1795401000,"160"],[1795401015,"20"],[1795401060,"50"]]},
             {"metric":{"client":"shop","server":"stock","instance":"b"},"values":[[1795401045,"7"],[1795401060,"9"]]},
             {"metric":{"client":"shop","server":"shop"},"values":[[1795401045,"7"],[1795401060,"9"]]},
             {"metric":{"client":"stock","server":"pg","connection_type":"database"},
              "values":[[1795400700,"3"],[1795401060,"4"]]},
             {"metric":{"client":"stock","server":"idle"},"values":[[1795400700,"3"],[1795401060,"3"]]}]}}\
            """));
        answers.put("traces_service_graph_request_failed_total", json("""
            {"status":"success","data":{"resultType":"matrix","result":[
             {"metric":{"client":"shop","server":"stock","instance":"a"},"values":[[1795401060,"2"]]}]}}\
            """));
        List<CallCount> calls = connector(settings()).pull(Progress.NONE).calls();
        assertThat(calls)
                .extracting(CallCount::ends, CallCount::via, CallCount::calls, CallCount::failures)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Ends.named("shop", "stock"), CallCount.Via.SERVICE, 119L, 2L),
                        org.assertj.core.groups.Tuple.tuple(Ends.named("stock", "pg"), CallCount.Via.DATABASE, 1L, 0L));
        assertThat(calls.getFirst().lastSeen()).isEqualTo(Instant.ofEpochSecond(1_795_401_060));
        assertThat(calls.getFirst().window()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void takesTheServersEstimateWhereThereAreTooManyCounters() throws ConnectorException {
        StringBuilder many = new StringBuilder(series("client=shop,server=stock", "1"));
        for (int index = 0; index < 150; index++) {
            many.append(',').append(series("client=shop,server=s" + index, "1"));
        }
        answer("traces_service_graph_request_total", many.toString());
        answers.put(
                "sum+by+%28client%2C+server%2C+connection_type%29+%28increase%28traces_service_graph_request_total",
                json(vector(series("client=shop,server=stock", "41.7"))));
        Observations observations = connector(settings()).pull(Progress.NONE);
        assertThat(observations.calls()).singleElement().satisfies(call -> {
            assertThat(call.calls()).isEqualTo(42);
            assertThat(call.provenance().detail()).startsWith("estimate by ");
        });
        assertThat(observations.notes()).anyMatch(note -> note.startsWith("The calls are estimates"));
    }

    @Test
    void tellsOfCallsInAMeshOnce() throws Exception {
        Connection mesh = Connection.to("istio", server.url("/").toString());
        answers.put("istio_requests_total", json("""
            {"status":"success","data":{"resultType":"matrix","result":[
             {"metric":{"source_canonical_service":"shop","source_workload":"shop-v2","source_workload_namespace":"web",
                "destination_canonical_service":"stock","destination_workload":"stock-v1",
                "destination_workload_namespace":"web","request_protocol":"grpc","response_code":"200"},
              "values":[[1795400700,"3"],[1795401060,"10"]]},
             {"metric":{"source_canonical_service":"unknown","source_workload":"unknown",
                "destination_canonical_service":"stock"},"values":[[1795400700,"3"],[1795401060,"10"]]}]}}\
            """));
        Observations observations = new IstioProvider()
                .connect(mesh, new Surroundings(Path.of(""), new TreeMap<>(), InstantSource.system()))
                .pull(Progress.NONE);
        assertThat(observations.calls()).singleElement().satisfies(call -> {
            assertThat(call.calls()).isEqualTo(7);
            assertThat(call.protocol()).isEqualTo("grpc");
            assertThat(call.ends().shown()).isEqualTo("shop to stock");
            assertThat(call.ends().client().get(ServiceIdentity.DEPLOYMENT)).contains("shop-v2");
        });
        for (int request = server.getRequestCount(); request > 0; request--) {
            String form = server.takeRequest(5, TimeUnit.SECONDS).getBody().utf8();
            assertThat(form)
                    .satisfiesAnyOf(
                            text -> assertThat(text).contains("target_info"),
                            text -> assertThat(text).contains("reporter%3D%22destination%22"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windw, 5min, Maybe you meant 'window'",
        "window, soon, Write a number and a unit",
        "istio, maybe, true or false",
        "reporter, both, destination or source"
    })
    void refusesOptionsThatAreNone(String option, String value, String remedy) {
        Connection connection =
                Connection.to("prometheus", server.url("/").toString()).withOption(option, value);
        Surroundings surroundings = new Surroundings(Path.of(""), new TreeMap<>(), InstantSource.system());
        assertThatThrownBy(() -> new PrometheusProvider().connect(connection, surroundings))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        wrong -> assertThat(wrong.remedy()).contains(remedy));
    }

    @Test
    void warnsOfTooManySeries() throws Exception {
        MockWebServer large = new MockWebServer();
        large.start();
        large.enqueue(json("{\"status\":\"success\",\"data\":{\"version\":\"3.5.3\"}}"));
        large.enqueue(json("{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"1\"]}}"));
        large.enqueue(json("""
            {"status":"success","data":{"headStats":{"numSeries":2100000},
             "seriesCountByMetricName":[{"name":"requests_total","value":900000}]}}\
            """));
        assertThat(connector(PrometheusSettings.of("large", large.url("/").toString()))
                        .test())
                .contains("It holds 2,100,000 series, 900,000 of them of requests_total");
        large.close();
    }

    @Test
    void takesTheAgeOfTheNewestSample() throws ConnectorException {
        answer("traffic", series("job=shop", "1"));
        answer("newest", series("job=shop", "1795400943.861"));
        PrometheusQuery query =
                new PrometheusQuery(Metric.TRAFFIC, PrometheusQuery.Scope.ELEMENT, "traffic", "newest", false);
        Reading measurement = connector(settings().with(List.of(query)))
                .pull(Progress.NONE)
                .readings()
                .getFirst();
        assertThat(measurement.staleness()).isEqualTo(Duration.ofMinutes(2));
        assertThat(measurement.time()).isEqualTo(Instant.ofEpochMilli(1_795_400_943_861L));
    }

    @Test
    void showsTheServersWarnings() throws ConnectorException {
        answers.put("traffic", json("""
            {"status":"success","warnings":["PromQL info: not a counter"],"infos":["be careful"],
             "data":{"resultType":"vector","result":[%s]}}\
            """.formatted(series("job=shop", "1"))));
        assertThat(pull().notes())
                .containsExactly("The server says: PromQL info: not a counter", "The server says: be careful");
    }

    @Test
    void passesOverOptionalQueriesThatTheServerDoesNotKnow() throws ConnectorException {
        answers.put("dotted", error(400, "bad_data", "parse error: unexpected string"));
        answer("traffic", series("job=shop", "1"));
        assertThat(pull().notes()).isEmpty();
        answers.put("traffic", error(422, "execution", "found duplicate series"));
        assertThat(pull().notes())
                .containsExactly("The server does not accept the query for traffic: found duplicate series");
    }

    @Test
    void tellsTheSlowestRequestThatIsKeptOfEachService() throws Exception {
        answers.put("%7B__name__", json("""
            {"status":"success","data":[
             {"seriesLabels":{"__name__":"http_server_request_duration_seconds_bucket","job":"shop","le":"0.5"},
              "exemplars":[{"labels":{"trace_id":"aa01","span_id":"1"},"value":"0.41","timestamp":1795401060.5},
                           {"labels":{"span_id":"2"},"value":"0.49","timestamp":1795401061}]},
             {"seriesLabels":{"__name__":"http_server_request_duration_seconds_bucket","job":"shop","le":"+Inf"},
              "exemplars":[{"labels":{"trace_id":"aa02"},"value":"NaN","timestamp":1795401062},
                           {"labels":{"trace_id":"aa03"},"value":"2.5","timestamp":1795401059}]},
             {"seriesLabels":{"job":"mystery"},"exemplars":[{"labels":{"trace_id":"bb01"},"value":"9","timestamp":1}]},
             {"seriesLabels":{"job":"stock"},"exemplars":[]}]}\
            """));
        assertThat(pull().exemplars())
                .extracting(Exemplar::subject, Exemplar::seconds, Exemplar::trace, Exemplar::time)
                .containsExactly(tuple("shop", 2.5, "aa03", Instant.ofEpochSecond(1_795_401_059)));
        assertThat(pull().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404,text/plain,404 page not found",
        "422,application/json,'{\"status\":\"error\",\"errorType\":\"execution\",\"error\":\"exemplar storage is disabled\"}'",
        "200,application/json,'{\"status\":\"success\",\"data\":{}}'"
    })
    void doesWithoutExemplarsWhereTheServerKeepsNone(int status, String type, String body) throws Exception {
        answer("traffic", series("job=shop", "1"));
        answers.put("%7B__name__", new MockResponse(status, Headers.of("Content-Type", type), body));
        Mapped pull = pull();
        assertThat(pull.exemplars()).isEmpty();
        assertThat(pull.notes()).isEmpty();
        assertThat(pull.measurements()).hasSize(1);
    }

    @Test
    void asksForASpanOfTimeAndSortsTheAnswerByItsInstants() throws Exception {
        answers.put("traffic", json("""
            {"status":"success","data":{"resultType":"matrix","result":[
             {"metric":{"job":"shop"},"values":[[1795400943,"1"],[1795401063,"NaN"]]},
             {"metric":{"job":"stock"},"values":[[1795401063,"4"]]}]}}\
            """));
        TimeSpan span = TimeSpan.before(Instant.ofEpochSecond(1_795_401_063), Duration.ofMinutes(4), 3);
        Recording recording = history().recall(span, Progress.NONE).of(ExampleShop.architecture());
        assertThat(recording.moments())
                .extracting(moment -> moment.measurements().stream()
                        .map(measurement -> measurement.subject() + " " + measurement.value())
                        .toList())
                .containsExactly(List.of(), List.of("shop 1.0"), List.of("stock 4.0"));
        assertThat(recording.notes()).containsExactly("There is no traffic, as there was nothing to measure: shop.");
        server.takeRequest(5, TimeUnit.SECONDS);
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getUrl().encodedPath()).isEqualTo("/base/path/api/v1/query_range");
        assertThat(request.getBody().utf8()).contains("start=1795400823", "end=1795401063", "step=120");
    }

    @Test
    void saysWhyAServerDoesNotLookBack() throws ConnectorException {
        answers.put("traffic", error(400, "bad_data", "exceeded maximum resolution of 11,000 points per timeseries."));
        TimeSpan span = TimeSpan.before(Instant.ofEpochSecond(1_795_401_063), Duration.ofMinutes(4), 3);
        Recording recording = history().recall(span, Progress.NONE).of(ExampleShop.architecture());
        assertThat(recording.moments()).allMatch(moment -> moment.measurements().isEmpty());
        assertThat(recording.notes())
                .containsExactly("The server does not accept the query for traffic over time: exceeded maximum"
                        + " resolution of 11,000 points per timeseries.");
    }

    private History history() throws ConnectorException {
        return connector(settings()).history().orElseThrow();
    }

    @Test
    void stopsAtTheLimitOfSeries() throws ConnectorException {
        StringBuilder many = new StringBuilder(series("job=shop", "1"));
        for (int index = 0; index < 50_000; index++) {
            many.append(',').append(series("job=stock,instance=" + index, "1"));
        }
        answer("traffic", many.toString());
        Mapped pull = pull();
        assertThat(pull.notes()).anyMatch(note -> note.contains("more series than the limit"));
        assertThat(pull.measurements()).extracting(Measurement::value).containsExactly(1.0, 99.0);
    }

    @Test
    void breaksOffAnAnswerThatIsTooLong() {
        answer("traffic", series("job=shop", "1") + ("," + series("job=shop", "1")).repeat(1_000));
        assertThatThrownBy(() -> connector(settings().with(limits(10_000))).pull(Progress.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("larger than the limit");
    }

    @ParameterizedTest
    @CsvSource({
        "401, text/plain, Unauthorized, does not know who is asking, user and password",
        "403, text/html, <html>, does not allow, right to query",
        "404, text/plain, 404 page not found, no Prometheus API, path prefix",
        "302, text/html, moved, points to another address, login page",
        "400, text/plain, Client sent an HTTP request to an HTTPS server., speaks TLS at this port, https",
        "200, text/html, <html>Sign in</html>, does not answer as Prometheus does, login page",
        "502, text/html, <html>Bad gateway</html>, failed (502), log",
        "429, text/plain, slow down, refuses more queries, Wait",
        "200, application/json, '{\"status\":\"succ', ends early, address",
        "200, application/json, '[1,2]', JSON of another shape, address",
        "200, application/json, '{\"hello\":1}', JSON of another shape, address",
        "200, application/json, '', another shape, address"
    })
    void saysWhatIsWrongWithTheServer(int status, String type, String body, String what, String remedy) {
        answers.put(
                "traffic",
                new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Type", type)
                        .body(body)
                        .build());
        assertFails(what, remedy);
    }

    @Test
    void reportsATimeoutOfTheServer() {
        answers.put("traffic", error(503, "timeout", "query timed out in expression evaluation"));
        assertFails("query timed out", "shorter window");
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        answers.put(
                "traffic",
                new MockResponse.Builder()
                        .headersDelay(60, TimeUnit.SECONDS)
                        .body(vector(""))
                        .build());
        Limits brief = new Limits(Duration.ofSeconds(1), Duration.ofMillis(500), 100, 1_000);
        assertThatThrownBy(() -> connector(settings().with(brief)).pull(Progress.NONE))
                .isInstanceOfSatisfying(ConnectorException.class, late -> {
                    assertThat(late).hasMessageContaining("did not answer in time");
                    assertThat(late.remedy()).contains("time limit");
                });
    }

    @Test
    void saysThatNothingAnswers() {
        String url = server.url("/").toString();
        server.close();
        assertThatThrownBy(() -> connector(PrometheusSettings.of("gone", url)).test())
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Nothing answers at");
    }

    @ParameterizedTest
    @CsvSource({"metrics.example.org", "ftp://metrics.example.org", "http://", "'http://me:secret@localhost/'"})
    void refusesAddressesThatAreNone(String url) {
        assertThatThrownBy(() -> connector(PrometheusSettings.of("wrong", url)).test())
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("The address of the Prometheus server")
                .hasMessageNotContaining("secret");
    }

    @Test
    void sendsABearerTokenFromTheEnvironmentAndABasicPasswordFromAFile() throws Exception {
        Authentication bearer = new Authentication.Bearer(new Secret.EnvironmentVariable("TOKEN"));
        connector(settings().with(bearer)).pull(Progress.NONE);
        assertThat(server.takeRequest(5, TimeUnit.SECONDS).getHeaders().get("Authorization"))
                .isEqualTo("Bearer t0ken");
        Path file = Files.writeString(folder.resolve("password"), "open sesame\n");
        Authentication basic = new Authentication.Basic("me", new Secret.SecretFile(file));
        MockWebServer other = new MockWebServer();
        other.start();
        other.enqueue(json(vector("")));
        other.enqueue(json(vector("")));
        connector(PrometheusSettings.of("basic", other.url("/").toString())
                        .with(List.<PrometheusQuery>of())
                        .with(basic))
                .pull(Progress.NONE);
        assertThat(other.takeRequest(5, TimeUnit.SECONDS).getHeaders().get("Authorization"))
                .isEqualTo(okhttp3.Credentials.basic("me", "open sesame"));
        other.close();
    }

    @Test
    void saysWhichSecretIsMissing() {
        Authentication unset = new Authentication.Bearer(new Secret.EnvironmentVariable("NO_SUCH_VARIABLE"));
        Authentication absent = new Authentication.Bearer(new Secret.SecretFile(folder.resolve("absent")));
        assertThatThrownBy(() -> connector(settings().with(unset)).test()).hasMessageContaining("NO_SUCH_VARIABLE");
        assertThatThrownBy(() -> connector(settings().with(absent)).test()).hasMessageContaining("cannot be read");
    }

    private void assertFails(String what, String remedy) {
        assertThatThrownBy(this::pull)
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(what)
                .satisfies(failure ->
                        assertThat(((ConnectorException) failure).remedy()).contains(remedy));
    }

    private Mapped pull() throws ConnectorException {
        return Mapped.of(ExampleShop.architecture(), connector(settings()).pull(Progress.NONE));
    }

    private static Connector connector(PrometheusSettings settings) throws ConnectorException {
        return PrometheusConnector.of(
                settings,
                new Surroundings(Path.of(""), new TreeMap<>(Map.of("TOKEN", "t0ken")), InstantSource.system()));
    }

    private PrometheusSettings settings() {
        return PrometheusSettings.of("test", server.url("/base/path").toString())
                .with(List.of(TRAFFIC, OPTIONAL))
                .with(limits(8_000_000));
    }

    private static Limits limits(long bytes) {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 100, bytes);
    }

    private void answer(String query, String series) {
        answers.put(query, json(vector(series)));
    }

    private static String vector(String series) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + series + "]}}";
    }

    /// A series with the labels `name=value,name=value`.
    private static String series(String labels, String value) {
        StringBuilder metric = new StringBuilder();
        for (String label : labels.split(",", -1)) {
            String[] parts = label.split("=", 2);
            metric.append(metric.isEmpty() ? "" : ",")
                    .append('"')
                    .append(parts[0])
                    .append("\":\"")
                    .append(parts[1])
                    .append('"');
        }
        return "{\"metric\":{" + metric + "},\"value\":[1795401063.861,\"" + value + "\"]}";
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse error(int status, String type, String message) {
        return json("{\"status\":\"error\",\"errorType\":\"" + type + "\",\"error\":\"" + message + "\"}")
                .newBuilder()
                .code(status)
                .build();
    }
}
