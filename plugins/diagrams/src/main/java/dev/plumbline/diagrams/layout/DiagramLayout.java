package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lays out a view: nested boxes, orthogonal routes that follow one direction, and places for the labels.
///
/// Each container is laid out by itself, from the inside out, with ports on its border where routes cross it. Routes
/// lead from left to right, or from top to bottom if a small diagram fits a screen better that way.
/// Where there are more than 500 links, those that cross a container's border share one way through it.
/// The same architecture, view and sizes always give the same layout.
///
/// A view that was laid out before, or in which people pinned something, keeps its places: only what came, grew or was
/// moved is placed, with what must make room for it, and only the routes in whose way that is are found anew. Each of
/// these finds a way of its own, however many links there are.
public final class DiagramLayout {

    private static final int RETRY_LIMIT = 600;
    private static final int BOTH_FLOWS_LIMIT = 150;
    private static final int BUNDLED_LIMIT = 500;
    private static final double WELL_SHAPED = Math.log(1.4);
    private static final double BADLY_SHAPED = Math.log(1.6);
    private static final int RETRIES = 2;
    private static final double STEP = 1.15;

    private final Architecture architecture;
    private final VisibleParts visible;
    private final Sizes sizes;
    private final LayoutMemory memory;
    private final Watch watch;

    private DiagramLayout(
            Architecture architecture, VisibleParts visible, Sizes sizes, LayoutMemory memory, Progress progress) {
        this.architecture = architecture;
        this.visible = visible;
        this.sizes = sizes;
        this.memory = memory;
        watch = new Watch(progress, visible.parts().size());
    }

    /// The layout of the view.
    public static Layout of(Architecture architecture, View view, Sizes sizes) {
        return of(architecture, view, sizes, new LayoutMemory());
    }

    /// The layout of the view, for which only those containers are laid out that the memory does not hold.
    public static Layout of(Architecture architecture, View view, Sizes sizes, LayoutMemory memory) {
        VisibleParts visible = VisibleParts.of(architecture, view);
        DiagramLayout layout = new DiagramLayout(architecture, visible, sizes, memory, Progress.NONE);
        return layout.complete(layout.best());
    }

    /// The layout of the view in which everything stays where it stood, as far as that can be.
    public static Layout of(Architecture architecture, View view, Sizes sizes, LayoutMemory memory, Standing standing) {
        return of(architecture, view, sizes, memory, standing, Progress.NONE);
    }

    /// The layout of the view in which everything stays where it stood, which can be given up.
    ///
    /// @param progress told how far it is
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static Layout of(
            Architecture architecture,
            View view,
            Sizes sizes,
            LayoutMemory memory,
            Standing standing,
            Progress progress) {
        VisibleParts visible = VisibleParts.of(architecture, view);
        DiagramLayout layout = new DiagramLayout(architecture, visible, sizes, memory, progress);
        return standing.isFresh() ? layout.complete(layout.best()) : layout.keep(standing);
    }

    private Layout keep(Standing standing) {
        BoxTree before = new BoxTree(standing.before() == null ? complete(best()) : standing.before());
        List<Layout.Box> boxes = KeptPlaces.of(
                visible,
                sizes,
                standing,
                before,
                () -> standing.before() == null ? before : new BoxTree(best().boxes()));
        List<Layout.Route> ways = KeptRoutes.of(boxes, visible.links(), before, watch);
        List<Layout.Route> routes = new LabelPlaces(architecture, sizes, boxes).complete(ways);
        return new Layout(LabelPlaces.bounds(architecture, sizes, boxes, routes), boxes, routes);
    }

    /// The first attempt that has a screen's shape, or else the best. A retry aims about as far to the other side as
    /// the best one missed.
    private Arrangement best() {
        Arrangement best = attempt(new Shape(Flow.RIGHT, ContainerLayout.ASPECT));
        int parts = visible.parts().size();
        int retries = parts <= BOTH_FLOWS_LIMIT ? RETRIES : 1;
        for (int retry = 0; retry < retries && misfit(best) > WELL_SHAPED && parts <= RETRY_LIMIT; retry++) {
            double correction = inSteps(Math.clamp(ContainerLayout.ASPECT / aspect(best), 0.4, 2.5));
            best = better(best, new Shape(Flow.RIGHT, ContainerLayout.ASPECT * Math.pow(correction, 1 + retry)));
        }
        if (misfit(best) > BADLY_SHAPED && parts <= BOTH_FLOWS_LIMIT) {
            best = better(best, new Shape(Flow.DOWN, ContainerLayout.ASPECT));
        }
        return best;
    }

    /// Rounds, so that a retry aims where it aimed before a small edit, and most containers need no new layout.
    private static double inSteps(double correction) {
        return Math.pow(STEP, Math.rint(Math.log(correction) / Math.log(STEP)));
    }

    private Arrangement better(Arrangement best, Shape shape) {
        Arrangement next = attempt(shape);
        return misfit(next) < misfit(best) ? next : best;
    }

    private Arrangement attempt(Shape shape) {
        WirePlan plan =
                new WirePlan(visible, id -> sizes.box(architecture.requireElement(id)), shape, isBundled(), memory);
        return new Arrangement(architecture, visible, plan, sizes, shape.flow(), memory, watch);
    }

    private boolean isBundled() {
        return visible.links().size() > BUNDLED_LIMIT;
    }

    private Layout complete(Arrangement arrangement) {
        List<Layout.Box> boxes = arrangement.boxes();
        List<Layout.Route> ways = arrangement.routes();
        List<Layout.Route> routes = isBundled() ? labelled(boxes, ways) : shortened(boxes, ways);
        return new Layout(LabelPlaces.bounds(architecture, sizes, boxes, routes), boxes, routes);
    }

    /// The routes without turn backs; one that would lose its label keeps them.
    private List<Layout.Route> shortened(List<Layout.Box> boxes, List<Layout.Route> ways) {
        List<Layout.Route> routes = shortened(boxes, ways, Set.of());
        Set<List<String>> silent = new HashSet<>();
        for (int at = 0; at < ways.size(); at++) {
            if (ways.get(at).label() != null && routes.get(at).label() == null) {
                silent.add(ways.get(at).relations());
            }
        }
        return silent.isEmpty() ? routes : shortened(boxes, ways, silent);
    }

    private List<Layout.Route> shortened(List<Layout.Box> boxes, List<Layout.Route> ways, Set<List<String>> kept) {
        return labelled(boxes, Straightening.of(boxes, TurnBacks.of(boxes, ways, kept)));
    }

    private List<Layout.Route> labelled(List<Layout.Box> boxes, List<Layout.Route> ways) {
        return new LabelPlaces(architecture, sizes, boxes).complete(ways);
    }

    private static double aspect(Arrangement arrangement) {
        Size size = arrangement.size();
        return Math.max(1, size.width()) / Math.max(1, size.height());
    }

    private static double misfit(Arrangement arrangement) {
        return Math.abs(Math.log(aspect(arrangement) / ContainerLayout.ASPECT));
    }
}
