package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.health.HealthThresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The results of evaluation suites on the elements that they are about: of several the worst, and of equal ones that
/// with the least room above its threshold.
public final class EvaluationOverlay {

    private EvaluationOverlay() {}

    /// The overlay of some results.
    ///
    /// @param now until when ages are counted
    /// @param thresholds from when on results are old
    public static Overlay of(
            Architecture architecture, List<Evaluation> evaluations, HealthThresholds thresholds, Instant now) {
        Map<String, Shown> worst = new HashMap<>();
        for (Evaluation evaluation : evaluations) {
            if (architecture.element(evaluation.subject()).isPresent()) {
                worst.merge(evaluation.subject(), shown(evaluation, thresholds, now), Shown::worse);
            }
        }
        Map<String, Reading> readings = new HashMap<>();
        worst.forEach((element, shown) -> readings.put(element, shown.reading));
        return new Overlay("Evaluations", Overlay.Origin.MEASURED, readings, Map.of());
    }

    private static Shown shown(Evaluation evaluation, HealthThresholds thresholds, Instant now) {
        Duration age = Duration.between(evaluation.time(), now);
        String text = String.format(
                Locale.ROOT, "%s %.3g", evaluation.metric(), evaluation.score().value());
        double room = evaluation.threshold().isPresent()
                ? evaluation.score().least() - evaluation.threshold().getAsDouble()
                : Double.POSITIVE_INFINITY;
        if (thresholds.isStale(evaluation.type(), age)) {
            return new Shown(new Reading(State.STALE, text + ", " + AgeText.of(age), OptionalDouble.empty()), room);
        }
        State state = evaluation.fails() ? State.DEGRADED : State.OK;
        return new Shown(new Reading(state, text, OptionalDouble.empty()), room);
    }

    private record Shown(Reading reading, double room) {

        Shown worse(Shown other) {
            int states = reading.state().compareTo(other.reading.state());
            return states > 0 || (states == 0 && room <= other.room) ? this : other;
        }
    }
}
