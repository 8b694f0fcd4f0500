package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// Moves the selected elements: into the container that they are dropped on; with Alt, a copy stays behind.
final class MoveDrag implements Drag {

    /// The kinds that are there to hold others, even while they are closed or empty.
    private static final Set<ElementKind> CONTAINERS = EnumSet.of(
            ElementKind.DOMAIN,
            ElementKind.SYSTEM,
            ElementKind.TRUST_BOUNDARY,
            ElementKind.ENVIRONMENT,
            ElementKind.NODE);

    private final CanvasModel model;
    private final CanvasEditing editing;
    private final DragLayer layer;
    private final Set<String> moved = new LinkedHashSet<>();
    private final List<Group> boxes;
    private final double startX;
    private final double startY;

    MoveDrag(CanvasModel model, CanvasEditing editing, DragLayer layer, MouseEvent pressed) {
        this.model = model;
        this.editing = editing;
        this.layer = layer;
        editing.selectedElements().forEach(element -> moved.add(element.id()));
        boxes = moved.stream().flatMap(id -> model.index.get().box(id).stream()).toList();
        startX = pressed.getX();
        startY = pressed.getY();
    }

    @Override
    public void move(MouseEvent event) {
        double scale = model.viewport.get().scale();
        layer.ghosts(boxes, (event.getX() - startX) / scale, (event.getY() - startY) / scale);
        layer.target(target(event));
    }

    @Override
    public void end(MouseEvent event) {
        Optional<Group> target = target(event);
        layer.clear();
        if (event.isAltDown()) {
            editing.duplicate();
        } else if (target.isPresent()) {
            editing.moveInto(moved, target.get().id());
        } else if (model.view.get().scope() == null && isOnNothing(event)) {
            editing.moveInto(moved, null);
        }
    }

    private boolean isOnNothing(MouseEvent event) {
        return containers(event).isEmpty();
    }

    /// The innermost container under the mouse that the elements are not in yet.
    private Optional<Group> target(MouseEvent event) {
        Architecture architecture = editing.architecture().orElseThrow();
        Optional<Group> innermost = containers(event).stream().findFirst();
        return innermost.filter(container -> moved.stream()
                .flatMap(id -> architecture.element(id).stream())
                .map(Element::parent)
                .anyMatch(parent -> !container.id().equals(parent)));
    }

    private List<Group> containers(MouseEvent event) {
        Viewport viewport = model.viewport.get();
        double x = viewport.diagramX(event.getX());
        double y = viewport.diagramY(event.getY());
        Set<String> inside = inside();
        return model.index
                .get()
                .touching(new Bounds(x, y, 0, 0))
                .filter(group -> holds(group) && group.bounds().contains(x, y))
                .filter(group -> !inside.contains(group.id()))
                .toList()
                .reversed();
    }

    /// Whether elements can be dropped on it: an open container, or a closed one.
    private boolean holds(Group group) {
        return switch (group.role()) {
            case CONTAINER -> true;
            case ELEMENT ->
                editing.architecture()
                        .flatMap(known -> known.element(group.id()))
                        .filter(element -> CONTAINERS.contains(element.kind()))
                        .isPresent();
            case RELATION, LABEL, FURNITURE -> false;
        };
    }

    /// What is moved, with everything in it: none of it can be the target.
    private Set<String> inside() {
        Architecture architecture = editing.architecture().orElseThrow();
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(moved);
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (found.add(next)) {
                architecture.children(next).forEach(child -> open.addLast(child.id()));
            }
        }
        return found;
    }

    @Override
    public void cancel() {
        layer.clear();
    }
}
