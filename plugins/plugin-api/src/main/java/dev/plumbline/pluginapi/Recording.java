package dev.plumbline.pluginapi;

import java.time.Instant;
import java.util.List;

/// What was measured over a span of time.
///
/// @param moments the instants, the earliest first
/// @param notes what the user should know, as of a pull
public record Recording(List<Moment> moments, List<String> notes) {
    /// Nothing is remembered.
    public static final Recording NONE = new Recording(List.of(), List.of());

    public Recording {
        moments = List.copyOf(moments);
        notes = List.copyOf(notes);
    }

    /// What was measured at an instant.
    ///
    /// @param measurements in the order of subject and metric
    public record Moment(Instant time, List<Measurement> measurements) {
        public Moment {
            measurements = List.copyOf(measurements);
        }
    }
}
