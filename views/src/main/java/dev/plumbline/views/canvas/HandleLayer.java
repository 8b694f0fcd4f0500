package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.Pane;

/// The outlines of what is selected and pointed at, over the picture.
final class HandleLayer extends Pane {

    private final CanvasModel model;
    private final Map<Group, ElementHandle> handles = new HashMap<>();

    HandleLayer(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        setPickOnBounds(false);
    }

    /// Brings the outlines up to date.
    void refresh(Set<String> selected) {
        Set<Group> wanted = new HashSet<>();
        DrawingIndex index = model.index.get();
        selected.forEach(id -> index.box(id).ifPresent(wanted::add));
        model.hovered.get().flatMap(drawn -> index.box(drawn.id())).ifPresent(wanted::add);
        handles.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                getChildren().remove(entry.getValue());
            }
            return gone;
        });
        for (Group group : wanted) {
            ElementHandle handle = handles.computeIfAbsent(group, this::added);
            handle.place(model.viewport.get(), selected.contains(group.id()));
        }
    }

    private ElementHandle added(Group group) {
        ElementHandle handle = new ElementHandle(group);
        getChildren().add(handle);
        return handle;
    }
}
