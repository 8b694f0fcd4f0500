package dev.plumbline.views;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.util.List;

/// What running services say of a workspace.
///
/// @param told what they told of the parts of the model
/// @param drift how what is declared and what was observed differ
/// @param connections how each connection is doing, in the order of their names
/// @param problems why something is missing
public record Telemetry(Mapped told, Drift drift, List<ConnectionState> connections, List<Problem> problems) {

    private static final Drift NO_DRIFT = new Drift(List.of(), List.of(), List.of(), List.of());

    /// Nothing is connected.
    public static final Telemetry NONE = new Telemetry(List.of(), List.of());

    public Telemetry {
        connections = List.copyOf(connections);
        problems = List.copyOf(problems);
    }

    /// Measurements alone.
    public Telemetry(List<Measurement> measurements, List<Problem> problems) {
        this(Mapped.of(measurements), NO_DRIFT, List.of(), problems);
    }

    /// What was measured.
    public List<Measurement> measurements() {
        return told.measurements();
    }
}
