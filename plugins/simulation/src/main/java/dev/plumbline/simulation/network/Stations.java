package dev.plumbline.simulation.network;

import static dev.plumbline.graphmodel.ElementAttributes.CACHE_HIT_RATIO;
import static dev.plumbline.graphmodel.ElementAttributes.CONCURRENCY;
import static dev.plumbline.graphmodel.ElementAttributes.LIMIT_REQUESTS;
import static dev.plumbline.graphmodel.ElementAttributes.LIMIT_TOKENS;
import static dev.plumbline.graphmodel.ElementAttributes.MAX_BATCH;
import static dev.plumbline.graphmodel.ElementAttributes.OUTPUT_TOKENS;
import static dev.plumbline.graphmodel.ElementAttributes.QUEUE;
import static dev.plumbline.graphmodel.ElementAttributes.QUEUE_DISCIPLINE;
import static dev.plumbline.graphmodel.ElementAttributes.QUEUE_MAX;
import static dev.plumbline.graphmodel.ElementAttributes.RATE_LIMIT;
import static dev.plumbline.graphmodel.ElementAttributes.REPLICAS;
import static dev.plumbline.graphmodel.ElementAttributes.SERVICE_TIME;
import static dev.plumbline.graphmodel.ElementAttributes.TOKENS_PER_SECOND;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.simulation.queues.ServiceTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Reads the capacity of elements from their attributes, and notes what it has to assume.
public final class Stations {

    private static final long MOST_SERVERS = 1_000_000_000L;

    private final Notes notes;

    Stations(Notes notes) {
        this.notes = notes;
    }

    /// The capacities of all elements that a network reaches, by id.
    public static Map<String, Station> of(Architecture architecture, Network network, Notes notes) {
        Stations reader = new Stations(notes);
        Map<String, Station> stations = new TreeMap<>();
        network.entries().stream()
                .flatMap(entry -> entry.routes().stream())
                .flatMap(route -> route.order().stream())
                .map(Visit::element)
                .distinct()
                .sorted()
                .forEach(id -> {
                    Optional<Element> element = architecture.element(id);
                    element.ifPresent(known -> stations.put(id, reader.read(known)));
                });
        return stations;
    }

    /// The share of an element's requests that goes on to what it calls: what a cache does not answer itself.
    static double passedOn(Architecture architecture, String element) {
        return 1
                - architecture
                        .element(element)
                        .flatMap(known -> known.get(CACHE_HIT_RATIO))
                        .map(Ratio::value)
                        .orElse(0.0);
    }

    /// The capacity of an element that has load.
    Station read(Element element) {
        Optional<ServiceTime> service = service(element);
        long replicas = element.get(REPLICAS, 1L);
        if (service.isPresent() && element.get(REPLICAS).isEmpty()) {
            notes.about("The number of replicas is not given, so one is assumed", element.id());
        }
        long servers = product(replicas, concurrency(element, service.isPresent()));
        return new Station(element.id(), service, servers, places(element, replicas), limit(element), 0);
    }

    private long concurrency(Element element, boolean matters) {
        Optional<Long> given = element.get(CONCURRENCY).or(() -> element.get(MAX_BATCH));
        if (matters && given.isEmpty()) {
            notes.about(
                    "The concurrency is not given, so each replica is taken to serve one request at a time",
                    element.id());
        }
        return given.orElse(1L);
    }

    private Optional<ServiceTime> service(Element element) {
        Optional<ServiceTime> declared =
                element.get(SERVICE_TIME).flatMap(time -> new ServiceTimeReader(notes, element.id()).read(time));
        Optional<ServiceTime> service = declared.or(() -> generation(element));
        if (service.isEmpty()) {
            notes.about(
                    "These elements have load but no service time, so their latency and saturation cannot be told",
                    element.id());
        }
        return service;
    }

    /// The time that a model takes to write its answer.
    private Optional<ServiceTime> generation(Element element) {
        double speed = element.get(TOKENS_PER_SECOND, 0.0);
        Optional<Long> length = element.get(OUTPUT_TOKENS);
        if (!(speed > 0) || length.isEmpty()) {
            return Optional.empty();
        }
        notes.about(
                "The service time is taken as exponential, with the mean of outputTokens over tokensPerSecond",
                element.id());
        return Optional.of(ServiceTime.exponential(length.get() / speed));
    }

    private OptionalLong places(Element element, long replicas) {
        Optional<Attributes> queue = element.get(QUEUE);
        queue.flatMap(given -> given.get(QUEUE_DISCIPLINE))
                .filter(discipline -> discipline != ElementAttributes.QueueDiscipline.FIFO)
                .ifPresent(discipline -> notes.about(
                        "Requests are taken to be served in the order of arrival, against the declared discipline",
                        element.id()));
        Optional<Long> most = queue.flatMap(given -> given.get(QUEUE_MAX));
        return most.isPresent() ? OptionalLong.of(product(most.get(), replicas)) : OptionalLong.empty();
    }

    private double limit(Element element) {
        Optional<Attributes> limits = element.get(RATE_LIMIT);
        double requests = limits.flatMap(given -> given.get(LIMIT_REQUESTS))
                .map(Rate::perSecond)
                .orElse(Double.POSITIVE_INFINITY);
        Optional<Rate> tokens = limits.flatMap(given -> given.get(LIMIT_TOKENS));
        Optional<Long> length = element.get(OUTPUT_TOKENS);
        if (tokens.isPresent() && length.isEmpty()) {
            notes.about("The token limit is not taken into account, as outputTokens is not given", element.id());
        }
        if (tokens.isEmpty() || length.isEmpty()) {
            return requests;
        }
        notes.about("The token limit is compared with output tokens only", element.id());
        return Math.min(requests, tokens.get().perSecond() / length.get());
    }

    private static long product(long one, long other) {
        return one > 0 && other > MOST_SERVERS / one ? MOST_SERVERS : one * other;
    }
}
