package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Brings observations to the parts of one architecture.
///
/// The first query that gives a value for a part and a metric decides. Where one query has several values for a part,
/// what is counted is added, and of everything else the worst counts.
final class Mapping {

    private final Observations observations;
    private final Identities identities;
    private final Map<SeenEnds, String> relations = new HashMap<>();
    private final Map<ServiceIdentity, Stranger> strangers = new HashMap<>();

    Mapping(Architecture architecture, Identities identities, Observations observations) {
        this.observations = observations;
        this.identities = identities;
        for (Relation relation : architecture.relations().values()) {
            SeenEnds.of(relation).stream().limit(1).forEach(seen -> relations.putIfAbsent(seen, relation.id()));
        }
        for (Relation relation : architecture.relations().values()) {
            SeenEnds.of(relation).forEach(seen -> relations.putIfAbsent(seen, relation.id()));
        }
    }

    Mapped map() {
        List<Measurement> measurements = measurements();
        List<ObservedRelation> observed = observed();
        List<Alert> alerts = new ArrayList<>();
        for (About<Alert> about : observations.alerts()) {
            element(about.service(), about.told().provenance())
                    .ifPresent(element -> alerts.add(about.told().of(element)));
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (About<Evaluation> about : observations.evaluations()) {
            element(about.service(), about.told().provenance())
                    .ifPresent(element -> evaluations.add(about.told().of(element)));
        }
        List<Exemplar> exemplars = new ArrayList<>();
        for (About<Exemplar> about : observations.exemplars()) {
            element(about.service(), about.told().provenance())
                    .ifPresent(element -> exemplars.add(about.told().of(element)));
        }
        observations.presences().forEach(presence -> element(presence.service(), presence.provenance()));
        return new Mapped(
                measurements,
                evaluations.stream()
                        .sorted(Comparator.comparing(Evaluation::subject)
                                .thenComparing(Evaluation::suite)
                                .thenComparing(Evaluation::metric)
                                .thenComparing(Evaluation::time))
                        .toList(),
                observed,
                alerts.stream()
                        .sorted(Comparator.comparing(Alert::subject)
                                .thenComparing(Alert::level)
                                .thenComparing(Alert::fingerprint))
                        .toList(),
                exemplars.stream()
                        .sorted(Comparator.comparing(Exemplar::subject)
                                .thenComparing(Exemplar::seconds, Comparator.reverseOrder())
                                .thenComparing(Exemplar::trace))
                        .toList(),
                strangers.values().stream()
                        .sorted(Comparator.comparing(
                                stranger -> stranger.service().shown()))
                        .toList(),
                observations.notes());
    }

    private List<Measurement> measurements() {
        Map<Key, Measurement> measurements = new HashMap<>();
        for (Reading reading : observations.readings()) {
            part(reading.subject(), reading.provenance())
                    .ifPresent(part -> measurements.merge(
                            new Key(part, reading.metric()), measurement(part, reading), Mapping::combined));
        }
        return measurements.values().stream()
                .sorted(Comparator.comparing(Measurement::subject).thenComparing(Measurement::metric))
                .toList();
    }

    private static Measurement measurement(String part, Reading reading) {
        return new Measurement(
                part, reading.metric(), reading.value(), reading.time(), reading.staleness(), reading.provenance());
    }

    private static Measurement combined(Measurement first, Measurement other) {
        if (!isSameQuery(first.provenance(), other.provenance())) {
            return first;
        }
        if (!isCounted(first.metric())) {
            return first.value() >= other.value() ? first : other;
        }
        Measurement newer = first.time().isBefore(other.time()) ? other : first;
        return new Measurement(
                first.subject(),
                first.metric(),
                first.value() + other.value(),
                newer.time(),
                newer.staleness(),
                newer.provenance());
    }

    private static boolean isSameQuery(Provenance one, Provenance other) {
        return one.source().equals(other.source()) && one.detail().equals(other.detail());
    }

    /// Whether the values of parts make a sum.
    private static boolean isCounted(Metric metric) {
        return switch (metric.unit()) {
            case PER_SECOND, PER_HOUR -> true;
            case COUNT -> metric == Metric.REPLICAS;
            case SECONDS, RATIO -> false;
        };
    }

    private List<ObservedRelation> observed() {
        Map<String, ObservedRelation> observed = new TreeMap<>();
        for (CallCount call : observations.calls()) {
            Optional<String> client = element(call.ends().client(), call.provenance());
            Optional<String> server = element(call.ends().server(), call.provenance());
            if (client.isPresent() && server.isPresent() && !client.equals(server)) {
                observed.merge(
                        ends(client.get(), server.get()),
                        new ObservedRelation(
                                client.get(),
                                server.get(),
                                call.calls(),
                                call.window(),
                                call.lastSeen(),
                                call.protocol(),
                                call.provenance()),
                        Mapping::together);
            }
        }
        return List.copyOf(observed.values());
    }

    /// Calls that one source tells of in parts are added; of two sources the first counts.
    private static ObservedRelation together(ObservedRelation first, ObservedRelation other) {
        boolean isSame = isSameQuery(first.provenance(), other.provenance());
        return new ObservedRelation(
                first.from(),
                first.to(),
                isSame ? first.calls() + other.calls() : first.calls(),
                first.window().compareTo(other.window()) < 0 ? other.window() : first.window(),
                first.lastSeen().isBefore(other.lastSeen()) ? other.lastSeen() : first.lastSeen(),
                first.protocol().isEmpty() ? other.protocol() : first.protocol(),
                first.provenance());
    }

    private Optional<String> part(Subject subject, Provenance provenance) {
        return switch (subject) {
            case ServiceIdentity service -> element(service, provenance);
            case Ends ends -> {
                Optional<String> client = element(ends.client(), provenance);
                Optional<String> server = element(ends.server(), provenance);
                yield Stream.of(client, server).allMatch(Optional::isPresent)
                        ? Optional.ofNullable(relations.get(new SeenEnds(client.orElseThrow(), server.orElseThrow())))
                        : Optional.empty();
            }
        };
    }

    private Optional<String> element(ServiceIdentity service, Provenance provenance) {
        Optional<String> element = identities.find(service).map(Match::element);
        if (element.isEmpty()) {
            strangers.merge(
                    service,
                    new Stranger(service, 1, provenance),
                    (known, one) -> new Stranger(service, known.facts() + 1, known.provenance()));
        }
        return element;
    }

    private static String ends(String from, String to) {
        return from + "\n" + to;
    }

    private record Key(String part, Metric metric) {}
}
