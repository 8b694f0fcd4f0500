package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.simulation.kernel.LinkPlan;
import java.time.Duration;
import java.util.Optional;

/// Reads how a relation is called along from its attributes.
///
/// What is not said is assumed as the usual libraries do: a pause of 100 ms where a backoff has no delay, a breaker
/// that opens at half of at least 20 calls in 10 s, for 30 s, with one probe.
final class LinkPlanner {

    private static final double DELAY = 0.1;
    private static final double BREAKER_RATIO = 0.5;
    private static final long BREAKER_CALLS = 20;
    private static final double BREAKER_WINDOW = 10;
    private static final double BREAKER_OPEN = 30;
    private static final int HIGHEST_PRIORITY = 15;

    private final Architecture architecture;

    LinkPlanner(Architecture architecture) {
        this.architecture = architecture;
    }

    /// @param station the number of the station that is called
    LinkPlan plan(Relation relation, int station) {
        Attributes attributes = relation.attributes();
        return new LinkPlan(
                relation.id(),
                station,
                seconds(attributes, PerformanceAttributes.LATENCY, LinkPlan.BY_DISTANCE),
                seconds(attributes, RelationAttributes.TIMEOUT, Double.POSITIVE_INFINITY),
                retry(relation),
                breaker(attributes),
                hedging(attributes),
                bulkhead(relation),
                attributes
                        .get(PerformanceAttributes.FAILURE_RATIO)
                        .map(Ratio::value)
                        .orElse(0.0),
                priority(attributes));
    }

    /// The first level has the highest priority.
    private static int priority(Attributes attributes) {
        long given = attributes.get(PerformanceAttributes.PRIORITY, 0L);
        return (int) (HIGHEST_PRIORITY - Math.min(HIGHEST_PRIORITY, given));
    }

    private LinkPlan.Retry retry(Relation relation) {
        Attributes given = relation.get(RelationAttributes.RETRY, Attributes.NONE);
        long most = given.get(RelationAttributes.RETRY_MAX)
                .or(() -> receives(relation))
                .orElse(0L);
        if (most == 0) {
            return LinkPlan.Retry.NONE;
        }
        Optional<RelationAttributes.Backoff> backoff = given.get(RelationAttributes.RETRY_BACKOFF);
        boolean pauses =
                backoff.filter(way -> way != RelationAttributes.Backoff.NONE).isPresent();
        double delay = backoff.filter(RelationAttributes.Backoff.NONE::equals).isPresent()
                ? 0
                : seconds(given, RelationAttributes.RETRY_DELAY, pauses ? DELAY : 0);
        LinkPlan.Backoff way = backoff.map(LinkPlanner::way).orElse(LinkPlan.Backoff.CONSTANT);
        return new LinkPlan.Retry(
                (int) Math.min(Integer.MAX_VALUE, most),
                way,
                delay,
                seconds(given, PerformanceAttributes.RETRY_MAX_DELAY, Double.POSITIVE_INFINITY),
                given.get(RelationAttributes.RETRY_JITTER, false) ? LinkPlan.Jitter.FULL : LinkPlan.Jitter.NONE,
                given.get(RelationAttributes.RETRY_BUDGET).map(Ratio::value).orElse(Double.POSITIVE_INFINITY));
    }

    private static LinkPlan.Backoff way(RelationAttributes.Backoff backoff) {
        return switch (backoff) {
            case NONE, CONSTANT -> LinkPlan.Backoff.CONSTANT;
            case LINEAR -> LinkPlan.Backoff.LINEAR;
            case EXPONENTIAL -> LinkPlan.Backoff.EXPONENTIAL;
        };
    }

    /// A queue hands out a message again, as often as it says.
    private Optional<Long> receives(Relation relation) {
        return relation.kind() == RelationKind.SUBSCRIBES
                ? queue(relation)
                        .flatMap(element -> element.get(ElementAttributes.MAX_RECEIVES))
                        .map(count -> Math.max(0, count - 1))
                : Optional.empty();
    }

    private Optional<Element> queue(Relation relation) {
        return architecture.element(relation.to());
    }

    private static Optional<LinkPlan.Breaker> breaker(Attributes attributes) {
        return attributes
                .get(RelationAttributes.CIRCUIT_BREAKER)
                .filter(given -> given.get(RelationAttributes.BREAKER_ENABLED, true))
                .map(given -> {
                    long consecutive = given.get(PerformanceAttributes.BREAKER_CONSECUTIVE, 0L);
                    Optional<Double> ratio =
                            given.get(RelationAttributes.BREAKER_THRESHOLD).map(Ratio::value);
                    return new LinkPlan.Breaker(
                            ratio.orElse(consecutive > 0 ? 2 : BREAKER_RATIO),
                            (int) Math.min(Integer.MAX_VALUE, consecutive),
                            (int) Math.min(
                                    Integer.MAX_VALUE,
                                    given.get(PerformanceAttributes.BREAKER_MIN_CALLS, BREAKER_CALLS)),
                            seconds(given, PerformanceAttributes.BREAKER_WINDOW, BREAKER_WINDOW),
                            seconds(given, RelationAttributes.BREAKER_OPEN, BREAKER_OPEN),
                            (int) Math.min(Integer.MAX_VALUE, given.get(PerformanceAttributes.BREAKER_PROBES, 1L)));
                });
    }

    private static LinkPlan.Hedging hedging(Attributes attributes) {
        return attributes
                .get(RelationAttributes.HEDGING)
                .filter(given -> given.get(RelationAttributes.HEDGING_DELAY).isPresent())
                .map(given -> new LinkPlan.Hedging(seconds(given, RelationAttributes.HEDGING_DELAY, 0), (int)
                        Math.min(Integer.MAX_VALUE, given.get(PerformanceAttributes.HEDGING_MAX, 1L))))
                .orElse(LinkPlan.Hedging.NONE);
    }

    /// A bulkhead counts for each replica of the caller. What a queue can hold bounds what it has handed out.
    private LinkPlan.Bulkhead bulkhead(Relation relation) {
        Attributes given = relation.get(PerformanceAttributes.BULKHEAD, Attributes.NONE);
        Optional<Long> most = given.get(PerformanceAttributes.BULKHEAD_MAX);
        if (most.isEmpty()) {
            return LinkPlan.Bulkhead.NONE;
        }
        long replicas = architecture
                .element(Traffic.sender(relation))
                .map(element -> element.get(ElementAttributes.REPLICAS, 1L))
                .orElse(1L);
        long waiting = given.get(PerformanceAttributes.BULKHEAD_QUEUE, 0L);
        return new LinkPlan.Bulkhead(bounded(most.get(), replicas), bounded(waiting, replicas));
    }

    private static int bounded(long count, long replicas) {
        return (int) Math.min(Integer.MAX_VALUE, Math.min(count, 1L << 30) * Math.min(replicas, 1L << 30));
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute, double otherwise) {
        return attributes.get(attribute).map(time -> time.toNanos() / 1e9).orElse(otherwise);
    }
}
