package dev.plumbline.views.flows;

import dev.plumbline.graphmodel.Flow;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The flows of the architecture, and the walk that is under way.
final class FlowsModel {
    final ObjectProperty<List<Flow>> flows = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<Optional<FlowWalk>> walk = new SimpleObjectProperty<>(Optional.empty());
}
