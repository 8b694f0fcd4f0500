package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// How much larger containers can get before something that holds firm is in the way.
final class Rooms {

    private static final Size ENDLESS = new Size(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final BoxTree tree;
    private final Predicate<String> firm;
    private final Map<String, Size> known = new HashMap<>();

    /// @param firm whether an element must not move
    Rooms(BoxTree tree, Predicate<String> firm) {
        this.tree = tree;
        this.firm = firm;
    }

    /// The room of a container to the right and down; endless for the diagram.
    Size of(String container) {
        Size room = known.get(container);
        if (room == null) {
            room = tree.box(container).map(this::found).orElse(ENDLESS);
            known.put(container, room);
        }
        return room;
    }

    private Size found(Box box) {
        Bounds own = box.bounds();
        Optional<Box> outer = Optional.ofNullable(box.container()).flatMap(tree::box);
        double right = Double.POSITIVE_INFINITY;
        double down = Double.POSITIVE_INFINITY;
        if (outer.isPresent()) {
            Size around = of(outer.get().element());
            Bounds frame = outer.get().bounds();
            right = frame.right() - ContainerLayout.PADDING - own.right() + around.width();
            down = frame.bottom() - ContainerLayout.PADDING - own.bottom() + around.height();
        }
        for (Box other : siblings(box)) {
            Bounds wall = other.bounds();
            boolean level = wall.y() < own.bottom() + Pushing.GAP && own.y() < wall.bottom() + Pushing.GAP;
            boolean under = wall.x() < own.right() + Pushing.GAP && own.x() < wall.right() + Pushing.GAP;
            if (firm.test(other.element()) && level && wall.x() >= own.right()) {
                right = Math.min(right, wall.x() - Pushing.GAP - own.right());
            }
            if (firm.test(other.element()) && under && wall.y() >= own.bottom()) {
                down = Math.min(down, wall.y() - Pushing.GAP - own.bottom());
            }
        }
        return new Size(Math.max(0, right), Math.max(0, down));
    }

    private List<Box> siblings(Box box) {
        return tree.inside(box.container()).stream()
                .filter(other -> !other.element().equals(box.element()))
                .toList();
    }
}
