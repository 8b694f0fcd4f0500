package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Drift.Edge;
import dev.plumbline.pluginapi.telemetry.Drift.State;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Stranger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class DriftReportTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final DriftReport report = new DriftReport(new Drift(
            List.of(
                    edge("bff", "orders", State.CONFIRMED, 0.95, 12),
                    edge("orders", "ledger", State.UNEXPECTED, 0.8, 4),
                    edge("pay", "orders", State.UNOBSERVED, 0, 0)),
            List.of(new Stranger(
                    ServiceIdentity.named("ledger"), 3, new Provenance("traces", "spans", Optional.empty()))),
            List.of("reports"),
            List.of("Calls are sampled.")));

    @Test
    void tellsWhatDiffers() {
        assertThat(report.text().lines())
                .containsExactly(
                        "unexpected   80 % sure    orders -> ledger  because",
                        "unobserved   cannot tell  pay -> orders  because",
                        "unknown      ledger is no element",
                        "silent       reports",
                        "1 confirmed, 1 not observed, 1 not declared, 1 unknown services");
    }

    @Test
    void givesEachEdgeWithItsStateAndConfidence() {
        JsonNode root = report.json().root();
        assertThat(root.path("summary").path("unexpected").intValue()).isEqualTo(1);
        JsonNode edge = root.path("edges").get(1);
        assertThat(edge.path("from").stringValue()).isEqualTo("orders");
        assertThat(edge.path("to").stringValue()).isEqualTo("ledger");
        assertThat(edge.path("state").stringValue()).isEqualTo("unexpected");
        assertThat(edge.path("confidence").doubleValue()).isEqualTo(0.8);
        assertThat(edge.path("calls").longValue()).isEqualTo(4);
        assertThat(edge.path("lastSeen").stringValue()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(root.path("edges").get(2).path("lastSeen").isNull()).isTrue();
        assertThat(root.path("strangers")
                        .get(0)
                        .path("attributes")
                        .path("service.name")
                        .stringValue())
                .isEqualTo("ledger");
    }

    private static Edge edge(String from, String to, State state, double confidence, long calls) {
        return new Edge(
                from,
                to,
                Optional.empty(),
                state,
                confidence,
                "because",
                Via.SERVICE,
                calls,
                calls == 0 ? Optional.empty() : Optional.of(NOON));
    }
}
