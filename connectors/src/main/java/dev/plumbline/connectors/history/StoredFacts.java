package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Presence;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts that were told in a span.
final class StoredFacts {

    private final List<Told<Presence>> presences;
    private final List<Told<About<Alert>>> alerts;
    private final List<Told<About<Evaluation>>> evaluations;

    /// @param from the begin of the span, in milliseconds
    /// @param to its end
    StoredFacts(Archive archive, long from, long to) throws SQLException {
        presences = presences(archive, from, to);
        alerts = alerts(archive, from, to);
        evaluations = evaluations(archive, from, to);
    }

    /// The services that catalogs told of in a span.
    static List<Told<Presence>> presences(Archive archive, long from, long to) throws SQLException {
        FactText texts = archive.texts();
        return told(
                archive.facts().between(FactKind.PRESENCE, from, to),
                (telling, last) -> texts.presence(telling.text(), last, Instant.ofEpochMilli(telling.seen())));
    }

    /// The alerts that were firing in a span.
    static List<Told<About<Alert>>> alerts(Archive archive, long from, long to) throws SQLException {
        FactText texts = archive.texts();
        return told(
                archive.facts().between(FactKind.ALERT, from, to),
                (telling, last) -> texts.alert(telling.text(), last));
    }

    /// The results of evaluation suites that were known in a span.
    static List<Told<About<Evaluation>>> evaluations(Archive archive, long from, long to) throws SQLException {
        FactText texts = archive.texts();
        return told(
                archive.facts().between(FactKind.EVALUATION, from, to),
                (telling, last) -> texts.evaluation(telling.text(), last));
    }

    private static <T> List<Told<T>> told(List<Facts.Telling> tellings, Parser<T> parser) {
        return tellings.stream()
                .flatMap(telling -> told(telling, parser).stream())
                .toList();
    }

    /// A fact that cannot be read is left out: it may have words that only another version of the program knows.
    private static <T> Optional<Told<T>> told(Facts.Telling telling, Parser<T> parser) {
        Instant last = Instant.ofEpochMilli(telling.last());
        try {
            return Optional.of(new Told<>(Instant.ofEpochMilli(telling.first()), last, parser.parse(telling, last)));
        } catch (DamagedException unknown) {
            return Optional.empty();
        }
    }

    /// The services that were there at an instant.
    List<Presence> presences(Instant time) {
        return at(presences, FactKind.PRESENCE, time).stream()
                .map(presence -> new Presence(
                        presence.service(),
                        presence.kind(),
                        presence.properties(),
                        presence.lastSeen().isAfter(time) ? time : presence.lastSeen(),
                        presence.provenance()))
                .toList();
    }

    /// The alerts that were firing at an instant.
    List<About<Alert>> alerts(Instant time) {
        return at(alerts, FactKind.ALERT, time);
    }

    /// The newest results at an instant.
    Collection<About<Evaluation>> evaluations(Instant time) {
        Map<List<Object>, About<Evaluation>> newest = new LinkedHashMap<>();
        for (About<Evaluation> result : at(evaluations, FactKind.EVALUATION, time)) {
            Evaluation told = result.told();
            newest.merge(
                    List.of(
                            result.service(),
                            told.suite(),
                            told.metric(),
                            told.dataset(),
                            told.provenance().source()),
                    result,
                    (known, other) -> other.told().time().isBefore(known.told().time()) ? known : other);
        }
        return newest.values();
    }

    private static <T> List<T> at(List<Told<T>> all, FactKind kind, Instant time) {
        return all.stream()
                .filter(told -> !told.first().isAfter(time)
                        && !told.last().plusMillis(kind.patience()).isBefore(time))
                .map(Told::fact)
                .toList();
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse(Facts.Telling telling, Instant last) throws DamagedException;
    }
}
