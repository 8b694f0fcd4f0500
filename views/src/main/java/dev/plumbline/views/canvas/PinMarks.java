package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A small pin on those elements that people pinned, while they are selected or pointed at.
final class PinMarks extends Pane {

    private static final double SIZE = 18;

    private final CanvasModel model;

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
        wanted.removeIf(id -> pinned.filter(places -> places.contains(id)).isEmpty());
        getChildren()
                .setAll(wanted.stream()
                        .flatMap(id -> model.index.get().box(id).stream())
                        .map(box -> mark(box.id(), StandingBox.box(box)))
                        .toList());
    }

    private StackPane mark(String id, Bounds box) {
        Viewport viewport = model.viewport.get();
        StackPane mark = new StackPane(new FontIcon("mdi2p-pin"));
        mark.getStyleClass().add("pin-mark");
        mark.setUserData(id);
        mark.setManaged(false);
        double x = viewport.screenX(box.x()) - SIZE / 2;
        double y = viewport.screenY(box.y()) - SIZE / 2;
        mark.resizeRelocate(Math.rint(x), Math.rint(y), SIZE, SIZE);
        return mark;
    }
}
