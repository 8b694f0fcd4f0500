package dev.plumbline.connectors.traces;

import static dev.plumbline.connectors.traces.Spans.calls;
import static dev.plumbline.connectors.traces.Spans.failed;
import static dev.plumbline.connectors.traces.Spans.shared;
import static dev.plumbline.connectors.traces.Spans.span;
import static dev.plumbline.connectors.traces.Spans.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.plumbline.connectors.traces.Span.Kind;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceGraphTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-23T12:00:00Z");

    private final ServiceGraph graph = ServiceGraph.live(GraphSettings.STANDARD, BEGINNING);
    private Instant now = BEGINNING;

    @Test
    void joinsAClientWithItsServerWhicheverComesFirst() {
        tell("shop", span(Kind.CLIENT, 1, 9));
        tell("payments", span(Kind.SERVER, 2, 1));
        tell("stock", span(Kind.SERVER, 4, 3));
        tell("shop", span(Kind.CLIENT, 3, 9));
        assertThat(calls(told())).containsExactly("shop>payments 1/0 SERVICE", "shop>stock 1/0 SERVICE");
    }

    @Test
    void countsACallOnceHoweverOftenItIsSent() {
        for (int time = 0; time < 3; time++) {
            tell("shop", span(Kind.CLIENT, 1, 9));
            tell("payments", span(Kind.SERVER, 2, 1));
        }
        assertThat(calls(told())).containsExactly("shop>payments 1/0 SERVICE");
    }

    @Test
    void countsEachAttemptThatReachedTheServer() {
        tell("shop", span(Kind.CLIENT, 1, 9));
        tell("payments", failed(span(Kind.SERVER, 2, 1)), span(Kind.SERVER, 3, 1));
        assertThat(calls(told())).containsExactly("shop>payments 2/1 SERVICE");
    }

    @Test
    void putsErrorsOnTheEdgeThatTellsOfThem() {
        tell("shop", failed(span(Kind.CLIENT, 1, 9)));
        tell("payments", span(Kind.SERVER, 2, 1), span(Kind.CLIENT, 3, 2));
        tell("ledger", span(Kind.SERVER, 4, 3));
        assertThat(calls(told())).containsExactly("payments>ledger 1/0 SERVICE", "shop>payments 1/1 SERVICE");
        assertThat(value("payments", Metric.ERROR_RATIO)).hasValue(0);
    }

    @Test
    void putsErrorsOnTheRightEdgeWhereTheServersSideIsMissing() {
        tell("checkout", failed(to(span(Kind.CLIENT, 1, 9), Peer.named("payments"))));
        tell("payments", to(span(Kind.CLIENT, 2, 1), Peer.named("ledger-db")));
        assertThat(calls(afterwards()))
                .containsExactly("checkout>payments 1/1 SERVICE", "payments>ledger-db 1/0 VIRTUAL");
    }

    @Test
    void dropsCallsOfAServiceToItself() {
        tell("shop", span(Kind.CLIENT, 1, 9), span(Kind.SERVER, 2, 1));
        assertThat(calls(afterwards())).isEmpty();
        assertThat(value("shop", Metric.TRAFFIC)).isNotEmpty();
    }

    @Test
    void countsUsersAtTheRoots() {
        tell("shop", span(Kind.SERVER, 1, 0));
        assertThat(calls(told())).containsExactly("user>shop 1/0 VIRTUAL");
    }

    @Test
    void knowsDatabasesBrokersAndModelsByTheirClients() {
        tell(
                "shop",
                to(span(Kind.CLIENT, 1, 9), Map.of("db.system.name", "postgresql", "db.namespace", "orders")),
                to(span(Kind.CLIENT, 2, 9), Map.of("db.system", "redis")),
                to(span(Kind.CLIENT, 3, 9), Map.of("gen_ai.request.model", "m-7", "gen_ai.provider.name", "acme")),
                to(span(Kind.CLIENT, 4, 9), Map.of("server.address", "api.example.org", "server.port", "443")),
                to(
                        span(Kind.PRODUCER, 5, 9),
                        Map.of("messaging.system", "kafka", "messaging.destination.name", "placed")));
        tell(
                "mailer",
                to(
                        span(Kind.CONSUMER, 6, 5),
                        Map.of(
                                "messaging.system",
                                "kafka",
                                "messaging.destination.name",
                                "placed",
                                "messaging.operation.type",
                                "process")));
        assertThat(calls(told())).containsExactly("mailer>placed 1/0 MESSAGING", "shop>placed 1/0 MESSAGING");
        assertThat(calls(afterwards()))
                .containsExactly(
                        "mailer>placed 1/0 MESSAGING",
                        "shop>api.example.org:443 1/0 VIRTUAL",
                        "shop>m-7 1/0 VIRTUAL",
                        "shop>orders 1/0 DATABASE",
                        "shop>placed 1/0 MESSAGING",
                        "shop>redis 1/0 DATABASE");
        assertThat(calls(graph.deliveries(now, "test"))).containsExactly("shop>mailer 1/0 MESSAGING");
    }

    @Test
    void countsMessagesThatAreFetchedAndProcessedOnce() {
        Map<String, String> fetched =
                Map.of("messaging.destination.name", "placed", "messaging.operation.type", "receive");
        Map<String, String> processed =
                Map.of("messaging.destination.name", "placed", "messaging.operation.type", "process");
        Map<String, String> settled =
                Map.of("messaging.destination.name", "placed", "messaging.operation.type", "settle");
        tell("mailer", to(span(Kind.CLIENT, 1, 9), fetched), to(span(Kind.CLIENT, 4, 9), settled));
        assertThat(calls(told())).containsExactly("mailer>placed 1/0 MESSAGING");
        tell("mailer", to(span(Kind.CONSUMER, 2, 9), processed), to(span(Kind.CONSUMER, 3, 9), processed));
        assertThat(calls(afterwards())).containsExactly("mailer>placed 2/0 MESSAGING");
    }

    @Test
    void joinsSendersWithReceiversWhereNoBrokerIsNamed() {
        tell("shop", span(Kind.PRODUCER, 1, 9));
        tell("mailer", failed(span(Kind.CONSUMER, 2, 1)));
        assertThat(calls(afterwards())).containsExactly("shop>mailer 1/1 MESSAGING");
    }

    @Test
    void takesAQuestionToAModelAndItsRequestForOneCall() {
        Map<String, String> model = Map.of("gen_ai.request.model", "m-7");
        Map<String, String> request = Map.of("server.address", "10.0.0.7", "server.port", "80");
        tell("agent", to(span(Kind.CLIENT, 2, 1), request), to(span(Kind.CLIENT, 1, 9), model));
        Observations told = afterwards();
        assertThat(told.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.ends().server().attributes())
                        .containsEntry("gen_ai.request.model", "m-7")
                        .containsEntry("server.address", "10.0.0.7"));
    }

    @Test
    void findsTheServiceThatDiedByItsNameAndByItsAddress() {
        Map<String, String> address = Map.of("server.address", "10.0.0.7", "server.port", "80");
        tell("shop", to(span(Kind.CLIENT, 1, 9), address));
        tell("payments", span(Kind.SERVER, 2, 1));
        tell(
                "shop",
                failed(to(span(Kind.CLIENT, 3, 9), address)),
                failed(to(span(Kind.CLIENT, 4, 9), Peer.named("payments"))));
        assertThat(calls(afterwards())).containsExactly("shop>payments 3/2 SERVICE");
    }

    @Test
    void tellsAddressesOfServicesButNotThoseThatTheyShare() {
        Map<String, String> own = Map.of("server.address", "10.0.0.7", "server.port", "80");
        Map<String, String> gateway = Map.of("server.address", "gateway");
        tell("shop", to(span(Kind.CLIENT, 1, 9), own), to(span(Kind.CLIENT, 3, 9), gateway));
        tell("payments", span(Kind.SERVER, 2, 1), span(Kind.SERVER, 4, 3));
        tell("shop", to(span(Kind.CLIENT, 5, 9), gateway));
        tell("stock", span(Kind.SERVER, 6, 5));
        assertThat(told().presences())
                .extracting(Presence::service)
                .containsExactly(
                        ServiceIdentity.named("payments"),
                        ServiceIdentity.named("payments")
                                .with("server.address", "10.0.0.7")
                                .with("server.port", "80"),
                        ServiceIdentity.named("shop"),
                        ServiceIdentity.named("stock"));
    }

    @Test
    void understandsTwoSpansWithOneId() {
        tell("checkout", shared(span(Kind.SERVER, 1, 9)));
        tell("checkout", to(span(Kind.CLIENT, 2, 1), Peer.named("payments")));
        tell("frontend", span(Kind.CLIENT, 1, 9));
        assertThat(calls(afterwards()))
                .containsExactly("checkout>payments 1/0 VIRTUAL", "frontend>checkout 1/0 SERVICE");
    }

    @Test
    void understandsSpansThatDoNotSayTheirKind() {
        tell("a", span(Kind.INTERNAL, 1, 0), span(Kind.INTERNAL, 2, 1));
        tell("b", failed(span(Kind.INTERNAL, 3, 2)));
        assertThat(calls(afterwards())).containsExactly("a>b 1/1 SERVICE");
        assertThat(value("b", Metric.ERROR_RATIO)).hasValue(1);
    }

    @Test
    void toleratesClocksThatDifferAndSaysSo() {
        tell("shop", span(Kind.CLIENT, 1, 9));
        tell("payments", Spans.at(span(Kind.SERVER, 2, 1), -40_000_000_000L, 15_000_000));
        Observations told = told();
        assertThat(calls(told)).containsExactly("shop>payments 1/0 SERVICE");
        assertThat(told.notes())
                .anySatisfy(note -> assertThat(note).contains("clocks of payments and of shop differ by 40 s"));
        assertThat(value("payments", Metric.LATENCY_P50)).hasValueCloseTo(0.015, withPercentage(1));
    }

    @Test
    void doesNotJoinWhatComesTooLate() {
        tell("shop", to(span(Kind.CLIENT, 1, 9), Peer.named("payments")));
        assertThat(calls(afterwards())).containsExactly("shop>payments 1/0 VIRTUAL");
        tell("payments", span(Kind.SERVER, 2, 1));
        assertThat(calls(afterwards())).containsExactly("shop>payments 1/0 VIRTUAL");
        assertThat(told().notes())
                .anySatisfy(note -> assertThat(note).contains("1 of 1 calls have a caller that was not seen"));
    }

    @Test
    void forgetsRatesButNotCounts() {
        for (int call = 0; call < 60; call++) {
            tell("shop", span(Kind.SERVER, call + 1, 0));
            now = now.plusSeconds(1);
        }
        assertThat(value("shop", Metric.TRAFFIC)).hasValueCloseTo(1.0, withPercentage(2));
        assertThat(value("shop", Metric.LATENCY_P99)).hasValueCloseTo(0.02, withPercentage(1));
        now = now.plusSeconds(90);
        assertThat(value("shop", Metric.TRAFFIC)).hasValue(0);
        assertThat(value("shop", Metric.LATENCY_P99)).isEmpty();
        assertThat(calls(told())).containsExactly("user>shop 60/0 VIRTUAL");
        assertThat(told().readings())
                .allSatisfy(reading -> assertThat(reading.staleness()).isEqualTo(Duration.ofSeconds(91)));
    }

    @Test
    void leavesOutSpansWithoutAServiceAndSaysSo() {
        graph.add(new ServiceIdentity(new TreeMap<>()), List.of(span(Kind.SERVER, 1, 0)), now);
        assertThat(told().isEmpty()).isTrue();
        assertThat(told().notes())
                .anySatisfy(note -> assertThat(note).contains("1 spans").contains("service.name"));
    }

    @Test
    void staysWithinItsBoundsAndSaysSo() {
        GraphSettings small = new GraphSettings(Duration.ofSeconds(60), 6, Duration.ofSeconds(10), 100, 10, 10);
        ServiceGraph bounded = ServiceGraph.live(small, now);
        for (int call = 0; call < 1000; call++) {
            bounded.add(
                    ServiceIdentity.named("shop-" + call),
                    List.of(Spans.in(span(Kind.CLIENT, 1, 9), new TraceId(0, call))),
                    now);
            bounded.add(
                    ServiceIdentity.named("shop-0"),
                    List.of(Spans.in(span(Kind.CLIENT, 2, 9), new TraceId(0, call))),
                    now);
        }
        assertThat(bounded.waiting()).isLessThanOrEqualTo(100);
        Observations told = bounded.observations(now, "test", false);
        assertThat(told.presences()).hasSize(10);
        assertThat(told.notes())
                .anySatisfy(note -> assertThat(note).contains("more than 10 services"))
                .anySatisfy(note -> assertThat(note).contains("more than 100 waited"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tellsTheSameInWhateverOrderSpansCome(long seed) {
        record Sent(String service, Span span) {}
        Random random = new Random(seed);
        List<Sent> all = new ArrayList<>();
        for (int trace = 0; trace < 50; trace++) {
            TraceId id = new TraceId(seed, trace);
            boolean isFailed = random.nextInt(4) == 0;
            Span call = Spans.in(span(Kind.CLIENT, 2, 1), id);
            Stream.of(
                            new Sent("a", Spans.in(span(Kind.SERVER, 1, 0), id)),
                            new Sent("a", isFailed ? failed(call) : call),
                            new Sent("b", Spans.in(span(Kind.SERVER, 3, 2), id)),
                            new Sent("b", Spans.in(to(span(Kind.CLIENT, 4, 3), Map.of("db.system", "redis")), id)),
                            new Sent(
                                    "b",
                                    Spans.in(to(span(Kind.CLIENT, 5, 3), Map.of("gen_ai.request.model", "m")), id)),
                            new Sent("b", Spans.in(to(span(Kind.CLIENT, 6, 5), Map.of("server.address", "c")), id)),
                            new Sent("c", Spans.in(span(Kind.SERVER, 7, 6), id)))
                    .forEach(all::add);
        }
        List<String> expected = List.copyOf(calls(graphOf(all, Sent::service, Sent::span)));
        Collections.shuffle(all, random);
        assertThat(calls(graphOf(all, Sent::service, Sent::span)))
                .as("seed " + seed)
                .containsExactlyElementsOf(expected)
                .contains("b>c 50/0 SERVICE", "b>redis 50/0 DATABASE", "user>a 50/0 VIRTUAL")
                .hasSize(4);
    }

    private static <T> Observations graphOf(List<T> all, Function<T, String> service, Function<T, Span> span) {
        ServiceGraph graph = ServiceGraph.live(GraphSettings.STANDARD, BEGINNING);
        for (T one : all) {
            graph.add(ServiceIdentity.named(service.apply(one)), List.of(span.apply(one)), BEGINNING.plusSeconds(1));
        }
        graph.finish(BEGINNING.plusSeconds(1));
        return graph.observations(BEGINNING.plusSeconds(1), "test", false);
    }

    private void tell(String service, Span... spans) {
        graph.add(ServiceIdentity.named(service), List.of(spans), now);
    }

    private Observations told() {
        return graph.observations(now, "test", false);
    }

    private Observations afterwards() {
        now = now.plusSeconds(11);
        return told();
    }

    private OptionalDouble value(String service, Metric metric) {
        Subject subject = ServiceIdentity.named(service);
        return told().readings().stream()
                .filter(reading -> reading.subject().equals(subject) && reading.metric() == metric)
                .mapToDouble(Reading::value)
                .findFirst();
    }

    @Test
    void tellsRatesOfEdges() {
        tell("shop", failed(span(Kind.CLIENT, 1, 9)), span(Kind.CLIENT, 3, 9));
        tell(
                "payments",
                Spans.at(span(Kind.SERVER, 2, 1), 0, 5_000_000),
                Spans.at(span(Kind.SERVER, 4, 3), 0, 5_000_000));
        now = now.plusSeconds(1);
        List<Reading> readings = told().readings().stream()
                .filter(reading -> reading.subject().equals(Ends.named("shop", "payments")))
                .toList();
        assertThat(readings)
                .extracting(Reading::metric)
                .containsExactly(
                        Metric.TRAFFIC, Metric.ERROR_RATIO, Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.NETWORK_P50);
        assertThat(readings.get(0).value()).isBetween(1.9, 2.1);
        assertThat(readings.get(1).value()).isEqualTo(0.5);
        assertThat(readings.get(2).value()).isBetween(0.0049, 0.0051);
    }
}
