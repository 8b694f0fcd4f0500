package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Exemplar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a running service told, under the names that it uses; an architecture is not needed to ask.
///
/// @param readings what was measured, the preferred source of a value first
/// @param calls which services use which
/// @param presences which services there are
/// @param alerts alerts that are firing
/// @param evaluations results of evaluation suites
/// @param exemplars requests that figures are made of
/// @param notes what the user should know: warnings of the service, what was left out
public record Observations(
        List<Reading> readings,
        List<CallCount> calls,
        List<Presence> presences,
        List<About<Alert>> alerts,
        List<About<Evaluation>> evaluations,
        List<About<Exemplar>> exemplars,
        List<String> notes) {

    /// Nothing was told.
    public static final Observations NONE = new Builder().build();

    public Observations {
        readings = List.copyOf(readings);
        calls = List.copyOf(calls);
        presences = List.copyOf(presences);
        alerts = List.copyOf(alerts);
        evaluations = List.copyOf(evaluations);
        exemplars = List.copyOf(exemplars);
        notes = List.copyOf(notes);
    }

    /// Whether nothing was told but notes.
    public boolean isEmpty() {
        return readings.isEmpty()
                && calls.isEmpty()
                && presences.isEmpty()
                && alerts.isEmpty()
                && evaluations.isEmpty()
                && exemplars.isEmpty();
    }

    /// These and others, in this order.
    public Observations and(Observations others) {
        return new Builder().addAll(this).addAll(others).build();
    }

    /// The same with other readings.
    public Observations withReadings(List<Reading> others) {
        return new Observations(others, calls, presences, alerts, evaluations, exemplars, notes);
    }

    /// The same without calls.
    public Observations withoutCalls() {
        return new Observations(readings, List.of(), presences, alerts, evaluations, exemplars, notes);
    }

    /// The same with other results of evaluations.
    public Observations withEvaluations(List<About<Evaluation>> others) {
        return new Observations(readings, calls, presences, alerts, others, exemplars, notes);
    }

    /// Gathers observations; a note that is said twice stands there once.
    public static final class Builder {

        private final List<Reading> readings = new ArrayList<>();
        private final List<CallCount> calls = new ArrayList<>();
        private final List<Presence> presences = new ArrayList<>();
        private final List<About<Alert>> alerts = new ArrayList<>();
        private final List<About<Evaluation>> evaluations = new ArrayList<>();
        private final List<About<Exemplar>> exemplars = new ArrayList<>();
        private final Set<String> notes = new LinkedHashSet<>();

        public Builder reading(Reading reading) {
            readings.add(reading);
            return this;
        }

        public Builder call(CallCount call) {
            calls.add(call);
            return this;
        }

        public Builder presence(Presence presence) {
            presences.add(presence);
            return this;
        }

        public Builder alert(ServiceIdentity service, Alert alert) {
            alerts.add(new About<>(service, alert));
            return this;
        }

        public Builder evaluation(ServiceIdentity service, Evaluation evaluation) {
            evaluations.add(new About<>(service, evaluation));
            return this;
        }

        public Builder exemplar(ServiceIdentity service, Exemplar exemplar) {
            exemplars.add(new About<>(service, exemplar));
            return this;
        }

        public Builder note(String note) {
            notes.add(note);
            return this;
        }

        public Builder addAll(Observations others) {
            readings.addAll(others.readings);
            calls.addAll(others.calls);
            presences.addAll(others.presences);
            alerts.addAll(others.alerts);
            evaluations.addAll(others.evaluations);
            exemplars.addAll(others.exemplars);
            notes.addAll(others.notes);
            return this;
        }

        public Observations build() {
            return new Observations(readings, calls, presences, alerts, evaluations, exemplars, List.copyOf(notes));
        }
    }
}
