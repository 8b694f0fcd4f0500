package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
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
    private final Owners owners;
    private final boolean brief;
    private final Dressing dressing;
    private final Map<String, Layout.Box> boxes = new HashMap<>();

    private DiagramDrawing(
            Architecture architecture,
            Layout layout,
            Overlay overlay,
            Owners owners,
            boolean brief,
            Dressing dressing) {
        this.architecture = architecture;
        this.layout = layout;
        this.overlay = ClosedContainers.over(architecture, layout, overlay);
        this.owners = owners;
        this.brief = brief;
        this.dressing = dressing;
        layout.boxes().forEach(box -> boxes.put(box.element(), box));
    }

    /// The drawing of a view.
    public static Drawing of(Architecture architecture, View view, Layout layout, Overlay overlay) {
        return of(architecture, view, layout, overlay, Set.of());
    }

    /// The drawing of a view that differs from the default.
    public static Drawing of(Architecture architecture, View view, Layout layout, Overlay overlay, Set<Extra> extras) {
        Owners owners = extras.contains(Extra.OWNER_STRIPES) ? Owners.of(architecture, layout) : Owners.NONE;
        boolean brief = extras.contains(Extra.BRIEF_LABELS);
        return new DiagramDrawing(architecture, layout, overlay, owners, brief, Dressing.NONE).draw(view);
    }

    /// The drawing of a view whose parts are dressed one by one.
    static Drawing of(Architecture architecture, View view, Layout layout, Dressing dressing) {
        return of(architecture, view, layout, Set.of(), dressing);
    }

    /// The drawing of a view that differs from the default and whose parts are dressed one by one.
    static Drawing of(Architecture architecture, View view, Layout layout, Set<Extra> extras, Dressing dressing) {
        Owners owners = extras.contains(Extra.OWNER_STRIPES) ? Owners.of(architecture, layout) : Owners.NONE;
        boolean brief = extras.contains(Extra.BRIEF_LABELS);
        return new DiagramDrawing(architecture, layout, Overlay.NONE, owners, brief, dressing).draw(view);
    }

    private Drawing draw(View view) {
        List<RelationDrawing> relations = relations();
        List<Drawing.Group> groups = new ArrayList<>();
        containers(groups);
        relations.forEach(relation -> groups.add(relation.line()));
        headers(groups);
        elements(groups);
        relations.forEach(relation -> relation.labelGroup().ifPresent(groups::add));
        groups.replaceAll(dressing::dress);
        Bounds marked = groups.stream().map(Drawing.Group::bounds).reduce(layout.bounds(), Bounds::union);
        Bounds content =
                new Bounds(layout.bounds().x(), marked.y(), layout.bounds().width(), marked.height());
        TitleBlock title = TitleBlock.of(architecture, view, layout, overlay).with(dressing.subtitle());
        groups.add(title.draw(content));
        Legend legend = new Legend(architecture, layout, relations, overlay, owners);
        List<LegendSection> dressed = dressing.legend();
        legend.draw(content, dressed).ifPresent(groups::add);
        Bounds all = groups.stream()
                .map(Drawing.Group::bounds)
                .reduce(marked, Bounds::union)
                .grow(MARGIN);
        if (overlay.isPresent() && overlay.origin() == Overlay.Origin.SIMULATED) {
            groups.add(SimulationFrame.draw(all));
        }
        return new Drawing(title.heading(), all, groups, legend.draw(NARROW, dressed));
    }

    private void containers(List<Drawing.Group> groups) {
        for (Layout.Box box : layout.boxes()) {
            if (box.open()) {
                architecture
                        .element(box.element())
                        .ifPresent(element -> groups.add(
                                ContainerDrawing.area(element, box, overlay.element(element.id()), stripe(element))));
            }
        }
    }

    private void headers(List<Drawing.Group> groups) {
        for (Layout.Box box : layout.boxes()) {
            if (box.open()) {
                architecture
                        .element(box.element())
                        .ifPresent(element ->
                                groups.add(ContainerDrawing.header(element, box, overlay.element(element.id()))));
            }
        }
    }

    private void elements(List<Drawing.Group> groups) {
        for (Layout.Box box : layout.boxes()) {
            if (!box.open()) {
                architecture
                        .element(box.element())
                        .ifPresent(element -> groups.add(
                                ElementDrawing.draw(element, box, overlay.element(element.id()), stripe(element))));
            }
        }
    }

    private Optional<Ink> stripe(Element element) {
        return owners.ink(architecture, element);
    }

    private List<RelationDrawing> relations() {
        List<RelationDrawing> drawings = new ArrayList<>();
        for (Layout.Route route : layout.routes()) {
            List<Relation> relations = route.relations().stream()
                    .flatMap(id -> architecture.relation(id).stream())
                    .toList();
            RoutePath path = RoutePath.of(route.points());
            if (!relations.isEmpty() && path.points().size() >= 2) {
                drawings.add(relation(route, relations, path));
            }
        }
        return drawings;
    }

    private RelationDrawing relation(Layout.Route route, List<Relation> relations, RoutePath path) {
        Optional<State> state = route.relations().stream()
                .flatMap(id -> overlay.relation(id).stream())
                .map(Reading::state)
                .reduce(State::worse);
        String title = name(route.from()) + " " + RelationLabel.text(relations) + " " + name(route.to());
        Optional<RelationDrawing.Label> label = Optional.ofNullable(route.label())
                .flatMap(middle -> text(relations).map(text -> new RelationDrawing.Label(text, middle)));
        RoutePath fitted = fit(route, path);
        return new RelationDrawing(RelationDrawing.id(route), title, relations, fitted, label, state);
    }

    private Optional<String> text(List<Relation> relations) {
        return brief ? RelationLabel.brief(relations) : Optional.of(RelationLabel.text(relations));
    }

    private RoutePath fit(Layout.Route route, RoutePath path) {
        Point leave = path.departure();
        Point first = touch(route.from(), path.first(), new Point(-leave.x(), -leave.y()));
        Point last = touch(route.to(), path.last(), path.arrival());
        return path.withFirst(first).withLast(last);
    }

    private Point touch(String id, Point point, Point way) {
        Layout.Box box = boxes.get(id);
        return box == null || box.open()
                ? point
                : architecture
                        .element(id)
                        .map(element -> Contact.with(Silhouette.of(element.kind()), box.bounds(), point, way))
                        .orElse(point);
    }

    private String name(String id) {
        return architecture.element(id).map(KindNames::name).orElse(id);
    }

    /// How a drawing can differ from the default.
    public enum Extra {
        /// A stripe at the left of each box in the colour of its owner.
        OWNER_STRIPES,
        /// Only a count on the relations that share a way, for layouts that were made with `BriefSizes`.
        BRIEF_LABELS
    }
}
