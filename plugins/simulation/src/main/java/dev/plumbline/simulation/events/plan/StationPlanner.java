package dev.plumbline.simulation.events.plan;

import static dev.plumbline.graphmodel.PerformanceAttributes.LoadBalancing.SHARED;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.simulation.kernel.StationPlan;
import dev.plumbline.simulation.kernel.TimeDistribution;
import dev.plumbline.simulation.network.DistributionReader;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.RequiredReplicas;
import java.time.Duration;
import java.util.Optional;

/// Reads how an element works from its attributes, and notes what it has to assume.
final class StationPlanner {

    private static final long MOST_REPLICAS = 100_000;
    private static final double INTERVAL = 15;
    private static final double STABILIZATION = 300;
    private static final int PRIORITIES = 16;

    private final ZoneTable zones;
    private final Scenario.RandomFailures failures;
    private final Notes notes;

    StationPlanner(ZoneTable zones, Scenario.RandomFailures failures, Notes notes) {
        this.zones = zones;
        this.failures = failures;
        this.notes = notes;
    }

    StationPlan plan(Element element) {
        TimeDistribution service = service(element);
        return new StationPlan(
                element.id(),
                replicas(element, service.mean() > 0 || EnginePlanner.isBatched(element)),
                service,
                queue(element),
                admission(element),
                0,
                cache(element),
                failures(element),
                scaling(element),
                new EnginePlanner(notes).plan(element));
    }

    private TimeDistribution service(Element element) {
        if (EnginePlanner.isBatched(element)) {
            return new TimeDistribution.Constant(0);
        }
        DistributionReader reader = new DistributionReader(notes, element.id());
        return element.get(ElementAttributes.SERVICE_TIME)
                .flatMap(reader::read)
                .or(() -> generation(element))
                .orElseGet(() -> {
                    if (element.kind() != ElementKind.QUEUE) {
                        notes.about(
                                "These elements have no service time (serviceTime), so they are taken to work in no time",
                                element.id());
                    }
                    return new TimeDistribution.Constant(0);
                });
    }

    /// The time that a model takes to write its answer.
    private Optional<TimeDistribution> generation(Element element) {
        double speed = element.get(ElementAttributes.TOKENS_PER_SECOND, 0.0);
        Optional<Long> length = element.get(ElementAttributes.OUTPUT_TOKENS);
        if (!(speed > 0) || length.isEmpty()) {
            return Optional.empty();
        }
        notes.about(
                "The service time is taken as exponential, with the mean of outputTokens over tokensPerSecond",
                element.id());
        return Optional.of(new TimeDistribution.Exponential(length.get() / speed));
    }

    private StationPlan.Replicas replicas(Element element, boolean works) {
        Optional<Long> given = element.get(ElementAttributes.REPLICAS);
        long least = element.get(ElementAttributes.AUTOSCALE)
                .flatMap(scaling -> scaling.get(ElementAttributes.AUTOSCALE_MIN))
                .orElse(1L);
        long count = Math.min(MOST_REPLICAS, given.orElse(least));
        if (works && given.isEmpty()) {
            notes.about("The number of replicas (replicas) is not given, so one is assumed", element.id());
        }
        long most = element.get(ElementAttributes.AUTOSCALE)
                .flatMap(scaling -> scaling.get(ElementAttributes.AUTOSCALE_MAX))
                .map(highest -> Math.max(count, Math.min(MOST_REPLICAS, highest)))
                .orElse(count);
        return new StationPlan.Replicas(
                (int) count,
                (int) Math.min(Integer.MAX_VALUE, RequiredReplicas.of(element, count)),
                (int) most,
                servers(element, works),
                holding(element),
                balancing(element, count),
                zones.of(element));
    }

    private int servers(Element element, boolean works) {
        Optional<Long> given =
                element.get(ElementAttributes.CONCURRENCY).or(() -> element.get(ElementAttributes.MAX_BATCH));
        if (given.isPresent()) {
            return (int) Math.min(StationPlan.UNLIMITED, given.get());
        }
        if (!works) {
            return StationPlan.UNLIMITED;
        }
        notes.about(
                "The concurrency (concurrency) is not given, so each replica is taken to serve one request at a time",
                element.id());
        return 1;
    }

    private static StationPlan.Holding holding(Element element) {
        return element.get(PerformanceAttributes.BLOCKING, false)
                ? StationPlan.Holding.HELD
                : StationPlan.Holding.RELEASED;
    }

    private StationPlan.Balancing balancing(Element element, long count) {
        Optional<PerformanceAttributes.LoadBalancing> given = element.get(PerformanceAttributes.LOAD_BALANCING);
        if (EnginePlanner.isBatched(element) && given.orElse(SHARED) == SHARED) {
            return StationPlan.Balancing.LEAST_REQUESTS;
        }
        if (given.isEmpty() && count > 1) {
            notes.about(
                    "No balancing (loadBalancing) is given, so all replicas are taken to share one queue",
                    element.id());
        }
        return given.map(way -> switch (way) {
                    case ROUND_ROBIN -> StationPlan.Balancing.ROUND_ROBIN;
                    case RANDOM -> StationPlan.Balancing.RANDOM;
                    case LEAST_REQUESTS -> StationPlan.Balancing.LEAST_REQUESTS;
                    case POWER_OF_TWO -> StationPlan.Balancing.POWER_OF_TWO;
                    case SHARED -> StationPlan.Balancing.SHARED;
                })
                .orElse(StationPlan.Balancing.SHARED);
    }

    private static StationPlan.QueueRule queue(Element element) {
        Optional<Attributes> queue = element.get(ElementAttributes.QUEUE);
        long most =
                queue.flatMap(given -> given.get(ElementAttributes.QUEUE_MAX)).orElse(-1L);
        StationPlan.Discipline discipline = queue.flatMap(given -> given.get(ElementAttributes.QUEUE_DISCIPLINE))
                .map(way -> switch (way) {
                    case FIFO -> StationPlan.Discipline.FIFO;
                    case LIFO -> StationPlan.Discipline.LIFO;
                    case PRIORITY -> StationPlan.Discipline.PRIORITY;
                    case PROCESSOR_SHARING -> StationPlan.Discipline.PROCESSOR_SHARING;
                })
                .orElse(StationPlan.Discipline.FIFO);
        int levels = discipline == StationPlan.Discipline.PRIORITY ? PRIORITIES : 1;
        return element.kind() == ElementKind.QUEUE
                ? new StationPlan.QueueRule(-1, discipline, levels, most)
                : new StationPlan.QueueRule(most, discipline, levels);
    }

    private StationPlan.Admission admission(Element element) {
        double rate = rate(element);
        double burst = element.get(ElementAttributes.RATE_LIMIT)
                .flatMap(limit -> limit.get(PerformanceAttributes.LIMIT_BURST))
                .map(Long::doubleValue)
                .orElse(Math.max(1, rate));
        Attributes given = element.get(PerformanceAttributes.ADMISSION, Attributes.NONE);
        return new StationPlan.Admission(
                rate,
                burst,
                seconds(given, PerformanceAttributes.ADMISSION_MAX_WAIT, Double.POSITIVE_INFINITY),
                seconds(given, PerformanceAttributes.ADMISSION_TARGET, Double.POSITIVE_INFINITY),
                (int) Math.min(Integer.MAX_VALUE, given.get(PerformanceAttributes.ADMISSION_MINIMUM, 1L)),
                (int) Math.min(Integer.MAX_VALUE, given.get(PerformanceAttributes.ADMISSION_MAXIMUM, 1000L)));
    }

    private double rate(Element element) {
        Attributes limits = element.get(ElementAttributes.RATE_LIMIT, Attributes.NONE);
        double requests = limits.get(ElementAttributes.LIMIT_REQUESTS)
                .map(rate -> rate.perSecond())
                .orElse(Double.POSITIVE_INFINITY);
        double tokens = limits.get(ElementAttributes.LIMIT_TOKENS)
                .map(rate -> rate.perSecond())
                .orElse(Double.POSITIVE_INFINITY);
        if (Double.isInfinite(tokens)) {
            return requests;
        }
        long each =
                element.get(ElementAttributes.OUTPUT_TOKENS, 0L) + element.get(PerformanceAttributes.INPUT_TOKENS, 0L);
        if (each == 0) {
            notes.about("The token limit is not taken into account, as outputTokens is not given", element.id());
            return requests;
        }
        return Math.min(requests, tokens / each);
    }

    private static StationPlan.Cache cache(Element element) {
        double ratio =
                element.get(ElementAttributes.CACHE_HIT_RATIO).map(Ratio::value).orElse(0.0);
        return new StationPlan.Cache(ratio, seconds(element.attributes(), PerformanceAttributes.WARMUP, 0));
    }

    private Optional<StationPlan.Failures> failures(Element element) {
        if (failures == Scenario.RandomFailures.NONE) {
            return Optional.empty();
        }
        double between = seconds(element.attributes(), ElementAttributes.MTBF, 0);
        double repair = seconds(element.attributes(), ElementAttributes.MTTR, 0);
        if (between == 0 || repair == 0) {
            notes.about("These elements never fail, as they have no mtbf and mttr", element.id());
            return Optional.empty();
        }
        return Optional.of(new StationPlan.Failures(between, repair));
    }

    private static Optional<StationPlan.Scaling> scaling(Element element) {
        return element.get(ElementAttributes.AUTOSCALE)
                .filter(given -> given.get(ElementAttributes.AUTOSCALE_MAX).isPresent())
                .map(given -> new StationPlan.Scaling(
                        (int) Math.min(MOST_REPLICAS, given.get(ElementAttributes.AUTOSCALE_MIN, 1L)),
                        given.get(ElementAttributes.AUTOSCALE_TARGET)
                                .map(Ratio::value)
                                .orElse(0.8),
                        seconds(given, PerformanceAttributes.AUTOSCALE_INTERVAL, INTERVAL),
                        seconds(given, PerformanceAttributes.AUTOSCALE_LAG, 0),
                        seconds(given, PerformanceAttributes.AUTOSCALE_STABILIZATION, STABILIZATION),
                        seconds(
                                given,
                                ElementAttributes.AUTOSCALE_DELAY,
                                seconds(element.attributes(), PerformanceAttributes.STARTUP, 0))));
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute, double otherwise) {
        return attributes.get(attribute).map(time -> time.toNanos() / 1e9).orElse(otherwise);
    }
}
