package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Asks conditions on measured values of examples that hold evidence.
final class MeasuredFieldsTest {

    private static final String KNOWN = """
            elements: {shop: {kind: service}, stock: {kind: service}}
            measurements:
              - {of: shop, metric: utilization, value: 0.9, at: 2025-12-10}
              - {of: shop, metric: utilization, value: 0.2}
              - {of: shop, metric: lag, value: 90}
              - {of: stock, metric: error-budget-left, value: -0.5}
            observed: [{from: shop, to: stock, calls: 30, days: 30}]
            """;

    @Test
    void takesTheHighestUtilizationAndTimesAsDurations() {
        assertThat(said(
                        "has(e.measured.lag) && e.measured.utilization > 0.8 && e.measured.lag == duration('90s')",
                        KNOWN))
                .containsExactly("shop 90% 90s not set");
    }

    @Test
    void countsCallsAndNegativeShares() {
        assertThat(said("has(e.measured.calls30d) && e.measured.calls30d == 30", KNOWN))
                .containsExactly("stock not set not set -50%");
        assertThat(said("asOf - e.measured.lastSeen == duration('0s')", KNOWN)).hasSize(2);
    }

    @Test
    void saysWhatIsNotMeasured() {
        assertThat(said("e.measured.utilization > 0.8", KNOWN))
                .containsExactly("shop 90% 90s not set", "Not measured: utilization of stock.");
    }

    @Test
    void namesAFieldForEachMetric() {
        assertThat(MeasuredFields.name(Metric.LATENCY_P99)).isEqualTo("latencyP99");
        assertThat(MeasuredFields.name(Metric.CPU)).isEqualTo("cpu");
    }

    @Test
    void placesWhatIsWrongInTheEvidence() {
        assertThat(read("true", KNOWN.replace("value: 90", "value: high")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).isEqualTo("'high' is no number.");
                    assertThat(problem.place().line()).isGreaterThan(1);
                });
        assertThat(read("true", KNOWN.replace("metric: lag", "metric: lagg")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("lag"));
    }

    private static List<String> said(String when, String example) {
        PackReader.Result result = read(when, example);
        assertThat(result.problems()).isEmpty();
        PackRule rule = (PackRule) result.pack().rules().getFirst();
        return rule.check(rule.examples().bad().getFirst().context())
                .map(verdict -> switch (verdict) {
                    case Verdict.Violation violation -> violation.what();
                    case Verdict.CannotTell unknown -> unknown.missing();
                })
                .toList();
    }

    private static PackReader.Result read(String when, String example) {
        return PackReader.read(
                "my.yaml", """
                pack: mine
                version: 1
                title: Mine
                rules:
                  - id: X-1
                    title: title
                    category: test
                    severity: high
                    foreach: element
                    when: "WHEN"
                    what: "{e.id} {e.measured.utilization} {e.measured.lag} {e.measured.errorBudgetLeft}"
                    why: because
                    remedy: do
                    sources: [here]
                    examples:
                      bad:
                        -
                """.replace("WHEN", when) + example.strip().indent(10) + "      good: [{elements: {}}]\n");
    }
}
