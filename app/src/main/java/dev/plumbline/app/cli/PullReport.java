package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.health.HealthThresholds;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What running services told of the parts of a workspace: measurements, results of evaluations and alerts, each with
/// its source.
///
/// @param told what was told, and what the user should know of how
/// @param health from when on it is old
record PullReport(Mapped told, HealthThresholds health) implements Report {

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Measurement measurement : told.measurements()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-12s %g%s\n",
                    measurement.subject(),
                    measurement.metric().label(),
                    measurement.value(),
                    isStale(measurement) ? "  " + measurement.staleness().toMinutes() + " min old" : ""));
        }
        for (Evaluation evaluation : told.evaluations()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-12s %.4g%s%s\n",
                    evaluation.subject(),
                    ShownText.shortened(evaluation.metric()),
                    evaluation.score().value(),
                    evaluation.threshold().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    " of at least %.4g",
                                    evaluation.threshold().getAsDouble())
                            : "",
                    evaluation.fails() ? "  fails" : ""));
        }
        for (Alert alert : told.alerts()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-12s %s\n",
                    alert.subject(),
                    word(alert.level()),
                    ShownText.shortened(alert.name()) + ": " + alert.summary()));
        }
        for (Exemplar exemplar : told.exemplars()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-12s %.4g s, trace %s\n",
                    exemplar.subject(),
                    "slow request",
                    exemplar.seconds(),
                    ShownText.shortened(exemplar.trace())));
        }
        return text.append(told.measurements().size())
                .append(" measurements, ")
                .append(told.evaluations().size())
                .append(" evaluations, ")
                .append(told.alerts().size())
                .append(" alerts")
                .toString();
    }

    private boolean isStale(Measurement measurement) {
        return measurement.staleness().compareTo(health.stale()) > 0;
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("connect");
        report.summary()
                .put("measurements", told.measurements().size())
                .put("evaluations", told.evaluations().size())
                .put("alerts", told.alerts().size());
        ArrayNode measurements = report.root().putArray("measurements");
        told.measurements().forEach(measurement -> add(measurements, measurement));
        ArrayNode evaluations = report.root().putArray("evaluations");
        told.evaluations().forEach(evaluation -> add(evaluations, evaluation));
        ArrayNode alerts = report.root().putArray("alerts");
        told.alerts().forEach(alert -> add(alerts, alert));
        ArrayNode exemplars = report.root().putArray("exemplars");
        told.exemplars().forEach(exemplar -> add(exemplars, exemplar));
        ArrayNode notes = report.root().putArray("notes");
        told.notes().forEach(notes::add);
        return report;
    }

    private void add(ArrayNode array, Measurement measurement) {
        array.addObject()
                .put("subject", measurement.subject())
                .put("metric", word(measurement.metric()))
                .put("unit", word(measurement.metric().unit()))
                .put("value", measurement.value())
                .put("time", measurement.time().toString())
                .put("stalenessSeconds", measurement.staleness().toSeconds())
                .put("stale", isStale(measurement))
                .put("source", measurement.provenance().source())
                .put("query", measurement.provenance().detail());
    }

    private static void add(ArrayNode array, Evaluation evaluation) {
        ObjectNode node = array.addObject()
                .put("subject", evaluation.subject())
                .put("suite", evaluation.suite())
                .put("type", word(evaluation.type()))
                .put("metric", evaluation.metric())
                .put("score", evaluation.score().value());
        evaluation.threshold().ifPresent(threshold -> node.put("threshold", threshold));
        node.put("fails", evaluation.fails())
                .put("time", evaluation.time().toString())
                .put("source", evaluation.provenance().source());
    }

    private static void add(ArrayNode array, Exemplar exemplar) {
        array.addObject()
                .put("subject", exemplar.subject())
                .put("seconds", exemplar.seconds())
                .put("trace", exemplar.trace())
                .put("time", exemplar.time().toString())
                .put("source", exemplar.provenance().source());
    }

    private static void add(ArrayNode array, Alert alert) {
        array.addObject()
                .put("subject", alert.subject())
                .put("name", alert.name())
                .put("level", word(alert.level()))
                .put("state", word(alert.state()))
                .put("since", alert.since().toString())
                .put("summary", alert.summary())
                .put("source", alert.provenance().source());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
