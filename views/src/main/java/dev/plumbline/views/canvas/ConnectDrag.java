package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.graphmodel.Element;
import java.util.Optional;
import javafx.scene.input.MouseEvent;

/// Draws a relation from an element to the one that it is dropped on; on nothing, a new element is asked for.
final class ConnectDrag implements Drag {

    private static final double TOLERANCE = 4;

    private final CanvasModel model;
    private final EditQuestions questions;
    private final DragLayer layer;
    private final Element from;
    private final double startX;
    private final double startY;

    ConnectDrag(CanvasModel model, EditQuestions questions, DragLayer layer, Element from, MouseEvent pressed) {
        this.model = model;
        this.questions = questions;
        this.layer = layer;
        this.from = from;
        startX = pressed.getX();
        startY = pressed.getY();
    }

    @Override
    public void move(MouseEvent event) {
        layer.line(startX, startY, event.getX(), event.getY());
        layer.target(target(event));
    }

    @Override
    public void end(MouseEvent event) {
        Optional<Group> target = target(event);
        layer.clear();
        Optional<Element> to = target.flatMap(group ->
                model.opened.get().flatMap(opened -> opened.architecture().element(group.id())));
        if (to.isPresent()) {
            questions.connect(from, to.get());
        } else {
            questions.addConnected(from, true);
        }
    }

    private Optional<Group> target(MouseEvent event) {
        Viewport viewport = model.viewport.get();
        return model.index
                .get()
                .hit(viewport.diagramX(event.getX()), viewport.diagramY(event.getY()), TOLERANCE)
                .filter(group -> group.role() == Role.ELEMENT || group.role() == Role.CONTAINER)
                .filter(group -> !group.id().equals(from.id()));
    }

    @Override
    public void cancel() {
        layer.clear();
    }
}
