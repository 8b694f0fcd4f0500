package dev.plumbline.connectors.openslo;

import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.slo.BurnWindows;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Works out how objectives are met. Of several objectives of a service the one with the least budget left is told
/// first, so that it counts.
final class Attainment {

    private final String source;
    private final Instant now;
    private final Remarks remarks;
    private final Measured measured;
    private final List<Met> met = new ArrayList<>();
    private final Observations.Builder observations = new Observations.Builder();

    /// How an objective is met.
    private record Met(Objective objective, double good, double left) {}

    /// Measures an expression; empty if there is nothing to measure.
    @FunctionalInterface
    interface Measured {
        OptionalDouble value(String expression, Objective objective) throws ConnectorException;
    }

    Attainment(String source, Instant now, Remarks remarks, Measured measured) {
        this.source = source;
        this.now = now;
        this.remarks = remarks;
        this.measured = measured;
    }

    void add(Objective objective) throws ConnectorException {
        OptionalDouble told = measured.value(objective.indicator().goodShare(objective.window()), objective);
        if (told.isEmpty()) {
            remarks.about("Nothing was measured for the objective", objective.name());
            return;
        }
        double good = Math.clamp(told.getAsDouble(), 0, 1);
        double left = 1 - objective.burn(good);
        met.add(new Met(objective, good, left));
        if (left < 0) {
            remarks.about(
                    "More errors were made than the budget allows",
                    String.format(Locale.ROOT, "%s by %.0f %%", objective.name(), -left * 100));
        }
        for (BurnWindows rates : BurnWindows.ALL) {
            if (burns(objective, rates)) {
                break;
            }
        }
    }

    /// Tells an alert where both windows burn too fast; the long one is asked for first, as it mostly does not.
    private boolean burns(Objective objective, BurnWindows rates) throws ConnectorException {
        OptionalDouble extended =
                measured.value(objective.indicator().goodShare(BurnWindows.words(rates.extended())), objective);
        if (extended.isEmpty() || objective.burn(extended.getAsDouble()) < rates.factor()) {
            return false;
        }
        OptionalDouble brief =
                measured.value(objective.indicator().goodShare(BurnWindows.words(rates.brief())), objective);
        if (brief.isEmpty() || objective.burn(brief.getAsDouble()) < rates.factor()) {
            return false;
        }
        String summary = String.format(
                Locale.ROOT,
                "%s: the error budget is used up %.1f times as fast as allowed over %s, and %.1f times over %s",
                objective.name(),
                objective.burn(extended.getAsDouble()),
                BurnWindows.words(rates.extended()),
                objective.burn(brief.getAsDouble()),
                BurnWindows.words(rates.brief()));
        observations.alert(
                ServiceIdentity.named(objective.service()),
                new Alert(
                        "openslo/" + objective.service() + "/" + objective.name(),
                        objective.service(),
                        "ErrorBudgetBurn",
                        rates.level(),
                        Alert.State.FIRING,
                        now,
                        summary,
                        provenance(objective)));
        return true;
    }

    Observations observations() {
        met.stream().sorted(Comparator.comparingDouble(Met::left)).forEach(one -> {
            reading(one, Metric.AVAILABILITY, one.good);
            reading(one, Metric.ERROR_BUDGET_LEFT, Math.max(0, one.left));
        });
        remarks.all().forEach(observations::note);
        return observations.build();
    }

    private void reading(Met one, Metric metric, double value) {
        observations.reading(new Reading(
                ServiceIdentity.named(one.objective.service()),
                metric,
                value,
                now,
                Duration.ZERO,
                provenance(one.objective)));
    }

    private Provenance provenance(Objective objective) {
        return new Provenance(
                source,
                String.format(
                        Locale.ROOT,
                        "SLO %s: %.6g %% over %s (%s)",
                        objective.name(),
                        objective.target() * 100,
                        objective.window(),
                        objective.place()),
                Optional.of(now));
    }
}
