package dev.plumbline.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.History;
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
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Reading;
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
        connector(new PrometheusSettings(connection, List.of(TRAFFIC))).pull(Progress.NONE);
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getUrl().encodedPath()).isEqualTo("/base/path/api/v1/query");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().get("X-Scope-OrgID")).isEqualTo("tenant-1");
        assertThat(request.getBody().utf8()).contains("timeout=2s", "limit=101");
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
                        .headersDelay(20, TimeUnit.SECONDS)
                        .body(vector(""))
                        .build());
        assertFails("did not answer in time", "time limit");
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
        return new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 100, bytes);
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
