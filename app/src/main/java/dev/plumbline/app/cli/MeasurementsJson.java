package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Measurement;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Measurements as JSON, each with its source.
final class MeasurementsJson {

    private MeasurementsJson() {}

    static void write(ObjectNode root, List<Measurement> measurements) {
        ArrayNode array = root.putArray("measurements");
        for (Measurement measurement : measurements) {
            array.addObject()
                    .put("subject", measurement.subject())
                    .put(
                            "metric",
                            measurement.metric().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put(
                            "unit",
                            measurement
                                    .metric()
                                    .unit()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                    .put("value", measurement.value())
                    .put("time", measurement.time().toString())
                    .put("stalenessSeconds", measurement.staleness().toSeconds())
                    .put("source", measurement.provenance().source())
                    .put("query", measurement.provenance().detail());
        }
    }
}
