package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Measurement;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;

/// Measurements, each with its source.
///
/// @param notes what the user should know of how they were pulled
record MeasurementsReport(List<Measurement> measurements, List<String> notes) implements Report {

    MeasurementsReport {
        measurements = List.copyOf(measurements);
        notes = List.copyOf(notes);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Measurement measurement : measurements) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-12s %g\n",
                    measurement.subject(),
                    measurement.metric().label(),
                    measurement.value()));
        }
        return text.append(measurements.size()).append(" measurements").toString();
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("connect");
        report.summary().put("measurements", measurements.size());
        ArrayNode array = report.root().putArray("measurements");
        measurements.forEach(measurement -> add(array, measurement));
        ArrayNode told = report.root().putArray("notes");
        notes.forEach(told::add);
        return report;
    }

    private static void add(ArrayNode array, Measurement measurement) {
        array.addObject()
                .put("subject", measurement.subject())
                .put("metric", word(measurement.metric()))
                .put("unit", word(measurement.metric().unit()))
                .put("value", measurement.value())
                .put("time", measurement.time().toString())
                .put("stalenessSeconds", measurement.staleness().toSeconds())
                .put("source", measurement.provenance().source())
                .put("query", measurement.provenance().detail());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
