package dev.plumbline.diagrams.layout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the parts of a view stand.
///
/// @param bounds the smallest rectangle around everything
/// @param boxes the boxes, each container before what it contains
/// @param routes the routes of the relations, lifted to the boxes that are shown
public record Layout(Bounds bounds, List<Box> boxes, List<Route> routes) {

    public Layout {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
    }

    /// Where an element's box stands in its container, from the container's upper left corner; empty if it is not
    /// shown.
    public Optional<Point> placeInContainer(String element) {
        BoxTree tree = new BoxTree(this);
        return tree.box(element)
                .flatMap(box -> tree.inside(box.container() == null ? "" : box.container(), element))
                .map(box -> new Point(box.x(), box.y()));
    }

    /// The place of an element.
    ///
    /// @param element the element's id
    /// @param container the id of the box around it, null at the top
    /// @param depth how many boxes are around it
    /// @param open whether its contents are shown inside it
    /// @param hidden how many elements below it are not shown
    public record Box(String element, @Nullable String container, Bounds bounds, int depth, boolean open, int hidden) {}

    /// The way of one or more relations between two boxes.
    ///
    /// @param relations the ids of the relations that share the way, sorted
    /// @param from the element whose box it leaves
    /// @param to the element whose box it enters
    /// @param points the corners, from source to target, with horizontal and vertical stretches only
    /// @param label the middle of the label, which covers no box and no other label; null where there is no room for it
    public record Route(
            List<String> relations,
            String from,
            String to,
            List<Point> points,
            @Nullable Point label) {
        public Route {
            relations = List.copyOf(relations);
            points = List.copyOf(points);
        }
    }
}
