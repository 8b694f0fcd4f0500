package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.telemetry.Observations;

/// What was told at once.
///
/// @param time when, in milliseconds
/// @param observations what
record Pull(long time, Observations observations) {

    /// How many facts it has.
    int size() {
        return observations.readings().size()
                + observations.calls().size()
                + observations.presences().size()
                + observations.alerts().size()
                + observations.evaluations().size();
    }
}
