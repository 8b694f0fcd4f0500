package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.settings.WheelChoice;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What mouse and touchpad do on the canvas.
final class CanvasGestures {

    private static final double TOLERANCE = 6;
    private static final double ZOOM_PER_PIXEL = 0.004;

    private final CanvasModel model;
    private final SelectedParts selection;
    private final Consumer<String> drillInto;
    private final CanvasEditing editing;
    private final EditQuestions questions;
    private final CanvasView surface;
    private boolean spaceHeld;
    private boolean spaceUsed;
    private Runnable tap = () -> {};
    private @Nullable Drag drag;

    CanvasGestures(
            CanvasModel model,
            SelectedParts selection,
            Consumer<String> drillInto,
            CanvasEditing editing,
            EditQuestions questions,
            CanvasView surface) {
        this.model = model;
        this.selection = selection;
        this.drillInto = drillInto;
        this.editing = editing;
        this.questions = questions;
        this.surface = surface;
    }

    /// Sets what the space bar does when nothing is moved with it.
    void onTap(Runnable action) {
        tap = action;
    }

    /// Begins to listen.
    void listen() {
        surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        surface.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.hovered.set(Optional.empty()));
        surface.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, event -> holdSpace(event, true));
        surface.addEventHandler(KeyEvent.KEY_RELEASED, event -> holdSpace(event, false));
    }

    private void scrolled(ScrollEvent event) {
        Viewport viewport = model.viewport.get();
        if (event.isShortcutDown() == (model.wheelNow() == WheelChoice.PANS)) {
            double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
            model.viewport.set(viewport.zoomedAt(event.getX(), event.getY(), viewport.scale() * factor));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            model.viewport.set(viewport.panned(event.getDeltaY(), 0));
        } else {
            model.viewport.set(viewport.panned(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        Viewport viewport = model.viewport.get();
        model.viewport.set(viewport.zoomedAt(event.getX(), event.getY(), viewport.scale() * event.getZoomFactor()));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        surface.requestFocus();
        spaceUsed = true;
        drag = begin(event);
    }

    private @Nullable Drag begin(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE || (event.getButton() == MouseButton.PRIMARY && spaceHeld)) {
            return new PanDrag(model, event);
        }
        if (event.getButton() != MouseButton.PRIMARY) {
            return null;
        }
        if (model.presenting.get()) {
            return new PanDrag(model, event);
        }
        if (surface.dots().isOn(event.getX(), event.getY())) {
            return new ConnectDrag(
                    model,
                    questions,
                    surface.drags(),
                    editing.selectedElements().getFirst(),
                    event);
        }
        Optional<Group> hit = hit(event);
        boolean selected =
                hit.filter(group -> selection.ids().contains(group.id())).isPresent();
        if (hit.isPresent() && !selected && event.isShiftDown()) {
            // The click will add it to what is selected.
            return null;
        }
        if (hit.isPresent() && (selected || hit.get().role() == Role.ELEMENT)) {
            if (!selected) {
                selection.select(hit.get().id());
            }
            return new MoveDrag(model, editing, surface.drags(), event);
        }
        return new MarqueeDrag(model, selection, surface.drags(), event);
    }

    private void dragged(MouseEvent event) {
        if (drag != null && !event.isStillSincePress()) {
            surface.setCursor(drag instanceof PanDrag ? Cursor.CLOSED_HAND : Cursor.DEFAULT);
            drag.move(event);
        }
    }

    private void released(MouseEvent event) {
        if (drag != null && !event.isStillSincePress()) {
            drag.end(event);
        }
        drag = null;
        surface.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void escaped(KeyEvent event) {
        if (drag != null && event.getCode() == KeyCode.ESCAPE) {
            drag.cancel();
            drag = null;
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || spaceHeld) {
            return;
        }
        Optional<Group> group = hit(event);
        if (group.isEmpty()) {
            clickedOnNothing(event);
        } else if (event.getClickCount() == 2) {
            drillInto.accept(subject(group.get()));
        } else if (event.isShiftDown()) {
            selection.toggle(subject(group.get()));
        } else {
            selection.select(subject(group.get()));
        }
    }

    private void clickedOnNothing(MouseEvent event) {
        if (event.getClickCount() == 2 && !model.presenting.get()) {
            questions.add(model.view.get().scope());
        } else if (!event.isShiftDown()) {
            selection.clear();
        }
    }

    private void moved(MouseEvent event) {
        if (model.laser.get()) {
            return;
        }
        Optional<CanvasModel.Drawn> drawn = hit(event).map(group -> new CanvasModel.Drawn(group.id(), group.title()));
        if (!drawn.equals(model.hovered.get())) {
            model.hovered.set(drawn);
        }
        surface.setCursor(
                surface.dots().isOn(event.getX(), event.getY())
                        ? Cursor.CROSSHAIR
                        : spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void holdSpace(KeyEvent event, boolean held) {
        if (event.getCode() == KeyCode.SPACE) {
            if (held && !spaceHeld) {
                spaceUsed = false;
            } else if (!held && spaceHeld && !spaceUsed) {
                tap.run();
            }
            spaceHeld = held;
            surface.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        }
    }

    private Optional<Group> hit(MouseEvent event) {
        Viewport viewport = model.viewport.get();
        return model.index
                .get()
                .hit(viewport.diagramX(event.getX()), viewport.diagramY(event.getY()), TOLERANCE / viewport.scale());
    }

    private static String subject(Group group) {
        return group.role() == Role.RELATION || group.role() == Role.LABEL
                ? DrawingIndex.relationsOf(group).getFirst()
                : group.id();
    }
}
