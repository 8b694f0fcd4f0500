package dev.plumbline.connectors.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Drift.Edge;
import dev.plumbline.pluginapi.telemetry.Drift.State;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DriftFinderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration WATCHED = Duration.ofMinutes(1);

    @Test
    void tellsConfirmedUnobservedAndUnexpectedApart() {
        Drift drift = find(shop(), call("web", "shop", 50), call("shop", "stock", 400), call("stock", "orders", 3));
        assertThat(drift.edges())
                .extracting(Edge::from, Edge::to, Edge::state)
                .containsExactly(
                        tuple("shop", "orders", State.UNOBSERVED),
                        tuple("shop", "stock", State.CONFIRMED),
                        tuple("stock", "orders", State.UNEXPECTED),
                        tuple("web", "shop", State.CONFIRMED));
        assertThat(drift.isNone()).isFalse();
    }

    @Test
    void isSurerOfAnAbsenceTheMoreTheClientDoes() {
        double few = unobserved(find(shop(), call("shop", "stock", 10)), "shop-orders")
                .confidence();
        double many = unobserved(find(shop(), call("shop", "stock", 400)), "shop-orders")
                .confidence();
        assertThat(few).isCloseTo(1 - Math.pow(0.99, 10), within(1e-12));
        assertThat(many).isCloseTo(1 - Math.pow(0.99, 400), within(1e-12));
    }

    @Test
    void takesADeclaredRateForWhatIsToBeExpected() {
        Architecture rated = shop(relation("shop-orders", "shop", "orders", RelationKind.WRITES)
                .with(RelationAttributes.RATE, new Rate(0.05)));
        assertThat(unobserved(find(rated, call("shop", "stock", 400)), "shop-orders")
                        .confidence())
                .as("three calls were to be expected in a minute")
                .isCloseTo(1 - Math.exp(-3), within(1e-12));
    }

    @Test
    void saysNothingOfWhatAClientDoesThatReportsNothing() {
        Edge edge = unobserved(find(shop(), call("web", "shop", 400)), "shop-orders");
        assertThat(edge.confidence()).as("shop answers, so it reports").isPositive();
        Edge dark = unobserved(find(shop(), call("stock", "orders", 400)), "shop-orders");
        assertThat(dark.confidence()).isZero();
        assertThat(dark.why()).contains("shop reports nothing itself");
    }

    @Test
    void trustsAbsenceLessWhereCallsAreSampled() {
        CallCount sampled = new CallCount(
                Ends.named("shop", "stock"), Via.SERVICE, "", 10_000, 0, WATCHED, NOON, true, provenance("traces"));
        Drift drift = find(shop(), sampled);
        assertThat(unobserved(drift, "shop-orders").confidence()).isLessThanOrEqualTo(0.5);
        assertThat(drift.notes()).anyMatch(note -> note.contains("sampled"));
    }

    @Test
    void confirmsACoarseRelationByCallsBetweenParts() {
        Architecture coarse = Architecture.of(
                "Coarse",
                List.of(
                        system("front", null),
                        system("back", null),
                        inside("web", "front"),
                        inside("api", "back"),
                        inside("db", "back")),
                List.of(
                        relation("front-back", "front", "back", RelationKind.CALLS),
                        relation("api-db", "api", "db", RelationKind.CALLS)),
                List.of(),
                List.of());
        Drift drift = find(coarse, call("web", "api", 5), call("api", "db", 5));
        assertThat(drift.edges()).extracting(Edge::state).containsOnly(State.CONFIRMED);
        assertThat(drift.edges()).hasSize(2);
    }

    @Test
    void cannotTellWhetherDataComeWithAnswers() {
        Architecture agent = Architecture.of(
                "Agent",
                List.of(inside("agent", null), inside("browser", null), inside("web", null), inside("store", null)),
                List.of(
                        relation("use", "agent", "browser", RelationKind.USES_TOOL),
                        relation("fetch", "browser", "web", RelationKind.READS),
                        relation("pages", "web", "agent", RelationKind.FLOWS_TO),
                        relation("copies", "web", "store", RelationKind.FLOWS_TO)),
                List.of(),
                List.of());
        Drift drift = find(agent, call("agent", "browser", 200), call("browser", "web", 200));
        assertThat(unobserved(drift, "pages").confidence()).isZero();
        assertThat(unobserved(drift, "pages").why()).contains("answers").contains("agent");
        assertThat(unobserved(drift, "copies").confidence()).isPositive();
    }

    @Test
    void confirmsSubscribersAndGuardrailsInEitherDirection() {
        Architecture events = Architecture.of(
                "Events",
                List.of(inside("queue", null), inside("worker", null), inside("guard", null), inside("model", null)),
                List.of(
                        relation("worker-queue", "worker", "queue", RelationKind.SUBSCRIBES),
                        relation("guard-model", "guard", "model", RelationKind.GUARDS)),
                List.of(),
                List.of());
        Drift drift = find(events, call("queue", "worker", 5), call("model", "guard", 5));
        assertThat(drift.edges()).extracting(Edge::state).containsExactly(State.CONFIRMED, State.CONFIRMED);
    }

    @Test
    void confirmsAMessageThroughABrokerThatTheModelDoesNotHave() {
        CallCount publish = via(Via.MESSAGING, "shop", "kafka", 7);
        CallCount consume = via(Via.MESSAGING, "kafka", "stock", 7);
        Drift drift = find(shop(), publish, consume);
        assertThat(drift.edges())
                .filteredOn(edge -> edge.state() == State.CONFIRMED)
                .extracting(Edge::from, Edge::to, Edge::why)
                .containsExactly(tuple("shop", "stock", "messages through kafka were seen"));
        assertThat(drift.in(State.UNEXPECTED)).isEmpty();
    }

    @Test
    void leavesUsersAndCallsToOneselfOut() {
        Drift drift = find(shop(), via(Via.VIRTUAL, "user", "shop", 99), call("shop", "shop", 5));
        assertThat(drift.in(State.UNEXPECTED)).isEmpty();
        assertThat(drift.strangers()).isEmpty();
    }

    @Test
    void namesStrangersAndWhoIsSilent() {
        Drift drift = find(shop(), call("shop", "ledger", 4));
        assertThat(drift.in(State.UNEXPECTED)).extracting(Edge::to).containsExactly("ledger");
        assertThat(drift.strangers())
                .extracting(stranger -> stranger.service().shown())
                .containsExactly("ledger");
        assertThat(drift.silent()).containsExactly("orders", "stock");
    }

    @Test
    void countsCallsOfTwoSourcesOnce() {
        CallCount other = new CallCount(
                Ends.named("shop", "stock"),
                Via.SERVICE,
                "",
                9,
                0,
                WATCHED,
                NOON.plusSeconds(5),
                false,
                provenance("z"));
        Drift drift = find(shop(), call("shop", "stock", 4), call("shop", "stock", 6), other);
        assertThat(drift.in(State.CONFIRMED))
                .extracting(Edge::calls, Edge::lastSeen)
                .containsExactly(tuple(10L, Optional.of(NOON.plusSeconds(5))));
    }

    @Test
    void saysThatNothingWasObserved() {
        Drift drift = find(shop());
        assertThat(drift.notes()).containsExactly("No calls were observed, so nothing can be said of the relations.");
        assertThat(drift.in(State.UNOBSERVED)).extracting(Edge::confidence).containsOnly(0.0);
    }

    static Drift find(Architecture architecture, CallCount... calls) {
        Observations.Builder told = new Observations.Builder();
        for (CallCount call : calls) {
            told.call(call);
        }
        return DriftFinder.find(architecture, told.build());
    }

    static Architecture shop() {
        return shop(relation("shop-orders", "shop", "orders", RelationKind.WRITES));
    }

    private static Architecture shop(Relation orders) {
        Architecture shop = ExampleShop.architecture();
        return Architecture.of(
                "Shop",
                shop.elements().values(),
                List.of(shop.requireRelation("web-shop"), shop.requireRelation("shop-stock"), orders),
                List.of(),
                List.of());
    }

    private static Edge unobserved(Drift drift, String relation) {
        return drift.in(State.UNOBSERVED).stream()
                .filter(edge -> edge.relation().equals(Optional.of(relation)))
                .findFirst()
                .orElseThrow();
    }

    static CallCount call(String client, String server, long calls) {
        return via(Via.SERVICE, client, server, calls);
    }

    static CallCount via(Via via, String client, String server, long calls) {
        return new CallCount(Ends.named(client, server), via, "", calls, 0, WATCHED, NOON, false, provenance("test"));
    }

    private static Provenance provenance(String source) {
        return new Provenance(source, "spans", Optional.of(NOON));
    }

    private static Relation relation(String id, String from, String to, RelationKind kind) {
        return ExampleShop.relation(id, from, to, kind);
    }

    private static Element system(String id, String parent) {
        return new Element(id, ElementKind.SYSTEM, id, parent, Attributes.NONE);
    }

    private static Element inside(String id, String parent) {
        return new Element(id, ElementKind.SERVICE, id, parent, Attributes.NONE);
    }
}
