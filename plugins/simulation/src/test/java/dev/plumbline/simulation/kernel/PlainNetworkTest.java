package dev.plumbline.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What keeps a network from being plain.
final class PlainNetworkTest {

    private static final StationPlan.Replicas TWO =
            new StationPlan.Replicas(2, 1, 2, 1, StationPlan.Holding.HELD, StationPlan.Balancing.SHARED, List.of());
    private static final StationPlan.QueueRule ENDLESS = new StationPlan.QueueRule(-1, StationPlan.Discipline.FIFO, 1);
    private static final StationPlan STATION = station(TWO, ENDLESS, StationPlan.Admission.ALL, 0);
    private static final LinkPlan LINK = new LinkPlan(
            "l",
            0,
            0,
            Double.POSITIVE_INFINITY,
            LinkPlan.Retry.NONE,
            Optional.empty(),
            LinkPlan.Hedging.NONE,
            LinkPlan.Bulkhead.NONE,
            0,
            0);

    @Test
    void isOneQueueWithoutAnythingElse() {
        assertThat(PlainNetwork.is(network(STATION, LINK, List.of()))).isTrue();
    }

    static Stream<Arguments> stations() {
        StationPlan.Admission slow = new StationPlan.Admission(
                5, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, Integer.MAX_VALUE);
        return Stream.of(
                Arguments.of("fewer replicas than it needs", station(replicas(2, 3), ENDLESS)),
                Arguments.of(
                        "a queue for each replica",
                        station(
                                new StationPlan.Replicas(
                                        2,
                                        1,
                                        2,
                                        1,
                                        StationPlan.Holding.HELD,
                                        StationPlan.Balancing.ROUND_ROBIN,
                                        List.of()),
                                ENDLESS)),
                Arguments.of(
                        "a short queue", station(TWO, new StationPlan.QueueRule(5, StationPlan.Discipline.FIFO, 1))),
                Arguments.of(
                        "a limit of messages",
                        station(TWO, new StationPlan.QueueRule(-1, StationPlan.Discipline.FIFO, 1, 5))),
                Arguments.of(
                        "the last first", station(TWO, new StationPlan.QueueRule(-1, StationPlan.Discipline.LIFO, 1))),
                Arguments.of(
                        "two priorities", station(TWO, new StationPlan.QueueRule(-1, StationPlan.Discipline.FIFO, 2))),
                Arguments.of("a rate limit", station(TWO, ENDLESS, slow, 0)),
                Arguments.of("errors", station(TWO, ENDLESS, StationPlan.Admission.ALL, 0.1)),
                Arguments.of(
                        "random failures",
                        new StationPlan(
                                "s",
                                TWO,
                                new TimeDistribution.Exponential(1),
                                ENDLESS,
                                StationPlan.Admission.ALL,
                                0,
                                StationPlan.Cache.NONE,
                                Optional.of(new StationPlan.Failures(100, 1)),
                                Optional.empty(),
                                Optional.empty())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stations")
    void isNotOneWithMoreInAStation(String what, StationPlan station) {
        assertThat(PlainNetwork.is(network(station, LINK, List.of()))).as(what).isFalse();
    }

    /// Two replicas of which two must run are as many as there are.
    @Test
    void isOneWithAsManyReplicasAsItNeeds() {
        assertThat(PlainNetwork.is(network(station(replicas(2, 2), ENDLESS), LINK, List.of())))
                .isTrue();
    }

    static Stream<Arguments> links() {
        return Stream.of(
                Arguments.of("a timeout", link(1, Optional.empty(), LinkPlan.Hedging.NONE, LinkPlan.Bulkhead.NONE, 0)),
                Arguments.of(
                        "a breaker",
                        link(
                                Double.POSITIVE_INFINITY,
                                Optional.of(new LinkPlan.Breaker(0.5, 0, 10, 10, 5, 1)),
                                LinkPlan.Hedging.NONE,
                                LinkPlan.Bulkhead.NONE,
                                0)),
                Arguments.of(
                        "hedging",
                        link(
                                Double.POSITIVE_INFINITY,
                                Optional.empty(),
                                new LinkPlan.Hedging(1, 1),
                                LinkPlan.Bulkhead.NONE,
                                0)),
                Arguments.of(
                        "a bulkhead",
                        link(
                                Double.POSITIVE_INFINITY,
                                Optional.empty(),
                                LinkPlan.Hedging.NONE,
                                new LinkPlan.Bulkhead(5, 0),
                                0)),
                Arguments.of(
                        "losses",
                        link(
                                Double.POSITIVE_INFINITY,
                                Optional.empty(),
                                LinkPlan.Hedging.NONE,
                                LinkPlan.Bulkhead.NONE,
                                0.1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void isNotOneWithMoreOnALink(String what, LinkPlan link) {
        assertThat(PlainNetwork.is(network(STATION, link, List.of()))).as(what).isFalse();
    }

    @Test
    void isNotOneWhereSomethingHappens() {
        Incident slow = new Incident(1, 2, new Incident.Slow(0, List.of(), 2));
        assertThat(PlainNetwork.is(network(STATION, LINK, List.of(slow)))).isFalse();
    }

    private static Blueprint network(StationPlan station, LinkPlan link, List<Incident> incidents) {
        Code.Builder code = new Code.Builder();
        int nothing = code.end();
        int start = code.next();
        code.call(0, nothing, Code.FAIL);
        code.end();
        SourcePlan source =
                new SourcePlan.Open("in", Routes.to(start), SourcePlan.Spacing.POISSON, RateCurve.constant(1));
        return new Blueprint(
                List.of(station), List.of(link), List.of(source), code.build(), incidents, Blueprint.Distances.NONE);
    }

    private static StationPlan.Replicas replicas(int count, int needed) {
        return new StationPlan.Replicas(
                count, needed, count, 1, StationPlan.Holding.HELD, StationPlan.Balancing.SHARED, List.of());
    }

    private static StationPlan station(StationPlan.Replicas replicas, StationPlan.QueueRule queue) {
        return station(replicas, queue, StationPlan.Admission.ALL, 0);
    }

    private static StationPlan station(
            StationPlan.Replicas replicas,
            StationPlan.QueueRule queue,
            StationPlan.Admission admission,
            double failing) {
        return new StationPlan(
                "s",
                replicas,
                new TimeDistribution.Exponential(1),
                queue,
                admission,
                failing,
                StationPlan.Cache.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LinkPlan link(
            double timeout,
            Optional<LinkPlan.Breaker> breaker,
            LinkPlan.Hedging hedging,
            LinkPlan.Bulkhead bulkhead,
            double failing) {
        return new LinkPlan("l", 0, 0, timeout, LinkPlan.Retry.NONE, breaker, hedging, bulkhead, failing, 0);
    }
}
