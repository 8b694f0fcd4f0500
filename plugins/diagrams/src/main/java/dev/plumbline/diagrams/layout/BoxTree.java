package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Boxes that are asked where they stand in their containers, with the routes between them.
final class BoxTree {

    private static final double MOST_SLACK = 96;

    private final List<Layout.Route> routes;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, List<Box>> children = new HashMap<>();

    BoxTree(Layout layout) {
        this(layout.boxes(), layout.routes());
    }

    /// Boxes without routes.
    BoxTree(List<Box> boxes) {
        this(boxes, List.of());
    }

    private BoxTree(List<Box> all, List<Layout.Route> routes) {
        this.routes = routes;
        for (Box box : all) {
            boxes.put(box.element(), box);
            children.computeIfAbsent(key(box.container()), key -> new ArrayList<>())
                    .add(box);
        }
    }

    List<Layout.Route> routes() {
        return routes;
    }

    Optional<Box> box(String element) {
        return Optional.ofNullable(boxes.get(element));
    }

    /// The box of an element that is known to have one.
    Box require(String element) {
        return Objects.requireNonNull(boxes.get(element), element);
    }

    /// The elements of a box and of those around it, from the inside out; none if there is no such box.
    List<String> path(String element) {
        List<String> path = new ArrayList<>();
        for (Box at = boxes.get(element); at != null; at = at.container() == null ? null : boxes.get(at.container())) {
            path.add(at.element());
        }
        return path;
    }

    /// The boxes in a container; at the top for null.
    List<Box> inside(@Nullable String container) {
        return children.getOrDefault(key(container), List.of());
    }

    private static String key(@Nullable String container) {
        return container == null ? "" : container;
    }

    /// The box of an element from the upper left corner of its container; empty if it does not stand in that one.
    ///
    /// @param container the id of the container, empty for the diagram
    Optional<Bounds> inside(String container, String element) {
        Box box = boxes.get(element);
        if (box == null || !container.equals(key(box.container()))) {
            return Optional.empty();
        }
        return Optional.of(from(container, box.bounds()));
    }

    /// The stretches of the routes that run in a container, from its upper left corner.
    List<Bounds> routesInside(String container) {
        Box frame = boxes.get(container);
        List<Bounds> inside = new ArrayList<>();
        for (Layout.Route route : routes) {
            for (Bounds stretch : Bounds.along(route.points())) {
                if (frame == null || frame.bounds().intersects(stretch)) {
                    inside.add(from(container, stretch));
                }
            }
        }
        return inside;
    }

    /// The size of a container for other contents: as large as it was if they fit, with as much room for routes.
    Size fitted(String container, List<Bounds> contents, double least) {
        Bounds frame = box(container).map(Box::bounds).orElse(new Bounds(0, 0, 0, 0));
        double wasRight = 0;
        double wasBottom = ContainerLayout.HEADER;
        for (Box child : children.getOrDefault(container, List.of())) {
            wasRight = Math.max(wasRight, child.bounds().right() - frame.x());
            wasBottom = Math.max(wasBottom, child.bounds().bottom() - frame.y());
        }
        double right = contents.stream().mapToDouble(Bounds::right).max().orElse(0);
        double bottom = contents.stream().mapToDouble(Bounds::bottom).max().orElse(ContainerLayout.HEADER);
        return new Size(
                Math.max(least, fitted(frame.width(), wasRight, right)), fitted(frame.height(), wasBottom, bottom));
    }

    private static double fitted(double length, double wasFilled, double filled) {
        if (Math.abs(filled - wasFilled) < Bounds.NOISE && length > 0) {
            return length;
        }
        double needed = filled + Math.clamp(length - wasFilled, ContainerLayout.PADDING, MOST_SLACK);
        return filled > wasFilled ? Math.max(length, needed) : needed;
    }

    /// A place as seen from the upper left corner of a container.
    Bounds from(String container, Bounds place) {
        Box frame = boxes.get(container);
        return frame == null
                ? place
                : place.moved(-frame.bounds().x(), -frame.bounds().y());
    }
}
