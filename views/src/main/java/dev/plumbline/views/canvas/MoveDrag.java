package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.view.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Moves the selected elements: to another place in their container, where they are pinned, or into another container
/// that they are dropped on; with Alt, a copy stays behind. Edges and middles of neighbours draw them, but for Ctrl.
final class MoveDrag implements Drag {

    /// The kinds that are there to hold others, even while they are closed or empty.
    private static final Set<ElementKind> CONTAINERS = EnumSet.of(
            ElementKind.DOMAIN,
            ElementKind.SYSTEM,
            ElementKind.TRUST_BOUNDARY,
            ElementKind.ENVIRONMENT,
            ElementKind.NODE);

    private static final double SNAP = 6;

    private final CanvasModel model;
    private final CanvasEditing editing;
    private final DragLayer layer;
    private final Set<String> moved = new LinkedHashSet<>();
    private final List<StandingBox> boxes;
    private @Nullable Guides guides;
    private final double startX;
    private final double startY;

    MoveDrag(CanvasModel model, CanvasEditing editing, DragLayer layer, MouseEvent pressed) {
        this.model = model;
        this.editing = editing;
        this.layer = layer;
        editing.selectedElements().forEach(element -> moved.add(element.id()));
        boxes = editing.positioning().selected();
        startX = pressed.getX();
        startY = pressed.getY();
    }

    /// The lines of the neighbours, looked up when the elements first move: most presses are clicks.
    private Guides guides() {
        Guides known = guides == null ? new Guides(neighbours()) : guides;
        guides = known;
        return known;
    }

    /// The boxes beside those that are moved, in the same containers.
    private List<Bounds> neighbours() {
        Architecture architecture = editing.architecture().orElseThrow();
        Set<String> containers = new HashSet<>();
        boxes.forEach(one -> containers.add(one.container()));
        return model.index
                .get()
                .boxes()
                .map(Group::id)
                .filter(id -> !moved.contains(id))
                .flatMap(id -> architecture.element(id).stream())
                .flatMap(element -> StandingBox.of(model.index.get(), element).stream())
                .filter(one -> containers.contains(one.container()))
                .map(StandingBox::bounds)
                .toList();
    }

    @Override
    public void move(MouseEvent event) {
        Optional<Group> target = target(event);
        Guides.Snap snap = snap(event, target);
        layer.ghosts(boxes.stream().map(StandingBox::bounds).toList(), snap.dx(), snap.dy());
        layer.target(target);
        if (target.isEmpty()) {
            layer.guides(snap.lines());
        }
    }

    /// How far the boxes move, with the lines that they are in then.
    private Guides.Snap snap(MouseEvent event, Optional<Group> target) {
        double scale = model.viewport.get().scale();
        double dx = (event.getX() - startX) / scale;
        double dy = (event.getY() - startY) / scale;
        if (boxes.isEmpty() || event.isShortcutDown() || target.isPresent()) {
            return new Guides.Snap(dx, dy, List.of());
        }
        Bounds around = Positioning.around(boxes);
        Bounds there = around.moved(dx, dy);
        Guides.Snap snap = guides().snap(there, SNAP / scale);
        return new Guides.Snap(dx + snap.dx(), dy + snap.dy(), snap.lines());
    }

    @Override
    public void end(MouseEvent event) {
        Optional<Group> target = target(event);
        Guides.Snap snap = snap(event, target);
        layer.clear();
        if (event.isAltDown()) {
            editing.duplicate(copies(snap));
        } else if (target.isPresent()) {
            Group into = target.get();
            editing.moveInto(moved, into.id(), places(Optional.of(into), snap));
        } else if (model.view.get().scope() == null && isOnNothing(event) && isInSomething()) {
            editing.moveInto(moved, null, places(Optional.empty(), snap));
        } else {
            editing.positioning().move(boxes, snap.dx(), snap.dy());
        }
    }

    /// Where the copies stand: in the containers of what they are copies of.
    private SortedMap<String, Place> copies(Guides.Snap by) {
        SortedMap<String, Place> places = new TreeMap<>();
        for (StandingBox one : boxes) {
            places.put(
                    one.id(),
                    one.placeAt(
                            new Point(one.bounds().x() + by.dx(), one.bounds().y() + by.dy())));
        }
        return places;
    }

    /// Where the elements stand in the container that they are dropped into; nowhere in particular if it is closed.
    private SortedMap<String, Place> places(Optional<Group> into, Guides.Snap by) {
        SortedMap<String, Place> places = new TreeMap<>();
        if (into.filter(group -> group.role() != Role.CONTAINER).isPresent()) {
            return places;
        }
        Point corner = into.map(StandingBox::corner).orElse(new Point(0, 0));
        String container = into.map(Group::id).orElse("");
        for (StandingBox one : boxes) {
            StandingBox there = new StandingBox(one.id(), one.name(), one.bounds(), corner, container);
            places.put(
                    one.id(),
                    there.placeAt(
                            new Point(one.bounds().x() + by.dx(), one.bounds().y() + by.dy())));
        }
        return places;
    }

    private boolean isInSomething() {
        return editing.selectedElements().stream().anyMatch(element -> element.parent() != null);
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
                .map(MoveDrag::parent)
                .anyMatch(parent -> !container.id().equals(parent)));
    }

    private static @Nullable String parent(Element element) {
        return element.parent();
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
