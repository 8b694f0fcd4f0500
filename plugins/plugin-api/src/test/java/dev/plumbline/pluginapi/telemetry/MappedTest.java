package dev.plumbline.pluginapi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MappedTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Architecture SHOP = Architecture.of(
            "Shop",
            List.of(
                    ExampleShop.service("shop", 1, 1, Duration.ofMillis(5)),
                    ExampleShop.service("stock", 1, 1, Duration.ofMillis(5))),
            List.of(ExampleShop.relation("shop-stock", "shop", "stock", RelationKind.CALLS)),
            List.of(),
            List.of());

    @Test
    void addsWhatIsCountedAndTakesTheWorstOfTheRestWithinAQuery() {
        Mapped mapped = map(new Observations.Builder()
                .reading(reading(named("shop"), Metric.TRAFFIC, 2, "a"))
                .reading(reading(named("shop"), Metric.TRAFFIC, 3, "a"))
                .reading(reading(named("shop"), Metric.TRAFFIC, 100, "b"))
                .reading(reading(named("shop"), Metric.LATENCY_P99, 0.2, "a"))
                .reading(reading(named("shop"), Metric.LATENCY_P99, 0.1, "a")));
        assertThat(mapped.measurements())
                .extracting(Measurement::metric, Measurement::value)
                .containsExactly(tuple(Metric.LATENCY_P99, 0.2), tuple(Metric.TRAFFIC, 5.0));
    }

    @Test
    void findsTheRelationBetweenTwoServices() {
        Mapped mapped = map(new Observations.Builder()
                .reading(reading(Ends.named("shop", "stock"), Metric.TRAFFIC, 2, "a"))
                .reading(reading(Ends.named("stock", "shop"), Metric.TRAFFIC, 2, "a")));
        assertThat(mapped.measurements()).extracting(Measurement::subject).containsExactly("shop-stock");
    }

    @Test
    void tellsWhoUsesWhomWhetherOrNotTheModelSaysSo() {
        Mapped mapped = map(new Observations.Builder()
                .call(call("stock", "shop", 3))
                .call(call("stock", "shop", 4))
                .call(call("shop", "shop", 1))
                .call(call("shop", "ledger", 9)));
        assertThat(mapped.observed())
                .extracting(ObservedRelation::from, ObservedRelation::to, ObservedRelation::calls)
                .containsExactly(tuple("stock", "shop", 7L));
        assertThat(mapped.strangers())
                .extracting(stranger -> stranger.service().shown(), Stranger::facts)
                .containsExactly(tuple("ledger", 1));
    }

    @Test
    void givesAlertsTheirElementsAndSortsTheWorstFirst() {
        Mapped mapped = map(new Observations.Builder()
                .alert(named("shop"), alert("slow", Alert.Level.WARNING))
                .alert(named("shop"), alert("down", Alert.Level.CRITICAL))
                .alert(named("nobody"), alert("else", Alert.Level.CRITICAL)));
        assertThat(mapped.alerts())
                .extracting(Alert::subject, Alert::name)
                .containsExactly(tuple("shop", "down"), tuple("shop", "slow"));
        assertThat(mapped.strangers()).hasSize(1);
    }

    private static Mapped map(Observations.Builder observations) {
        return Mapped.of(SHOP, observations.build());
    }

    private static ServiceIdentity named(String name) {
        return ServiceIdentity.named(name);
    }

    private static Reading reading(Subject subject, Metric metric, double value, String query) {
        return new Reading(subject, metric, value, NOON, Duration.ZERO, provenance(query));
    }

    private static CallCount call(String client, String server, long calls) {
        return new CallCount(
                Ends.named(client, server),
                Via.SERVICE,
                "",
                calls,
                0,
                Duration.ofMinutes(1),
                NOON,
                false,
                provenance("c"));
    }

    private static Alert alert(String name, Alert.Level level) {
        return new Alert(name, "raw", name, level, Alert.State.FIRING, NOON, "It is " + name, provenance("alerts"));
    }

    private static Provenance provenance(String query) {
        return new Provenance("test", query, Optional.of(NOON));
    }
}
