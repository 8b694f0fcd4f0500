package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.View;
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
    private static final double WELL_SHAPED = Math.log(1.35);

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

    /// The first attempt that has a screen's shape, or else the best; the next attempt aims as far to the other side as
    /// the one before missed.
    private Layout best() {
        Layout best = attempt(new Shape(Flow.RIGHT, ContainerLayout.ASPECT));
        for (Flow flow : Flow.values()) {
            if (visible.parts().size() > (flow == Flow.RIGHT ? RETRY_LIMIT : BOTH_FLOWS_LIMIT)) {
                continue;
            }
            double aspect = ContainerLayout.ASPECT;
            if (flow == Flow.RIGHT) {
                aspect *= Math.clamp(ContainerLayout.ASPECT / aspect(best), 0.4, 2.5);
            }
            if (misfit(best) > WELL_SHAPED) {
                Layout next = attempt(new Shape(flow, aspect));
                best = misfit(next) < misfit(best) ? next : best;
            }
        }
        return best;
    }

    private Layout attempt(Shape shape) {
        boolean bundled = visible.links().size() > BUNDLED_LIMIT;
        WirePlan plan = new WirePlan(visible, id -> sizes.box(architecture.requireElement(id)), shape, bundled);
        Arrangement arrangement = new Arrangement(architecture, visible, plan, sizes, shape.flow());
        List<Layout.Box> boxes = arrangement.boxes();
        List<Layout.Route> routes = new LabelPlaces(architecture, sizes, boxes).complete(arrangement.routes());
        return new Layout(LabelPlaces.bounds(architecture, sizes, boxes, routes), boxes, routes);
    }

    private static double aspect(Layout layout) {
        return Math.max(1, layout.bounds().width()) / Math.max(1, layout.bounds().height());
    }

    private static double misfit(Layout layout) {
        return Math.abs(Math.log(aspect(layout) / ContainerLayout.ASPECT));
    }
}
