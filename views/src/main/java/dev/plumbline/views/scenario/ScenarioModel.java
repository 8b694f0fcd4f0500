package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.pluginapi.SimulationResult;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the editor of scenarios shows.
final class ScenarioModel {

    /// The id of the scenario that is open.
    final ObjectProperty<Optional<String>> open = new SimpleObjectProperty<>(Optional.empty());
    /// The scenario as it was when it could be read last.
    final ObjectProperty<Optional<ScenarioSubject>> subject = new SimpleObjectProperty<>(Optional.empty());
    /// Why the scenario cannot be read now.
    final ObjectProperty<Optional<Problem>> trouble = new SimpleObjectProperty<>(Optional.empty());
    /// Why the last edit was not made.
    final ObjectProperty<Optional<Problem>> refusal = new SimpleObjectProperty<>(Optional.empty());
    /// What people are about to change while they turn a knob or type.
    final ObjectProperty<Optional<ScenarioEdit>> pending = new SimpleObjectProperty<>(Optional.empty());
    /// What formulas say of the scenario, with what is about to change.
    final ObjectProperty<Optional<SimulationResult>> estimate = new SimpleObjectProperty<>(Optional.empty());
    /// The place of the fault that the form shows; negative for none.
    final IntegerProperty fault = new SimpleIntegerProperty(-1);
}
