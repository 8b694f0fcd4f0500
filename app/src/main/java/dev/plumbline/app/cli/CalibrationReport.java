package dev.plumbline.app.cli;

import dev.plumbline.connectors.calibration.Calibration;
import dev.plumbline.connectors.calibration.Prediction;
import dev.plumbline.connectors.calibration.Prediction.Compared;
import dev.plumbline.pluginapi.Metric;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a calibration found, and how far a simulation with it is from what was measured at the same load.
///
/// @param file where the calibration is kept
record CalibrationReport(Calibration calibration, Prediction prediction, String file) implements Report {

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "CALIBRATED %d elements, %d relations, load by %d relations; kept in %s\n",
                calibration.elements().size(),
                calibration.relations().size(),
                calibration.arrivals().size(),
                file));
        text.append(row("at the measured load", "", "measured", "predicted", "error"));
        for (Compared compared : prediction.compared()) {
            text.append(row(
                    compared.subject(),
                    compared.metric().label(),
                    shown(compared.metric(), compared.measured()),
                    shown(compared.metric(), compared.predicted()),
                    error(compared.error())));
        }
        return text.toString().stripTrailing();
    }

    private static String row(String subject, String metric, String measured, String predicted, String error) {
        return String.format(Locale.ROOT, "  %-28s %-12s %12s %12s %9s\n", subject, metric, measured, predicted, error);
    }

    private static String shown(Metric metric, double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        return switch (metric.unit()) {
            case SECONDS -> String.format(Locale.ROOT, "%.2f ms", value * 1000);
            case PER_SECOND -> String.format(Locale.ROOT, "%.2f/s", value);
            case RATIO -> String.format(Locale.ROOT, "%.2f %%", value * 100);
            case PER_HOUR, COUNT -> String.format(Locale.ROOT, "%.3g", value);
        };
    }

    private static String error(double share) {
        return Double.isNaN(share) ? "unknown" : String.format(Locale.ROOT, "%+.1f %%", share * 100);
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("connect");
        report.summary()
                .put("elements", calibration.elements().size())
                .put("relations", calibration.relations().size())
                .put("arrivals", calibration.arrivals().size());
        report.root().put("file", file);
        ArrayNode compared = report.root().putArray("compared");
        prediction.compared().forEach(one -> add(compared.addObject(), one));
        calibration.notes().forEach(report.root().putArray("notes")::add);
        return report;
    }

    private static void add(ObjectNode node, Compared compared) {
        node.put("subject", compared.subject());
        node.put("entry", compared.isEntry());
        node.put("metric", compared.metric().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        put(node, "measured", compared.measured());
        put(node, "predicted", compared.predicted());
        put(node, "error", compared.error());
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
