package dev.plumbline.views.shell;

import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import dev.plumbline.views.live.LiveSummary;
import dev.plumbline.views.style.StateGlyph;
import java.util.List;
import javafx.scene.control.Label;

/// How the connections are doing, for the bar at the bottom; nothing while none is configured.
final class LiveItem extends Label {

    LiveItem() {
        setId("live-status");
        getStyleClass().add("status-item");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<ConnectionState> connections) {
        setVisible(!connections.isEmpty());
        if (connections.isEmpty()) {
            return;
        }
        LiveSummary summary = LiveSummary.of(connections);
        setGraphic(StateGlyph.of(summary.phase()));
        setText(summary.words());
        setAccessibleText("Live evidence: " + summary.words() + (summary.phase() == Phase.UP ? ", all well" : ""));
    }
}
