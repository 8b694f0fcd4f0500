package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.layout.Standing;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.view.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where an element stands in the diagram and in its container.
///
/// @param name what people call it
/// @param bounds its box in the diagram
/// @param corner where places in its container are counted from, in the diagram
/// @param container the id of the container; empty for the diagram itself
record StandingBox(String id, String name, Bounds bounds, Point corner, String container) {

    /// Those of the elements that are shown, and in no other one of them.
    static List<StandingBox> ofAll(CanvasModel model, List<Element> elements) {
        Set<String> ids = new HashSet<>();
        elements.forEach(element -> ids.add(element.id()));
        List<StandingBox> found = new ArrayList<>();
        for (Element element : elements) {
            boolean inside = model.opened.get().stream()
                    .flatMap(opened -> opened.architecture().ancestors(element.id()).stream())
                    .anyMatch(ids::contains);
            if (!inside && !element.id().equals(model.view.get().scope())) {
                of(model.index.get(), element).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Where an element stands, if it is shown.
    static Optional<StandingBox> of(DrawingIndex index, Element element) {
        return index.box(element.id()).map(group -> {
            Bounds bounds = box(group);
            Optional<Group> frame = container(index, element, bounds);
            Point corner = frame.map(StandingBox::corner).orElse(new Point(0, 0));
            return new StandingBox(
                    element.id(),
                    element.name(),
                    bounds,
                    corner,
                    frame.map(Group::id).orElse(""));
        });
    }

    /// The box of an element without what hangs over it.
    static Bounds box(Group group) {
        return group.role() == Role.ELEMENT ? ElementSizes.withoutOverhang(group.bounds()) : group.bounds();
    }

    /// Where places in an open container are counted from.
    static Point corner(Group container) {
        Bounds frame = container.bounds();
        return new Point(frame.x() + Standing.CORNER.x(), frame.y() + Standing.CORNER.y());
    }

    private static Optional<Group> container(DrawingIndex index, Element element, Bounds bounds) {
        Optional<Group> parent = Optional.ofNullable(element.parent())
                .flatMap(index::box)
                .filter(group -> group.role() == Role.CONTAINER);
        return parent.or(() -> index.boxes()
                .filter(group -> group.role() == Role.CONTAINER && !group.id().equals(element.id()))
                .filter(group -> group.bounds().contains(bounds.x(), bounds.y())
                        && group.bounds().contains(bounds.right(), bounds.bottom()))
                .reduce((outer, inner) -> inner));
    }

    /// The place where it is now, as a file says it.
    Place place() {
        return placeAt(new Point(bounds.x(), bounds.y()));
    }

    /// The pinned place with this upper left corner in the diagram.
    Place placeAt(Point upperLeft) {
        return within((int) Math.round(upperLeft.x() - corner.x()), (int) Math.round(upperLeft.y() - corner.y()));
    }

    /// A pinned place, inside the container.
    Place within(int x, int y) {
        return container.isEmpty() ? Place.pinnedAt(x, y) : Place.pinnedAt(Math.max(0, x), Math.max(0, y));
    }
}
