package dev.plumbline.views.shell;

import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.PanelsShown;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Brings the panels back as they were when a workspace was last open, and notes how they are.
final class RememberedPanels implements AutoCloseable {

    /// A panel that is dragged wider is noted once.
    private static final Duration REST = Duration.seconds(1);

    private final PanelMemory memory;
    private final FxBridge bridge;
    private final WorkbenchModel model;
    private final Map<String, BooleanProperty> panels;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Subscription subscription;
    private Optional<Path> folder = Optional.empty();

    RememberedPanels(PanelMemory memory, FxBridge bridge, WorkbenchModel model) {
        this.memory = memory;
        this.bridge = bridge;
        this.model = model;
        panels = Map.of(
                "tree", model.treeShown,
                "inspector", model.inspectorShown,
                "evidence", model.evidenceShown,
                "source", model.sourceShown);
        rest.setOnFinished(event -> keep());
        subscription = panels.values().stream()
                .map(panel -> panel.subscribe((before, now) -> changed()))
                .reduce(model.shares.subscribe((before, now) -> changed()), Subscription::and);
    }

    /// A workspace was opened.
    ///
    /// @param opened its folder; empty for what is in no folder of the user's
    /// @param recalled how its panels were
    void opened(Optional<Path> opened, Optional<PanelsShown> recalled) {
        flush();
        folder = Optional.empty();
        recalled.ifPresent(known -> {
            model.shares.set(known.shares());
            known.shown()
                    .forEach((name, shown) ->
                            Optional.ofNullable(panels.get(name)).ifPresent(panel -> panel.set(shown)));
        });
        folder = opened;
    }

    private void changed() {
        if (folder.isPresent()) {
            rest.playFromStart();
        }
    }

    private PanelsShown present() {
        SortedMap<String, Boolean> shown = new TreeMap<>();
        panels.forEach((name, panel) -> shown.put(name, panel.get()));
        return new PanelsShown(shown, model.shares.get());
    }

    private void keep() {
        PanelsShown present = present();
        folder.ifPresent(path -> bridge.enqueue(
                QuietTask.of("panels", "Noting the panels", () -> memory.keep(path, present), () -> {})));
    }

    private void flush() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
            rest.stop();
            keep();
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        flush();
    }
}
