package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Recording;
import java.time.Instant;
import java.util.List;

/// What a service remembers.
///
/// @param moments the instants, the earliest first
/// @param notes what the user should know
public record Past(List<Moment> moments, List<String> notes) {

    public Past {
        moments = List.copyOf(moments);
        notes = List.copyOf(notes);
    }

    /// The values of the parts of an architecture.
    public Recording of(Architecture architecture) {
        return new Recording(
                moments.stream()
                        .map(moment -> new Recording.Moment(
                                moment.time,
                                Mapped.of(architecture, moment.observations).measurements()))
                        .toList(),
                notes);
    }

    /// What was known at an instant.
    public record Moment(Instant time, Observations observations) {}
}
