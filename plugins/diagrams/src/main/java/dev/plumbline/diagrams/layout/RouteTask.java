package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.List;

/// A route that is to be found between two boxes that have their places.
///
/// @param from the box that the route leaves; if it lies around `to`, the route leaves its border inwards
/// @param to the box that the route enters, likewise
/// @param blocks the boxes that the route must not cross
/// @param frames the open containers whose border the route crosses or stays in
/// @param region where the route may run
record RouteTask(Bounds from, Bounds to, List<Bounds> blocks, List<Bounds> frames, Bounds region) {

    /// The region of a route that may run anywhere.
    static final Bounds ANYWHERE = new Bounds(-1e9, -1e9, 2e9, 2e9);

    private static final double NEAR = 160;

    RouteTask {
        blocks = List.copyOf(blocks);
        frames = List.copyOf(frames);
    }

    /// The same task with the blocks and the room near the two boxes only.
    RouteTask near() {
        Bounds window = from.union(to).grow(NEAR);
        List<Bounds> close = new ArrayList<>();
        for (Bounds block : blocks) {
            if (block.intersects(window)) {
                close.add(block);
            }
        }
        return new RouteTask(from, to, close, frames, common(region, window));
    }

    /// Whether both ends are the same box.
    boolean isLoop() {
        return from.equals(to);
    }

    private static Bounds common(Bounds one, Bounds two) {
        double left = Math.max(one.x(), two.x());
        double top = Math.max(one.y(), two.y());
        return new Bounds(
                left, top, Math.min(one.right(), two.right()) - left, Math.min(one.bottom(), two.bottom()) - top);
    }
}
