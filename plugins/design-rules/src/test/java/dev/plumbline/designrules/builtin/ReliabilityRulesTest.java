package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationAttributes.Backoff;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReliabilityRulesTest {

    private static Sketch call(Sketch sketch, String from, String to, long timeout, long retries) {
        return sketch.calls(from, to)
                .set(RelationAttributes.TIMEOUT, Duration.ofMillis(timeout))
                .setAt("retry.max", retries);
    }

    @Test
    void findsCallerThatGivesUpBeforeItsCalleeDoes() {
        Sketch sketch = new Sketch().services("a", "b", "c");
        call(sketch, "a", "b", 200, 0);
        call(sketch, "b", "c", 80, 2)
                .setAt("retry.backoff", Backoff.EXPONENTIAL)
                .setAt("retry.delay", Duration.ofMillis(10));

        Verdict.Violation violation = sketch.violation(new TimeoutInversion());

        assertThat(violation.elements()).containsExactly("a", "b");
        assertThat(violation.witness()).containsExactly("a", "a-b", "b", "b-c");
        // 3 x 80 ms and pauses of 10 ms and 20 ms
        assertThat(violation.what()).contains("waits 200ms").contains("270ms");
    }

    @Test
    void acceptsCallerThatWaitsLongEnough() {
        Sketch sketch = new Sketch().services("a", "b", "c");
        call(sketch, "a", "b", 300, 0);
        call(sketch, "b", "c", 80, 2);

        assertThat(sketch.check(new TimeoutInversion())).isEmpty();
    }

    @Test
    void addsUpCallsInARowButNotParallelOnes() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d");
        call(sketch, "a", "b", 150, 0);
        call(sketch, "b", "c", 80, 0);
        call(sketch, "b", "d", 80, 0);

        assertThat(sketch.violation(new TimeoutInversion()).witness()).containsExactly("a", "a-b", "b", "b-c", "b-d");

        sketch.flow(new Flow(
                "f",
                "f",
                "",
                List.of(new Flow.Parallel(List.of(
                        List.of(new Flow.Use("b-c", "", Optional.empty())),
                        List.of(new Flow.Use("b-d", "", Optional.empty())))))));
        assertThat(sketch.check(new TimeoutInversion())).isEmpty();
    }

    @Test
    void cannotTellBudgetWhereATimeoutIsMissing() {
        Sketch sketch = new Sketch().services("a", "b", "c");
        call(sketch, "a", "b", 300, 0).calls("b", "c");

        assertThat(sketch.check(new TimeoutInversion()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.CannotTell.class,
                        unknown -> assertThat(unknown.missing()).contains("b-c"));
    }

    @Test
    void findsRetriesThatMultiply() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d");
        call(sketch, "a", "b", 10, 3);
        call(sketch, "b", "c", 10, 2);
        call(sketch, "c", "d", 10, 0);

        Verdict.Violation violation = sketch.violation(new RetryAmplification());

        assertThat(violation.elements()).containsExactly("c", "a");
        assertThat(violation.witness()).containsExactly("a", "a-b", "b", "b-c", "c");
        assertThat(violation.what()).contains("12 attempts at c: 4 (a-b) x 3 (b-c)");
    }

    @Test
    void acceptsNineAttemptsAndRetriesAtOneLayerOnly() {
        Sketch nine = new Sketch().services("a", "b", "c");
        call(nine, "a", "b", 10, 2);
        call(nine, "b", "c", 10, 2);
        assertThat(nine.check(new RetryAmplification())).isEmpty();

        Sketch one = new Sketch().services("a", "b", "c");
        call(one, "a", "b", 10, 20);
        call(one, "b", "c", 10, 0);
        assertThat(one.check(new RetryAmplification())).isEmpty();
    }

    @Test
    void givesTheSmallestOfEquallyBadPathsAsWitness() {
        Sketch sketch = new Sketch().services("a", "m", "n", "z");
        call(sketch, "a", "n", 10, 3);
        call(sketch, "n", "z", 10, 3);
        call(sketch, "a", "m", 10, 3);
        call(sketch, "m", "z", 10, 3);

        assertThat(sketch.violation(new RetryAmplification()).witness()).containsExactly("a", "a-m", "m", "m-z", "z");
    }

    @Test
    void findsSixCallsInARowButNotFive() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d", "e", "f");
        sketch.calls("a", "b").calls("b", "c").calls("c", "d").calls("d", "e").calls("e", "f");
        assertThat(sketch.check(new DeepCallChain())).isEmpty();

        sketch.services("g").calls("f", "g");
        Verdict.Violation violation = sketch.violation(new DeepCallChain());
        assertThat(violation.elements()).containsExactly("a", "g");
        assertThat(violation.witness()).hasSize(13).startsWith("a", "a-b", "b").endsWith("f-g", "g");

        sketch.calls("c", "d").set(RelationAttributes.MODE, RelationMode.ASYNC);
        assertThat(sketch.check(new DeepCallChain())).isEmpty();
    }

    @Test
    void countsACycleAsOneElementOfAChain() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d", "e");
        sketch.calls("a", "b").calls("b", "c").calls("c", "d").calls("d", "b").calls("d", "e");

        assertThat(sketch.check(new DeepCallChain())).isEmpty();
    }

    @Test
    void findsTheOneWayToACriticalService() {
        Sketch sketch = gateway(1);

        Verdict.Violation violation = sketch.violation(new SinglePointOfFailure());

        assertThat(violation.elements()).containsExactly("edge", "pay");
        assertThat(violation.witness()).containsExactly("edge", "edge-pay", "pay");
        assertThat(violation.what()).contains("has one replica");
    }

    @Test
    void acceptsReplicasInTwoZonesAndASecondWay() {
        assertThat(gateway(3).check(new SinglePointOfFailure())).isEmpty();

        Sketch second = gateway(1)
                .element(ElementKind.GATEWAY, "side")
                .calls("user", "side")
                .calls("side", "pay");
        assertThat(second.check(new SinglePointOfFailure())).isEmpty();
    }

    @Test
    void cannotTellWhetherAnUndeclaredDeploymentIsRedundant() {
        Sketch sketch = new Sketch()
                .element(ElementKind.PERSON, "user")
                .element(ElementKind.GATEWAY, "edge")
                .services("pay")
                .set(ElementAttributes.TIER, Tier.CRITICAL)
                .calls("user", "edge")
                .calls("edge", "pay");

        assertThat(sketch.check(new SinglePointOfFailure())).singleElement().isInstanceOf(Verdict.CannotTell.class);
    }

    private static Sketch gateway(long replicas) {
        return new Sketch()
                .element(ElementKind.PERSON, "user")
                .element(ElementKind.GATEWAY, "edge")
                .set(ElementAttributes.REPLICAS, replicas)
                .set(ElementAttributes.ZONES, List.of("z1", "z2"))
                .services("pay")
                .set(ElementAttributes.TIER, Tier.CRITICAL)
                .calls("user", "edge")
                .calls("edge", "pay");
    }

    @Test
    void findsFallbackAtTheSameProviderAndRegion() {
        Verdict.Violation violation = models("north").violation(new SharedFailureDomain());

        assertThat(violation.elements()).containsExactly("main", "spare", "ask");
        assertThat(violation.witness()).containsExactly("main", "ask-main", "ask", "ask-spare", "spare");
        assertThat(violation.what()).contains("the provider acme");
        assertThat(models("south").check(new SharedFailureDomain())).isEmpty();
    }

    @Test
    void findsFallbackThatNeedsTheSameStore() {
        Sketch sketch = models("south")
                .element(ElementKind.DATASTORE, "keys")
                .calls("main", "keys")
                .calls("spare", "keys");

        assertThat(sketch.violation(new SharedFailureDomain()).what()).contains("the dependency on keys");
    }

    private static Sketch models(String region) {
        return new Sketch()
                .services("ask")
                .element(ElementKind.MODEL_ENDPOINT, "main")
                .set(ElementAttributes.PROVIDER, "acme")
                .set(ElementAttributes.REGION, "north")
                .element(ElementKind.MODEL_ENDPOINT, "spare")
                .set(ElementAttributes.PROVIDER, "acme")
                .set(ElementAttributes.REGION, region)
                .calls("ask", "main")
                .calls("ask", "spare")
                .set(RelationAttributes.CRITICALITY, RelationCriticality.FALLBACK);
    }
}
