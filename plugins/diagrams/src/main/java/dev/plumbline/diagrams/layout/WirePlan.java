package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.End;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.diagrams.layout.VisibleParts.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// The links of a view, cut into wires at the borders of the containers that they cross.
///
/// In each container the boxes stand in layers; a link that leads to an earlier layer of the container where its paths
/// part is wired the other way round, so that every wire follows the flow, and one within a layer turns beside it.
final class WirePlan {

    /// The key of the diagram itself among the containers.
    static final String DIAGRAM = "";

    private final Map<String, String> containers = new HashMap<>();
    private final Map<String, Boolean> open = new HashMap<>();
    private final Map<String, List<String>> children = new TreeMap<>();
    private final Map<String, ContainerWires> wires = new TreeMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final LayerPlan layers;
    private final boolean bundled;

    WirePlan(
            VisibleParts visible, Function<String, Size> leafSizes, Shape shape, boolean bundled, LayoutMemory memory) {
        this.bundled = bundled;
        children.put(DIAGRAM, new ArrayList<>());
        for (Part part : visible.parts()) {
            String container = part.container() == null ? DIAGRAM : part.container();
            containers.put(part.id(), container);
            open.put(part.id(), part.open());
            children.computeIfAbsent(container, key -> new ArrayList<>()).add(part.id());
        }
        children.keySet().forEach(container -> wires.put(container, new ContainerWires()));
        List<Meeting> meetings = visible.links().stream().map(this::meeting).toList();
        layers = new LayerPlan(children, meetings, leafSizes, shape, memory);
        meetings.forEach(meeting -> ways.add(way(meeting)));
    }

    /// The children of each container, in the order of their ids; `DIAGRAM` is the outermost.
    Map<String, List<String>> children() {
        return children;
    }

    /// The layer of a box within its container.
    int layer(String id) {
        return layers.layer(id);
    }

    /// What is wired in the container.
    ContainerWires wires(String container) {
        return Objects.requireNonNull(wires.get(container), container);
    }

    /// The ways of the links, in the order of the links.
    List<Way> ways() {
        return ways;
    }

    /// A link as a chain of wires.
    ///
    /// @param reversed whether the wires lead from the link's target to its source
    /// @param steps the wires from tail to head
    /// @param meeting the index of the step that lies where the paths part
    record Way(Link link, boolean reversed, List<Step> steps, int meeting) {}

    /// One wire of one container.
    ///
    /// @param backwards whether it is followed from its head to its tail
    record Step(String container, int wire, boolean backwards) {}

    private Meeting meeting(Link link) {
        List<String> from = path(link.from());
        List<String> to = path(link.to());
        if (link.from().equals(link.to())) {
            List<String> self = List.of(link.from());
            return new Meeting(link, container(link.from()), self, self);
        }
        int common = 0;
        while (common < from.size()
                && common < to.size()
                && from.get(from.size() - 1 - common).equals(to.get(to.size() - 1 - common))) {
            common++;
        }
        String container = common == 0 ? DIAGRAM : from.get(from.size() - common);
        return new Meeting(link, container, from.subList(0, from.size() - common), to.subList(0, to.size() - common));
    }

    private List<String> path(String id) {
        List<String> path = new ArrayList<>();
        for (String at = id; !at.equals(DIAGRAM); at = container(at)) {
            path.add(at);
        }
        return path;
    }

    private String container(String id) {
        return Objects.requireNonNull(containers.get(id), id);
    }

    private Way way(Meeting meeting) {
        String container = meeting.container();
        String key = meeting.link().from() + " " + meeting.link().to();
        boolean between = meeting.isBetweenChildren();
        int from = between ? layers.layer(meeting.fromPath().getLast()) : 0;
        int to = between ? layers.layer(meeting.toPath().getLast()) : 1;
        Turn turn = from != to ? Turn.NONE : from > 0 && from == layers.last(container) ? Turn.BEFORE : Turn.AFTER;
        boolean self = meeting.link().from().equals(meeting.link().to());
        boolean reversed = from > to;
        List<Step> steps = new ArrayList<>();
        List<Step> descent = new ArrayList<>();
        End tail = climb(
                reversed ? meeting.toPath() : meeting.fromPath(), container, key, true, turn != Turn.BEFORE, steps);
        End head = climb(
                reversed ? meeting.fromPath() : meeting.toPath(),
                container,
                self ? key + " back" : key,
                false,
                self || turn == Turn.AFTER,
                descent);
        int at = steps.size();
        steps.add(new Step(
                container, wires(container).wire(tail, head, meeting.link(), self ? Turn.NONE : turn, bundled), false));
        steps.addAll(descent.reversed());
        return new Way(meeting.link(), reversed, steps, at);
    }

    /// Wires one end of a link up to the container where the paths part, and gives its end there.
    private End climb(List<String> path, String meeting, String key, boolean tail, boolean leaving, List<Step> steps) {
        if (path.isEmpty()) {
            return new End(null, wires(meeting).port(bundled ? side(!leaving, true) : key, !leaving));
        }
        String box = path.getFirst();
        End end = new End(box, null);
        if (Objects.equals(open.get(box), true)) {
            String own = (bundled ? side(leaving, true) : "own " + key) + (leaving ? " out" : " in");
            wires(box).own(own, leaving);
            end = new End(box, own);
        }
        for (int level = 1; level < path.size(); level++) {
            String container = path.get(level);
            String port = wires(container).port(bundled ? side(leaving, false) : key, leaving);
            End border = new End(null, port);
            int wire = leaving
                    ? wires(container).wire(end, border, null, Turn.NONE, bundled)
                    : wires(container).wire(border, end, null, Turn.NONE, bundled);
            steps.add(new Step(container, wire, tail != leaving));
            end = new End(container, port);
        }
        return end;
    }

    private static String side(boolean leaving, boolean own) {
        return (own ? "own" : "all") + (leaving ? " leaving" : " entering");
    }

    /// Whether the element is shown with its contents.
    boolean isOpen(String id) {
        return Objects.equals(open.get(id), true);
    }
}
