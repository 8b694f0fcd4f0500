package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The outlines of what is selected and pointed at, over the picture.
final class HandleLayer extends Pane {

    private static final int MOST = 300;

    private final CanvasModel model;
    private final Map<String, ElementHandle> handles = new HashMap<>();

    HandleLayer(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        setPickOnBounds(false);
    }

    /// Brings the outlines up to date.
    void refresh(Set<String> selected) {
        DrawingIndex index = model.index.get();
        Map<String, Group> wanted = new HashMap<>();
        if (isFew(selected)) {
            selected.forEach(id -> index.box(id).ifPresent(group -> wanted.put(id, group)));
        }
        model.hovered.get().flatMap(drawn -> index.box(drawn.id())).ifPresent(group -> wanted.put(group.id(), group));
        removeOthers(wanted);
        add(wanted);
        handles.forEach((id, handle) -> handle.place(model.viewport.get(), selected.contains(id)));
    }

    /// Whether each of so many parts has an outline of its own. Those of more are drawn.
    static boolean isFew(Set<String> selected) {
        return selected.size() <= MOST;
    }

    private void removeOthers(Map<String, Group> wanted) {
        Set<Node> gone = new HashSet<>();
        handles.entrySet().removeIf(entry -> {
            boolean isGone = !entry.getValue().isOf(wanted.get(entry.getKey()));
            if (isGone) {
                gone.add(entry.getValue());
            }
            return isGone;
        });
        if (!gone.isEmpty()) {
            getChildren().removeAll(gone);
        }
    }

    private void add(Map<String, Group> wanted) {
        List<Node> added = new ArrayList<>();
        wanted.forEach((id, group) -> {
            if (!handles.containsKey(id)) {
                ElementHandle handle = new ElementHandle(group);
                handles.put(id, handle);
                added.add(handle);
            }
        });
        if (!added.isEmpty()) {
            getChildren().addAll(added);
        }
    }
}
