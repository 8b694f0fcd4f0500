package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import java.util.List;

/// Lays out a view: nested boxes, orthogonal routes that follow one direction, and places for the labels.
///
/// Each container is laid out by itself, from the inside out, with ports on its border where routes cross it. Routes
/// lead from left to right, or from top to bottom if a small diagram fits a screen better that way.
/// Above 500 links the routes that cross a container's border share one way through it.
/// The same architecture, view and sizes always give the same layout.
public final class DiagramLayout {

    private static final int RETRY_LIMIT = 600;
    private static final int BOTH_FLOWS_LIMIT = 150;
    private static final int BUNDLED_LIMIT = 500;
    private static final double WELL_SHAPED = Math.log(1.4);
    private static final double BADLY_SHAPED = Math.log(1.6);
    private static final int RETRIES = 2;

    private final Architecture architecture;
    private final VisibleParts visible;
    private final Sizes sizes;

    private DiagramLayout(Architecture architecture, VisibleParts visible, Sizes sizes) {
        this.architecture = architecture;
        this.visible = visible;
        this.sizes = sizes;
    }

    /// The layout of the view.
    public static Layout of(Architecture architecture, View view, Sizes sizes) {
        return new DiagramLayout(architecture, VisibleParts.of(architecture, view), sizes).best();
    }

    /// The first attempt that has a screen's shape, or else the best; a retry aims as far to the other side as the best
    /// one missed.
    private Layout best() {
        Layout best = attempt(new Shape(Flow.RIGHT, ContainerLayout.ASPECT));
        int parts = visible.parts().size();
        int retries = parts <= BOTH_FLOWS_LIMIT ? RETRIES : 1;
        for (int retry = 0; retry < retries && misfit(best) > WELL_SHAPED && parts <= RETRY_LIMIT; retry++) {
            double correction = Math.clamp(ContainerLayout.ASPECT / aspect(best), 0.4, 2.5);
            best = better(best, new Shape(Flow.RIGHT, ContainerLayout.ASPECT * Math.pow(correction, 1 + retry)));
        }
        if (misfit(best) > BADLY_SHAPED && parts <= BOTH_FLOWS_LIMIT) {
            best = better(best, new Shape(Flow.DOWN, ContainerLayout.ASPECT));
        }
        return best;
    }

    private Layout better(Layout best, Shape shape) {
        Layout next = attempt(shape);
        return misfit(next) < misfit(best) ? next : best;
    }

    private Layout attempt(Shape shape) {
        boolean bundled = visible.links().size() > BUNDLED_LIMIT;
        WirePlan plan = new WirePlan(visible, id -> sizes.box(architecture.requireElement(id)), shape, bundled);
        Arrangement arrangement = new Arrangement(architecture, visible, plan, sizes, shape.flow());
        List<Layout.Box> boxes = arrangement.boxes();
        List<Layout.Route> ways = arrangement.routes();
        List<Layout.Route> straight = bundled ? ways : Straightening.of(boxes, ways);
        List<Layout.Route> routes = new LabelPlaces(architecture, sizes, boxes).complete(straight);
        return new Layout(LabelPlaces.bounds(architecture, sizes, boxes, routes), boxes, routes);
    }

    private static double aspect(Layout layout) {
        return Math.max(1, layout.bounds().width())
                / Math.max(1, layout.bounds().height());
    }

    private static double misfit(Layout layout) {
        return Math.abs(Math.log(aspect(layout) / ContainerLayout.ASPECT));
    }
}
