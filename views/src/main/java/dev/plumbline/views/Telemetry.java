package dev.plumbline.views;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Measurement;
import java.util.List;

/// What running services say of a workspace.
///
/// @param measurements the measurements
/// @param problems why some are missing
public record Telemetry(List<Measurement> measurements, List<Problem> problems) {

    /// Nothing is connected.
    public static final Telemetry NONE = new Telemetry(List.of(), List.of());

    public Telemetry {
        measurements = List.copyOf(measurements);
        problems = List.copyOf(problems);
    }
}
