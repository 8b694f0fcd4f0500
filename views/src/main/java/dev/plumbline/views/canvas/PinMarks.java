package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A small pin on those elements that people pinned, while they are selected or pointed at.
final class PinMarks extends Pane {

    private static final double SIZE = 18;

    private final CanvasModel model;
    private final Map<String, StackPane> marks = new LinkedHashMap<>();

    PinMarks(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        setPickOnBounds(false);
    }

    /// Brings the pins up to date.
    void refresh(Set<String> selected) {
        Set<String> wanted = new LinkedHashSet<>(selected);
        model.hovered.get().ifPresent(drawn -> wanted.add(drawn.id()));
        Optional<PinnedPlaces> pinned = model.opened.get().map(opened -> PinnedPlaces.of(opened, model.view.get()));
        wanted.removeIf(id -> pinned.filter(places -> places.contains(id)).isEmpty()
                || model.index.get().box(id).isEmpty());
        marks.keySet().retainAll(wanted);
        for (String id : wanted) {
            model.index.get().box(id).ifPresent(box -> place(marks.computeIfAbsent(id, PinMarks::mark), box));
        }
        if (!getChildren().equals(List.copyOf(marks.values()))) {
            getChildren().setAll(marks.values());
        }
    }

    private void place(StackPane mark, Group box) {
        Viewport viewport = model.viewport.get();
        Bounds bounds = StandingBox.box(box);
        double x = viewport.screenX(bounds.x()) - SIZE / 2;
        double y = viewport.screenY(bounds.y()) - SIZE / 2;
        mark.resizeRelocate(Math.rint(x), Math.rint(y), SIZE, SIZE);
    }

    private static StackPane mark(String id) {
        StackPane mark = new StackPane(new FontIcon("mdi2p-pin"));
        mark.getStyleClass().add("pin-mark");
        mark.setUserData(id);
        mark.setManaged(false);
        return mark;
    }
}
