package dev.plumbline.connectors.openslo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenSloConnectorTest extends ConnectorContract {

    private static final String SLO = """
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: shop-availability}
            spec:
              service: shop
              indicator:
                metadata: {name: good-answers}
                spec:
                  ratioMetric:
                    counter: true
                    bad: {metricSource: {type: Prometheus, spec: {query: 'http_requests_total{code=~"5.."}'}}}
                    total: {metricSource: {type: Prometheus, spec: {query: http_requests_total}}}
              timeWindow: [{duration: 28d, isRolling: true}]
              budgetingMethod: Occurrences
              objectives:
                - {displayName: most, target: 0.99}
            """;

    @TempDir
    private Path folder;

    /// The answers by the window that is asked for.
    private final Map<String, String> answers =
            new ConcurrentHashMap<>(Map.of("28d", "0.995", "1h", "0.99", "6h", "0.99"));

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        Files.writeString(folder.resolve("shop.yaml"), SLO);
        server = LocalServer.of(this::answer);
        connector = connect();
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private LocalServer.Answer answer(LocalServer.Request request) {
        String query = query(request);
        if (query.equals("1")) {
            return LocalServer.Answer.json(
                    "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"1\"]}}");
        }
        if (query.contains("broken")) {
            return new LocalServer.Answer(
                    400,
                    "application/json",
                    "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}");
        }
        String result = answers.entrySet().stream()
                .filter(window -> query.contains("[" + window.getKey()))
                .map(window -> "{\"metric\":{},\"value\":[1,\"" + window.getValue() + "\"]}")
                .findFirst()
                .orElse("");
        return LocalServer.Answer.json(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + result + "]}}");
    }

    private static String query(LocalServer.Request request) {
        return URLDecoder.decode(request.body().replaceFirst("^query=", ""), StandardCharsets.UTF_8);
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void tellsWhatWasGoodAndWhatIsLeftOfTheBudget() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(value(pulled, Metric.AVAILABILITY)).isEqualTo(0.995);
        assertThat(value(pulled, Metric.ERROR_BUDGET_LEFT)).isCloseTo(0.5, within(1e-9));
        assertThat(pulled.alerts()).isEmpty();
        assertThat(pulled.readings().getFirst().provenance().detail())
                .isEqualTo("SLO shop-availability: 99.0000 % over 28d (shop.yaml:1:1)");
        assertThat(connector.test()).isEqualTo("1 objective against " + server.url());
        assertThat(server.requests().stream().map(OpenSloConnectorTest::query))
                .contains("1 - ((sum(increase(http_requests_total{code=~\"5..\"}[28d]))) or (0 * "
                        + "sum(increase(http_requests_total[28d])))) / sum(increase(http_requests_total[28d]))");
    }

    @Test
    void alertsWhereBothWindowsBurnTooFast() throws Exception {
        answers.putAll(Map.of("1h", "0.8", "5m", "0.8"));
        Alert fast = connector.pull(Progress.NONE).alerts().getFirst().told();
        assertThat(fast.level()).isEqualTo(Alert.Level.CRITICAL);
        assertThat(fast.summary()).contains("20.0 times as fast as allowed over 1h, and 20.0 times over 5m");
        answers.putAll(Map.of("5m", "0.999"));
        assertThat(connector.pull(Progress.NONE).alerts()).as("it is over").isEmpty();
        answers.putAll(Map.of("6h", "0.7", "30m", "0.7"));
        assertThat(connector.pull(Progress.NONE).alerts().getFirst().told().level())
                .isEqualTo(Alert.Level.CRITICAL);
        answers.putAll(Map.of("3d", "0.9", "6h", "0.9", "30m", "0.999"));
        Alert creeping = connector.pull(Progress.NONE).alerts().getFirst().told();
        assertThat(creeping.level()).isEqualTo(Alert.Level.WARNING);
        assertThat(creeping.summary()).contains("times as fast as allowed over 3d");
    }

    @Test
    void tellsOfABudgetThatIsOverspent() throws Exception {
        answers.put("28d", "0.97");
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(value(pulled, Metric.ERROR_BUDGET_LEFT)).isZero();
        assertThat(pulled.notes())
                .contains("More errors were made than the budget allows: shop-availability by 200 %.");
    }

    @Test
    void tellsNothingWhereNothingWasMeasured() throws Exception {
        answers.put("28d", "NaN");
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.readings()).isEmpty();
        assertThat(pulled.notes()).contains("Nothing was measured for the objective: shop-availability.");
    }

    @Test
    void readsIndicatorsThatStandApartAndSeveralObjectives() throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), """
                apiVersion: openslo/v1
                kind: SLI
                metadata: {name: fast}
                spec: {thresholdMetric: {metricSource: {type: prometheus, spec: {query: 'latency{q="0.9"}'}}}}
                ---
                apiVersion: openslo/v1
                kind: Service
                metadata: {name: shop}
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata: {name: speed}
                spec:
                  service: shop
                  indicatorRef: fast
                  timeWindow: [{duration: 28d}]
                  objectives:
                    - {displayName: usual, op: lte, value: 0.5, targetPercent: 99}
                    - {displayName: worst, op: lt, value: 2, target: 0.999}
                """);
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.readings()).hasSize(4);
        assertThat(pulled.readings().getFirst().provenance().detail())
                .as("the one with the least budget left comes first")
                .startsWith("SLO speed (worst): 99.9000 % over 28d (shop.yaml:");
        assertThat(server.requests().stream().map(OpenSloConnectorTest::query))
                .contains("avg(avg_over_time(((latency{q=\"0.9\"}) <= bool 0.5)[28d:60s]))");
    }

    @Test
    void makesExpressionsOfEveryShape() {
        Indicator.Events good = new Indicator.Events("sum(rate(a[1m]))", false);
        Indicator.Events total = new Indicator.Events("a + b", true);
        assertThat(new Indicator.Good(good, total).goodShare("5m"))
                .isEqualTo(
                        "((sum(sum_over_time((sum(rate(a[1m])))[5m:15s]))) or (0 * sum(increase((a + b)[5m:15s])))) / "
                                + "sum(increase((a + b)[5m:15s]))");
        Indicator raw = new Indicator.Raw("errors_ratio", true);
        assertThat(raw.goodShare("1h")).isEqualTo("1 - avg(avg_over_time((errors_ratio)[1h:60s]))");
        assertThat(new Indicator.Slices(raw, "5m", 0.95).goodShare("30d"))
                .isEqualTo("avg_over_time(((1 - avg(avg_over_time((errors_ratio)[5m:15s]))) >= bool 0.95)[30d:5m])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: 0.99 | targetPercent: 99, target: 0.99 | 16:7: an objective has either target or targetPercent",
                "target: 0.99 | note: none | 16:7: an objective has either",
                "target: 0.99 | target: 99 | 16:27: the target is no share above 0 and below 1",
                "28d | 1M | 13:17: the duration '1M' is none such as 30d",
                "Occurrences | Sometimes | 14:3: the budgetingMethod is not",
                "Occurrences | Timeslices | an objective by Timeslices needs a timeSliceTarget",
                "service: shop | team: shop | 1:1: an SLO needs metadata.name and spec.service",
                "'bad:' | 'ugly:' | a ratioMetric needs good or bad beside total",
                "openslo/v1 | openslo/v2 | 1:1: only openslo/v1 is read",
                "type: Prometheus | type: Datadog | only queries of Prometheus can be asked, not of Datadog",
                "spec: | 'spec: [' | shop.yaml:",
            })
    void tellsWhereAFileIsWrong(String right, String wrong, String what) throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), SLO.replaceFirst(Pattern.quote(right), wrong));
        Files.writeString(folder.resolve("other.yaml"), SLO.replace("shop-availability", "other"));
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.readings()).as("the other file").hasSize(2);
        assertThat(pulled.notes()).anyMatch(note -> note.contains("shop.yaml:") && note.contains(what));
    }

    @Test
    void tellsOfQueriesThatTheServerDoesNotTake() throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), SLO.replace("query: http_requests_total}", "query: broken}"));
        assertThat(connector.pull(Progress.NONE).notes())
                .anyMatch(note -> note.contains("shop.yaml:1:1") && note.contains("parse error"));
    }

    @Test
    void needsFilesAndAServer() {
        assertThatThrownBy(() -> new OpenSloProvider()
                        .connect(Connection.to("openslo", server.url()), Places.in(folder, new FakeClock())))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("names no OpenSLO files");
        assertThatThrownBy(() -> new OpenSloProvider()
                        .connect(
                                Connection.to("openslo", "").withOption("files", "*.yaml"),
                                Places.in(folder, new FakeClock())))
                .isInstanceOf(ConnectorException.class);
    }

    @Test
    void saysThatThereIsNoObjective() throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), "kind: other\n");
        assertThatThrownBy(connector::test)
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("No objective");
    }

    private static double value(Observations pulled, Metric metric) {
        List<Double> values = pulled.readings().stream()
                .filter(reading -> reading.metric() == metric)
                .map(Reading::value)
                .toList();
        return values.getFirst();
    }

    private Connector connect() throws ConnectorException {
        return new OpenSloProvider()
                .connect(
                        Connection.to("openslo", server.url()).withOption("files", "*.yaml"),
                        Places.in(folder, new FakeClock()));
    }
}
