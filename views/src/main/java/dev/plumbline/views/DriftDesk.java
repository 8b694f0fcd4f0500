package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.pluginapi.telemetry.Drift;
import java.util.List;
import java.util.Optional;

/// Takes what was observed into the model.
@FunctionalInterface
public interface DriftDesk {

    /// A desk that adopts nothing.
    DriftDesk NONE = (architecture, drift, edges) -> Optional.empty();

    /// The change that makes the model say what was observed of some edges; empty if there is nothing to change.
    Optional<Change> adopting(Architecture architecture, Drift drift, List<Drift.Edge> edges);
}
