package dev.plumbline.connectors.otlp;

import static dev.plumbline.connectors.otlp.Sent.attribute;
import static dev.plumbline.connectors.otlp.Sent.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import dev.plumbline.connectors.traces.GraphSettings;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Metrics and logs.
final class SignalsTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-23T12:00:00Z");
    private static final ServiceIdentity SHOP = ServiceIdentity.named("shop");

    private Instant now = BEGINNING;
    private final Ingest ingest = new Ingest(
            new OtlpSettings("here", "127.0.0.1", 0, false, GraphSettings.STANDARD, Intake.STANDARD),
            () -> now,
            "here");

    @Test
    void tellsRatesErrorsAndPercentilesOfHistograms() throws IOException {
        served(10, 100, 20);
        served(20, 200, 40);
        assertThat(value(SHOP, Metric.TRAFFIC)).hasValueCloseTo(12.0, within(1e-9));
        assertThat(value(SHOP, Metric.ERROR_RATIO)).hasValueCloseTo(1.0 / 6, within(1e-9));
        // Of 100 values up to 0.1 s and 20 up to 1 s in ten seconds, twice.
        assertThat(value(SHOP, Metric.LATENCY_P50)).hasValueCloseTo(0.06, within(1e-9));
        assertThat(value(SHOP, Metric.LATENCY_P99)).hasValueCloseTo(0.946, within(1e-9));
    }

    @Test
    void countsOnFromANewBeginning() throws IOException {
        served(10, 100, 0);
        now = BEGINNING.plusSeconds(40);
        send(histogram(BEGINNING.plusSeconds(35), 30, 0));
        assertThat(value(SHOP, Metric.TRAFFIC)).hasValueCloseTo(130 / 15.0, within(1e-9));
    }

    @Test
    void countsASeriesThatIsNewOverTheTimeThatTheOthersWereWatched() throws IOException {
        for (int seconds = 10; seconds <= 50; seconds += 10) {
            served(seconds, 10L * seconds, 0);
        }
        now = BEGINNING.plusSeconds(60);
        send(histogram(BEGINNING, 560, 0));
        send(histogram(BEGINNING.plusSeconds(58), 0, 40));

        assertThat(value(SHOP, Metric.TRAFFIC)).hasValueCloseTo(10.0, within(1e-9));
        assertThat(value(SHOP, Metric.ERROR_RATIO)).hasValueCloseTo(40 / 600.0, within(1e-9));
    }

    @Test
    void saysNothingOfCountersThatBeganBefore() throws IOException {
        now = BEGINNING.plusSeconds(10);
        send(histogram(BEGINNING.minusSeconds(3600), 1_000_000, 0));
        assertThat(value(SHOP, Metric.TRAFFIC)).isEmpty();
        now = BEGINNING.plusSeconds(20);
        send(histogram(BEGINNING.minusSeconds(3600), 1_000_050, 0));
        assertThat(value(SHOP, Metric.TRAFFIC)).hasValueCloseTo(5.0, within(1e-9));
    }

    @Test
    void readsExponentialHistogramsAndDeltas() throws IOException {
        now = BEGINNING.plusSeconds(10);
        send(metric("gen_ai.client.operation.duration", "s")
                .setExponentialHistogram(ExponentialHistogram.newBuilder()
                        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA)
                        .addDataPoints(ExponentialHistogramDataPoint.newBuilder()
                                .addAttributes(attribute("gen_ai.request.model", "m-7"))
                                .setStartTimeUnixNano(nanos(BEGINNING))
                                .setTimeUnixNano(nanos(now))
                                .setCount(40)
                                .setScale(1)
                                .setPositive(ExponentialHistogramDataPoint.Buckets.newBuilder()
                                        .setOffset(-2)
                                        .addBucketCounts(20)
                                        .addBucketCounts(0)
                                        .addBucketCounts(20)))));
        Subject ends = new Ends(SHOP, model());
        assertThat(value(ends, Metric.TRAFFIC)).hasValueCloseTo(4.0, within(1e-9));
        assertThat(value(ends, Metric.LATENCY_P50)).hasValueCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(value(ends, Metric.LATENCY_P99)).hasValueCloseTo(1 + 0.98 * (Math.sqrt(2) - 1), within(1e-9));
    }

    @Test
    void tellsTokensOfTheModelAndOfTheServiceThatAsks() throws IOException {
        now = BEGINNING.plusSeconds(10);
        send(metric("gen_ai.client.token.usage", "{token}")
                .setHistogram(Histogram.newBuilder()
                        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                        .addDataPoints(HistogramDataPoint.newBuilder()
                                .addAttributes(attribute("gen_ai.request.model", "m-7"))
                                .setStartTimeUnixNano(nanos(BEGINNING))
                                .setTimeUnixNano(nanos(now))
                                .setCount(4)
                                .setSum(8000))));
        assertThat(value(SHOP, Metric.TOKENS)).hasValue(800);
        assertThat(value(model(), Metric.TOKENS)).hasValue(800);
    }

    @Test
    void tellsProcessorsAndMemory() throws IOException {
        send(metric("jvm.cpu.recent_utilization", "1")
                .setGauge(Gauge.newBuilder()
                        .addDataPoints(NumberDataPoint.newBuilder().setAsDouble(0.25))));
        send(metric("jvm.memory.used", "By").setSum(bytes(30, 10, 500)));
        send(metric("jvm.memory.limit", "By").setSum(bytes(60, 40, 900)));
        assertThat(value(SHOP, Metric.CPU)).hasValue(0.25);
        assertThat(value(SHOP, Metric.UTILIZATION)).hasValue(0.25);
        assertThat(value(SHOP, Metric.MEMORY)).hasValue(0.4);
    }

    @Test
    void tellsTheMeanOfHowBusyProcessorsWereWithinTheWindow() throws IOException {
        now = BEGINNING.plusSeconds(10);
        send(busy(0.9));
        now = now.plusSeconds(50);
        send(busy(0.2));
        now = now.plusSeconds(20);
        send(busy(0.4));
        assertThat(value(SHOP, Metric.UTILIZATION)).hasValueCloseTo(0.3, within(1e-9));
    }

    private static io.opentelemetry.proto.metrics.v1.Metric.Builder busy(double share) {
        return metric("jvm.cpu.recent_utilization", "1")
                .setGauge(Gauge.newBuilder()
                        .addDataPoints(NumberDataPoint.newBuilder().setAsDouble(share)));
    }

    @Test
    void takesResultsOfEvaluations() throws IOException {
        now = BEGINNING.plusSeconds(10);
        Ingest.Rejected rejected = ingest.take(
                Signal.LOGS,
                ExportLogsServiceRequest.newBuilder()
                        .addResourceLogs(ResourceLogs.newBuilder()
                                .setResource(resource("shop"))
                                .addScopeLogs(ScopeLogs.newBuilder()
                                        .addLogRecords(result("Relevance", 0.8))
                                        .addLogRecords(result("Relevance", 0.6))
                                        .addLogRecords(result("Relevance", Double.NaN))
                                        .addLogRecords(LogRecord.newBuilder().setEventName("something.else"))))
                        .build()
                        .toByteArray(),
                false,
                false);
        assertThat(rejected.count()).isEqualTo(1);
        assertThat(observations().evaluations()).singleElement().satisfies(SignalsTest::isTheMean);
        ingest.take(Signal.LOGS, json().getBytes(StandardCharsets.UTF_8), true, false);
        assertThat(observations().evaluations()).hasSize(2);
    }

    private static void isTheMean(About<Evaluation> about) {
        assertThat(about.service()).isEqualTo(SHOP);
        assertThat(about.told().metric()).isEqualTo("Relevance");
        assertThat(about.told().score().value()).isCloseTo(0.7, within(1e-9));
        assertThat(about.told().threshold()).hasValue(0.75);
        assertThat(about.told().fails()).isTrue();
        assertThat(about.told().time()).isEqualTo(BEGINNING.plusSeconds(5));
    }

    private static String json() {
        return """
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"observedTimeUnixNano":"1795435205000000000",
                "body":{"kvlistValue":{"values":[{"key":"a","value":{"arrayValue":{"values":[]}}}]}},
                "attributes":[{"value":{"stringValue":"Faithfulness"},"key":"gen_ai.evaluation.name"},
                {"key":"gen_ai.evaluation.score.value","value":{"doubleValue":0.9}},
                {"key":"event.name","value":{"stringValue":"gen_ai.evaluation.result"}}]}]}],
                "resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]}}]}""";
    }

    @Test
    void readsMetricsInJson() throws IOException {
        now = BEGINNING.plusSeconds(10);
        String json = """
                {"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},
                "scopeMetrics":[{"metrics":[{"name":"http.server.request.duration","unit":"ms","histogram":{
                "dataPoints":[{"startTimeUnixNano":"%d","timeUnixNano":"%d","count":"30","sum":900,
                "bucketCounts":["20","10","0"],"explicitBounds":[10,100],"min":1,"max":99}],
                "aggregationTemporality":2}}]}]}]}""".formatted(nanos(BEGINNING), nanos(now));
        ingest.take(Signal.METRICS, json.getBytes(StandardCharsets.UTF_8), true, false);
        assertThat(value(SHOP, Metric.TRAFFIC)).hasValue(3);
        assertThat(value(SHOP, Metric.LATENCY_P50)).hasValueCloseTo(0.0075, within(1e-9));
    }

    @Test
    void refusesHistogramsWithoutACountForEachBucket() {
        HistogramDataPoint point = HistogramDataPoint.newBuilder()
                .addBucketCounts(1)
                .addExplicitBounds(1)
                .build();
        assertThatThrownBy(() -> send(metric("http.server.request.duration", "s")
                        .setHistogram(Histogram.newBuilder().addDataPoints(point))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 counts for 1 bounds");
    }

    private void served(int seconds, long fast, long slow) throws IOException {
        now = BEGINNING.plusSeconds(seconds);
        send(histogram(BEGINNING, fast, slow));
    }

    private io.opentelemetry.proto.metrics.v1.Metric.Builder histogram(Instant start, long fast, long slow) {
        return metric("http.server.request.duration", "s")
                .setHistogram(Histogram.newBuilder()
                        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                        .addDataPoints(point(start, 200)
                                .setCount(fast)
                                .addBucketCounts(fast)
                                .addBucketCounts(0)
                                .addBucketCounts(0))
                        .addDataPoints(point(start, 503)
                                .setCount(slow)
                                .addBucketCounts(0)
                                .addBucketCounts(slow)
                                .addBucketCounts(0)));
    }

    private HistogramDataPoint.Builder point(Instant start, long status) {
        return HistogramDataPoint.newBuilder()
                .addAttributes(attribute("http.response.status_code", status))
                .setStartTimeUnixNano(nanos(start))
                .setTimeUnixNano(nanos(now))
                .addExplicitBounds(0.1)
                .addExplicitBounds(1);
    }

    private static Sum bytes(long eden, long old, long code) {
        return Sum.newBuilder()
                .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                .addDataPoints(pool("heap", "eden").setAsInt(eden))
                .addDataPoints(pool("heap", "old").setAsInt(old))
                .addDataPoints(pool("non_heap", "code").setAsInt(code))
                .build();
    }

    private static NumberDataPoint.Builder pool(String type, String name) {
        return NumberDataPoint.newBuilder()
                .addAttributes(attribute("jvm.memory.type", type))
                .addAttributes(attribute("jvm.memory.pool.name", name));
    }

    private static LogRecord result(String name, double score) {
        return LogRecord.newBuilder()
                .setEventName("gen_ai.evaluation.result")
                .setTimeUnixNano(nanos(BEGINNING.plusSeconds(5)))
                .addAttributes(attribute("gen_ai.evaluation.name", name))
                .addAttributes(attribute("gen_ai.evaluation.score.value", score))
                .addAttributes(attribute("gen_ai.evaluation.score.threshold", 0.75))
                .build();
    }

    private static io.opentelemetry.proto.metrics.v1.Metric.Builder metric(String name, String unit) {
        return io.opentelemetry.proto.metrics.v1.Metric.newBuilder()
                .setName(name)
                .setUnit(unit);
    }

    private void send(io.opentelemetry.proto.metrics.v1.Metric.Builder metric) throws IOException {
        ingest.take(
                Signal.METRICS,
                ExportMetricsServiceRequest.newBuilder()
                        .addResourceMetrics(ResourceMetrics.newBuilder()
                                .setResource(resource("shop"))
                                .addScopeMetrics(ScopeMetrics.newBuilder().addMetrics(metric)))
                        .build()
                        .toByteArray(),
                false,
                false);
    }

    private static ServiceIdentity model() {
        return new ServiceIdentity(new TreeMap<>(Map.of(ServiceIdentity.MODEL, "m-7")));
    }

    private Observations observations() {
        return ingest.observations("here");
    }

    private OptionalDouble value(Subject subject, Metric metric) {
        List<Reading> readings = observations().readings();
        return readings.stream()
                .filter(reading -> reading.subject().equals(subject) && reading.metric() == metric)
                .mapToDouble(Reading::value)
                .findFirst();
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
