package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StructureRulesTest {

    @Test
    void givesTheShortestCycleFromTheSmallestId() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d");
        sketch.calls("b", "c")
                .calls("c", "d")
                .calls("d", "b")
                .calls("a", "b")
                .calls("d", "a")
                .calls("c", "b");

        Verdict.Violation violation = sketch.violation(new CyclicSynchronousDependency());

        assertThat(violation.elements()).containsExactly("b", "c");
        assertThat(violation.witness()).containsExactly("b", "b-c", "c", "c-b", "b");
        assertThat(violation.what()).contains("4 elements depend on each other");
    }

    @Test
    void acceptsACycleThatAnAsynchronousRelationBreaks() {
        Sketch sketch = new Sketch().services("a", "b").calls("a", "b").relation("b", RelationKind.PUBLISHES, "a");

        assertThat(sketch.check(new CyclicSynchronousDependency())).isEmpty();
        assertThat(sketch.calls("b", "a").check(new CyclicSynchronousDependency()))
                .hasSize(1);
        assertThat(sketch.set(RelationAttributes.MODE, RelationMode.STREAM).check(new CyclicSynchronousDependency()))
                .isEmpty();
    }

    @Test
    void findsObjectiveThatThePathExceeds() {
        Verdict.Violation violation = chain(100).violation(new LatencyObjective());

        assertThat(violation.elements()).containsExactly("a", "c");
        assertThat(violation.witness()).containsExactly("a", "a-b", "b", "b-c", "c");
        assertThat(violation.what()).contains("objective of a is 100ms").contains("add up to 120ms");
        assertThat(chain(120).check(new LatencyObjective())).isEmpty();
    }

    @Test
    void cutsACallOffAtItsTimeout() {
        Sketch sketch = chain(100).calls("b", "c").set(RelationAttributes.TIMEOUT, Duration.ofMillis(20));

        assertThat(sketch.check(new LatencyObjective())).isEmpty();
    }

    @Test
    void takesMeasuredLatencyOfAnElementThatCallsNobody() {
        assertThat(new LatencyObjective().check(measured(0.5, 30)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Violation.class,
                        violation -> assertThat(violation.what()).contains("580ms"));
        assertThat(new LatencyObjective().check(measured(0.5, 31))).isEmpty();
    }

    /// A chain at whose end a p99 was measured.
    private static RuleContext measured(double seconds, int daysAgo) {
        Measurement measurement = new Measurement(
                "c",
                Metric.LATENCY_P99,
                seconds,
                Sketch.AS_OF.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant(),
                Duration.ZERO,
                new Provenance("test", "", Optional.empty()));
        return new RuleContext(chain(200).architecture(), new Evidence(List.of(measurement), List.of()), Sketch.AS_OF);
    }

    @Test
    void cannotTellLatencyWithoutServiceTimes() {
        Sketch sketch = new Sketch()
                .services("a")
                .setAt("slo.p99", Duration.ofMillis(100))
                .services("b")
                .calls("a", "b");

        assertThat(sketch.check(new LatencyObjective())).singleElement().isInstanceOf(Verdict.CannotTell.class);
    }

    private static Sketch chain(long objective) {
        return new Sketch()
                .services("c")
                .setAt("serviceTime.p99", Duration.ofMillis(40))
                .services("b")
                .setAt("serviceTime.p99", Duration.ofMillis(50))
                .services("a")
                .setAt("serviceTime.mean", Duration.ofMillis(30))
                .setAt("serviceTime.distribution", ElementAttributes.DistributionKind.CONSTANT)
                .setAt("slo.p99", Duration.ofMillis(objective))
                .calls("a", "b")
                .calls("b", "c");
    }
}
