package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the drawing of a view that is laid out.
///
/// From below: containers, relations, headers of containers, elements, labels, then title and legend. Boxes and routes
/// of elements that
/// the architecture does not have are left out.
public final class DiagramDrawing {

    private static final double MARGIN = 24;

    /// Makes the legend as narrow as it can be.
    private static final Bounds NARROW = new Bounds(0, 0, 0, 0);

    private final Architecture architecture;
    private final Layout layout;
    private final Overlay overlay;
    private final Manner manner;
    private final Owners owners;
    private final DrawingMemory.Pass pass;
    private final Map<String, Layout.Box> boxes = new HashMap<>();

    private DiagramDrawing(
            Architecture architecture, Layout layout, Overlay overlay, Manner manner, DrawingMemory.Pass pass) {
        this.architecture = architecture;
        this.layout = layout;
        this.overlay = ClosedContainers.over(architecture, layout, overlay);
        this.manner = manner;
        owners = manner.extras().contains(Extra.OWNER_STRIPES) ? Owners.of(architecture, layout) : Owners.NONE;
        this.pass = pass;
        layout.boxes().forEach(box -> boxes.put(box.element(), box));
    }

    /// The drawing of a view.
    public static Drawing of(Architecture architecture, View view, Layout layout, Overlay overlay) {
        return of(architecture, view, layout, overlay, Set.of());
    }

    /// The drawing of a view that differs from the default.
    public static Drawing of(Architecture architecture, View view, Layout layout, Overlay overlay, Set<Extra> extras) {
        return of(architecture, view, layout, overlay, extras, new DrawingMemory());
    }

    /// The drawing of a view that was perhaps drawn before; what is as it was then is not drawn again.
    public static Drawing of(
            Architecture architecture,
            View view,
            Layout layout,
            Overlay overlay,
            Set<Extra> extras,
            DrawingMemory memory) {
        return of(architecture, view, layout, overlay, new Manner(extras, Dressing.NONE), memory);
    }

    /// The drawing of a view whose parts are dressed one by one.
    static Drawing of(
            Architecture architecture, View view, Layout layout, Overlay overlay, Manner manner, DrawingMemory memory) {
        DrawingMemory.Pass pass = memory.begin();
        Drawing drawing = new DiagramDrawing(architecture, layout, overlay, manner, pass).draw(view);
        pass.end();
        return drawing;
    }

    private Drawing draw(View view) {
        List<RouteDrawing.Drawn> routes = routes();
        List<Drawing.Group> groups = parts(routes);
        groups.replaceAll(manner.dressing()::dress);
        Bounds marked = groups.stream().map(Drawing.Group::bounds).reduce(layout.bounds(), Bounds::union);
        Bounds content =
                new Bounds(layout.bounds().x(), marked.y(), layout.bounds().width(), marked.height());
        TitleBlock title = TitleBlock.of(architecture, view, layout, overlay)
                .with(manner.dressing().subtitle());
        groups.add(title.draw(content));
        List<LegendSection> legend = new Legend(architecture, layout, routes, overlay, owners)
                .sections(manner.dressing().legend());
        Legend.draw(content, legend).ifPresent(groups::add);
        Bounds all = groups.stream()
                .map(Drawing.Group::bounds)
                .reduce(marked, Bounds::union)
                .grow(MARGIN);
        if (overlay.isPresent() && overlay.origin() == Overlay.Origin.SIMULATED) {
            groups.add(SimulationFrame.draw(all));
        }
        return new Drawing(title.heading(), all, groups, Legend.draw(NARROW, legend));
    }

    private List<Drawing.Group> parts(List<RouteDrawing.Drawn> routes) {
        List<Drawing.Group> areas = new ArrayList<>();
        List<Drawing.Group> headers = new ArrayList<>();
        List<Drawing.Group> elements = new ArrayList<>();
        for (BoxDrawing box : boxes()) {
            switch (pass.draw(box)) {
                case BoxDrawing.Container container -> {
                    areas.add(container.area());
                    headers.add(container.header());
                }
                case BoxDrawing.Closed closed -> elements.add(closed.group());
            }
        }
        List<Drawing.Group> groups = new ArrayList<>(areas);
        routes.forEach(route -> groups.add(route.line()));
        groups.addAll(headers);
        groups.addAll(elements);
        routes.forEach(route -> route.label().ifPresent(groups::add));
        return groups;
    }

    private List<BoxDrawing> boxes() {
        List<BoxDrawing> known = new ArrayList<>();
        for (Layout.Box box : layout.boxes()) {
            architecture
                    .element(box.element())
                    .ifPresent(element -> known.add(new BoxDrawing(
                            element, box, overlay.element(element.id()), owners.ink(architecture, element))));
        }
        return known;
    }

    private List<RouteDrawing.Drawn> routes() {
        List<RouteDrawing.Drawn> drawn = new ArrayList<>();
        for (Layout.Route route : layout.routes()) {
            pass.draw(route(route)).ifPresent(drawn::add);
        }
        return drawn;
    }

    private RouteDrawing route(Layout.Route route) {
        List<Relation> relations = new ArrayList<>();
        Optional<State> state = Optional.empty();
        for (String id : route.relations()) {
            architecture.relation(id).ifPresent(relations::add);
            Optional<State> own = overlay.relation(id).map(Reading::state);
            state = state.isPresent() && own.isPresent()
                    ? Optional.of(state.get().worse(own.get()))
                    : state.or(() -> own);
        }
        boolean brief = manner.extras().contains(Extra.BRIEF_LABELS);
        return new RouteDrawing(route, relations, end(route.from()), end(route.to()), state, brief);
    }

    private RouteDrawing.End end(String id) {
        return new RouteDrawing.End(architecture.element(id), Optional.ofNullable(boxes.get(id)));
    }

    /// How a drawing differs from the default.
    ///
    /// @param dressing changes its parts one by one
    record Manner(Set<Extra> extras, Dressing dressing) {}

    /// How a drawing can differ from the default.
    public enum Extra {
        /// A stripe at the left of each box in the colour of its owner.
        OWNER_STRIPES,
        /// Only a count on the relations that share a way, for layouts that were made with `BriefSizes`.
        BRIEF_LABELS
    }
}
