package dev.plumbline.connectors.drift;

import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How sure it is that a declared relation is not in use, when no call was seen.
///
/// With a declared rate, calls are taken to come at random: of `n` expected calls none is seen with probability
/// `exp(-n)`. Without one, a relation in use is taken to have at least one in a hundred of the calls that its client
/// makes: of `n` calls none is of it with probability `0.99^n`. Where calls are sampled, or the client itself reports
/// nothing, no absence proves much; nor does it where data may flow back with the answers to calls the other way.
final class Absence {

    private static final double LEAST_SHARE = 0.01;
    private static final double SUREST = 0.99;
    private static final double SAMPLED = 0.5;

    private final Sightings sightings;
    private final Duration watched;

    Absence(Sightings sightings) {
        this.sightings = sightings;
        this.watched = sightings.calls().values().stream()
                .map(Sighting::window)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    Judgement judge(Relation relation) {
        if (relation.kind() == RelationKind.FLOWS_TO && sightings.reaches(relation.to(), relation.from())) {
            return new Judgement(
                    0, "data may come with the answers to the calls that " + relation.to() + " was seen to cause");
        }
        boolean isClientVisible = sightings.isVisible(relation.from());
        long activity = sightings.activity(relation.from());
        if (!isClientVisible) {
            return new Judgement(0, relation.from() + " reports nothing itself, so nothing can be said");
        }
        Optional<Double> expected = expected(relation);
        double unseen =
                expected.map(calls -> Math.exp(-calls)).orElseGet(() -> Math.pow(1 - LEAST_SHARE, (double) activity));
        double sure = Math.min(SUREST, 1 - unseen);
        String why = expected.map(calls ->
                        String.format(Locale.ROOT, "about %.0f calls were to be expected, and none was seen", calls))
                .orElseGet(() -> activity == 0
                        ? "no call of " + relation.from() + " was seen at all"
                        : "none of " + activity + " calls of " + relation.from() + " was one of it");
        return sightings.isSampled()
                ? new Judgement(sure * SAMPLED, why + "; calls are sampled")
                : new Judgement(sure, why);
    }

    private Optional<Double> expected(Relation relation) {
        return relation.get(RelationAttributes.RATE)
                .map(Rate::perSecond)
                .filter(rate -> rate > 0)
                .map(rate -> rate * watched.toMillis() / 1e3);
    }

    /// @param confidence from 0, nothing can be said, to 1
    /// @param why for people
    record Judgement(double confidence, String why) {}
}
