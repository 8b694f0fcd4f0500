package dev.plumbline.views.flows;

import javafx.beans.value.ObservableValue;

/// The diagram, as far as walking along a flow has to do with it.
public interface WalkedDiagram {

    /// Opens what is around the steps of a walk, and shows the present one.
    void begin(FlowWalk walk);

    /// Shows another step of the walk, or the same walk after the architecture has changed.
    void show(FlowWalk walk);

    /// Shows again what was shown before the walk.
    void end();

    /// Whether the diagram has something to show of the present step.
    ObservableValue<Boolean> isSeen();
}
