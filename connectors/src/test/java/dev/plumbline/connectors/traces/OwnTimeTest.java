package dev.plumbline.connectors.traces;

import static dev.plumbline.connectors.traces.Spans.at;
import static dev.plumbline.connectors.traces.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.plumbline.connectors.traces.Span.Kind;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OwnTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final long MILLI = 1_000_000;

    private final ServiceGraph graph = ServiceGraph.live(GraphSettings.STANDARD, NOW);

    @Test
    void takesCallsOffOnceWhereTheyOverlap() {
        shop(server(100), call(2, 10, 30), call(3, 20, 40));
        assertThat(ownMillis()).isCloseTo(50, withPercentage(2));
    }

    @Test
    void findsCallsInWorkWithinTheServiceWhicheverComesFirst() {
        graph.add(shop(), List.of(at(span(Kind.CLIENT, 3, 2), 20 * MILLI, 30 * MILLI)), NOW);
        graph.add(shop(), List.of(at(span(Kind.INTERNAL, 2, 1), 10 * MILLI, 80 * MILLI)), NOW);
        shop(server(100));
        assertThat(ownMillis()).isCloseTo(70, withPercentage(2));
    }

    @Test
    void keepsTheTimeOfCallsThatNobodyWaitsFor() {
        shop(server(100), call(2, 90, 50));
        assertThat(ownMillis()).isCloseTo(100, withPercentage(2));
    }

    @Test
    void halvesWhatACallTakesLongerThanItsServer() {
        shop(server(100), call(2, 10, 30));
        graph.add(ServiceIdentity.named("stock"), List.of(at(span(Kind.SERVER, 4, 2), 12 * MILLI, 20 * MILLI)), NOW);
        assertThat(value(Ends.named("shop", "stock"), Metric.NETWORK_P50) * 1000)
                .isCloseTo(5, withPercentage(2));
    }

    private static ServiceIdentity shop() {
        return ServiceIdentity.named("shop");
    }

    private static Span server(long millis) {
        return at(span(Kind.SERVER, 1, 0), 0, millis * MILLI);
    }

    private static Span call(long id, long later, long millis) {
        return at(span(Kind.CLIENT, id, 1), later * MILLI, millis * MILLI);
    }

    private void shop(Span... spans) {
        graph.add(shop(), List.of(spans), NOW);
    }

    private double ownMillis() {
        return value(shop(), Metric.OWN_TIME_MEAN) * 1000;
    }

    private double value(Subject subject, Metric metric) {
        Instant later = NOW.plusSeconds(11);
        return graph.observations(later, "test", false).readings().stream()
                .filter(reading -> reading.subject().equals(subject) && reading.metric() == metric)
                .mapToDouble(Reading::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
