package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.View;
import dev.plumbline.graphmodel.Architecture;
import java.util.List;

/// Lays out a view: nested boxes, orthogonal routes that follow one direction, and places for the labels.
///
/// Each container is laid out by itself, from the inside out, with ports on its border where routes cross it. Small
/// diagrams are laid out from left to right and from top to bottom, and the one that fits a screen better is taken.
/// Above 500 links the routes that cross a container's border share one way through it.
/// The same architecture, view and sizes always give the same layout.
public final class DiagramLayout {

    private static final int BOTH_FLOWS_LIMIT = 150;
    private static final int BUNDLED_LIMIT = 500;

    private DiagramLayout() {}

    /// The layout of the view.
    public static Layout of(Architecture architecture, View view, Sizes sizes) {
        VisibleParts visible = VisibleParts.of(architecture, view);
        boolean bundled = visible.links().size() > BUNDLED_LIMIT;
        Layout right = layout(architecture, visible, sizes, Flow.RIGHT, bundled);
        if (fits(right) || visible.parts().size() > BOTH_FLOWS_LIMIT) {
            return right;
        }
        Layout down = layout(architecture, visible, sizes, Flow.DOWN, bundled);
        return misfit(down) < misfit(right) ? down : right;
    }

    private static Layout layout(
            Architecture architecture, VisibleParts visible, Sizes sizes, Flow flow, boolean bundled) {
        WirePlan plan =
                new WirePlan(visible, id -> sizes.box(architecture.requireElement(id)), flow, bundled);
        Arrangement arrangement = new Arrangement(architecture, visible, plan, sizes, flow);
        List<Layout.Box> boxes = arrangement.boxes();
        List<Layout.Route> routes = new LabelPlaces(architecture, sizes, boxes).complete(arrangement.routes());
        return new Layout(LabelPlaces.bounds(architecture, sizes, boxes, routes), boxes, routes);
    }

    private static boolean fits(Layout layout) {
        return misfit(layout) < Math.log(1.35);
    }

    private static double misfit(Layout layout) {
        return LayeredLayout.misfit(
                new Size(layout.bounds().width(), layout.bounds().height()));
    }
}
