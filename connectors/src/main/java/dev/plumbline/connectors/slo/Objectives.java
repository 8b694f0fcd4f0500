package dev.plumbline.connectors.slo;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts what a history says of objectives beside what running services tell.
public final class Objectives {

    private Objectives() {}

    /// What was told with the budgets; what a connection told itself of the same stays.
    public static Mapped beside(Mapped told, List<ErrorBudget> budgets) {
        if (budgets.isEmpty()) {
            return told;
        }
        Set<List<Object>> known = new HashSet<>();
        told.measurements().forEach(measurement -> known.add(List.of(measurement.subject(), measurement.metric())));
        Set<String> alerted = new HashSet<>();
        told.alerts().forEach(alert -> alerted.add(alert.subject() + " " + alert.name()));
        List<Measurement> measurements = new ArrayList<>(told.measurements());
        List<Alert> alerts = new ArrayList<>(told.alerts());
        for (ErrorBudget budget : budgets) {
            budget.measurements().stream()
                    .filter(one -> known.add(List.of(one.subject(), one.metric())))
                    .forEach(measurements::add);
            budget.alert()
                    .filter(alert -> !alerted.contains(alert.subject() + " " + alert.name()))
                    .ifPresent(alerts::add);
        }
        measurements.sort(Comparator.comparing(Measurement::subject).thenComparing(Measurement::metric));
        alerts.sort(
                Comparator.comparing(Alert::subject).thenComparing(Alert::level).thenComparing(Alert::fingerprint));
        return new Mapped(
                measurements,
                told.evaluations(),
                told.observed(),
                alerts,
                told.exemplars(),
                told.strangers(),
                told.notes());
    }
}
