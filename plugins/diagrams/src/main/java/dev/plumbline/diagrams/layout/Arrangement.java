package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Child;
import dev.plumbline.diagrams.layout.ContainerLayout.Input;
import dev.plumbline.diagrams.layout.ContainerLayout.Output;
import dev.plumbline.diagrams.layout.ContainerLayout.Path;
import dev.plumbline.diagrams.layout.ContainerLayout.Wire;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.Architecture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The containers of a view laid out from the inside out, and put together.
final class Arrangement {

    private static final int LABELLED_WIRES_LIMIT = 120;

    private final Architecture architecture;
    private final VisibleParts visible;
    private final WirePlan plan;
    private final Sizes sizes;
    private final Flow flow;
    private final LayoutMemory memory;
    private final Watch watch;
    private final Map<String, Output> outputs = new HashMap<>();
    private final Map<String, Point> origins = new HashMap<>();

    Arrangement(
            Architecture architecture,
            VisibleParts visible,
            WirePlan plan,
            Sizes sizes,
            Flow flow,
            LayoutMemory memory,
            Watch watch) {
        this.architecture = architecture;
        this.visible = visible;
        this.plan = plan;
        this.sizes = sizes;
        this.flow = flow;
        this.memory = memory;
        this.watch = watch;
        solve(WirePlan.DIAGRAM);
    }

    private Output solve(String container) {
        List<Child> children = new ArrayList<>();
        for (String child : Objects.requireNonNull(plan.children().get(container))) {
            children.add(plan.isOpen(child) ? open(child, solve(child)) : closed(child));
        }
        ContainerWires drafts = plan.wires(container);
        boolean labels = drafts.drafts().size() <= LABELLED_WIRES_LIMIT;
        List<Wire> wires = drafts.drafts().stream()
                .map(draft -> new Wire(draft.tail(), draft.head(), labels ? label(draft.link()) : null, draft.turn()))
                .toList();
        boolean framed = !container.equals(WirePlan.DIAGRAM);
        double minimum = framed ? sizes.container(architecture.requireElement(container)) : 0;
        Output output =
                memory.layout(new Input(framed, minimum, flow, children, List.copyOf(drafts.ports()), wires), watch);
        outputs.put(container, output);
        watch.laidOut(children.size());
        return output;
    }

    private Child closed(String id) {
        return new Child(id, sizes.box(architecture.requireElement(id)), plan.layer(id), Map.of());
    }

    private Child open(String id, Output inside) {
        return new Child(
                id,
                inside.size(),
                plan.layer(id),
                OwnPorts.beside(inside, plan.wires(id).own(), flow));
    }

    private @Nullable Size label(@Nullable Link link) {
        return link == null || !sizes.makesRoomForLabels()
                ? null
                : sizes.label(link.relations().stream()
                                .map(architecture::requireRelation)
                                .toList())
                        .orElse(null);
    }

    /// The size of the whole, without labels that stand out of it.
    Size size() {
        return output(WirePlan.DIAGRAM).size();
    }

    /// The boxes, each container before what it contains.
    List<Layout.Box> boxes() {
        List<Layout.Box> boxes = new ArrayList<>();
        Map<String, Integer> depths = new HashMap<>();
        origins.put(WirePlan.DIAGRAM, new Point(0, 0));
        for (Part part : visible.parts()) {
            String container = part.container() == null ? WirePlan.DIAGRAM : part.container();
            Point origin = Objects.requireNonNull(origins.get(container), container);
            Point place = Objects.requireNonNull(output(container).children().get(part.id()), part.id());
            Size size = part.open() ? output(part.id()).size() : sizes.box(part.element());
            Bounds bounds = new Bounds(origin.x() + place.x(), origin.y() + place.y(), size.width(), size.height());
            origins.put(part.id(), new Point(bounds.x(), bounds.y()));
            int depth = part.container() == null ? 0 : depths.getOrDefault(container, 0) + 1;
            depths.put(part.id(), depth);
            boxes.add(new Layout.Box(part.id(), part.container(), bounds, depth, part.open(), part.hidden()));
        }
        return boxes;
    }

    /// The routes of the links, with those labels for which the containers have made room; after `boxes`.
    List<Layout.Route> routes() {
        return plan.ways().stream().map(this::route).toList();
    }

    private Layout.Route route(WirePlan.Way way) {
        List<Point> points = new ArrayList<>();
        Point label = null;
        for (int at = 0; at < way.steps().size(); at++) {
            WirePlan.Step step = way.steps().get(at);
            Path path = output(step.container()).paths().get(step.wire());
            Point origin = Objects.requireNonNull(origins.get(step.container()), step.container());
            for (Point point : step.backwards() ? path.points().reversed() : path.points()) {
                points.add(new Point(origin.x() + point.x(), origin.y() + point.y()));
            }
            Point middle = path.label();
            if (at == way.meeting() && middle != null) {
                label = new Point(origin.x() + middle.x(), origin.y() + middle.y());
            }
        }
        List<Point> corners = Corners.of(way.reversed() ? points.reversed() : points);
        Link link = way.link();
        return new Layout.Route(link.relations(), link.from(), link.to(), corners, label);
    }

    private Output output(String container) {
        return Objects.requireNonNull(outputs.get(container), container);
    }
}
