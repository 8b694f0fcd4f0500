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

/// The links of a view, cut into wires at the borders of the containers that they cross.
///
/// In each container the lifted links give an order of its children; a link that leads backwards in the order of the
/// container where its paths part is wired the other way round, so that every wire follows the flow.
final class WirePlan {

    /// The key of the diagram itself among the containers.
    static final String DIAGRAM = "";

    private final Map<String, String> containers = new HashMap<>();
    private final Map<String, Boolean> open = new HashMap<>();
    private final Map<String, List<String>> children = new TreeMap<>();
    private final Map<String, ContainerWires> wires = new TreeMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final boolean bundled;

    WirePlan(VisibleParts visible, boolean bundled) {
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
        Map<String, Map<String, Integer>> ranks = ranks(meetings);
        for (Meeting meeting : meetings) {
            ways.add(way(meeting, ranks));
        }
    }

    /// The children of each container, in the order of their ids; `DIAGRAM` is the outermost.
    Map<String, List<String>> children() {
        return children;
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
    record Step(String container, int wire) {}

    /// A link with the container where the paths of its ends part.
    ///
    /// @param fromPath the boxes on the source's side, from the source to the child of the container
    /// @param toPath the same for the target; empty if the target is the container
    private record Meeting(Link link, String container, List<String> fromPath, List<String> toPath) {}

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

    private Map<String, Map<String, Integer>> ranks(List<Meeting> meetings) {
        Map<String, Map<String, Integer>> places = new HashMap<>();
        Map<String, FlowOrder> orders = new HashMap<>();
        children.forEach((container, list) -> {
            Map<String, Integer> place = new HashMap<>();
            list.forEach(child -> place.put(child, place.size()));
            places.put(container, place);
            orders.put(container, new FlowOrder(list.size()));
        });
        for (Meeting meeting : meetings) {
            if (!meeting.fromPath().isEmpty() && !meeting.toPath().isEmpty()) {
                Map<String, Integer> place = Objects.requireNonNull(places.get(meeting.container()));
                Objects.requireNonNull(orders.get(meeting.container()))
                        .add(
                                Objects.requireNonNull(
                                        place.get(meeting.fromPath().getLast())),
                                Objects.requireNonNull(
                                        place.get(meeting.toPath().getLast())),
                                meeting.link().relations().size());
            }
        }
        orders.forEach((container, order) -> {
            int[] ranks = order.ranks();
            Objects.requireNonNull(places.get(container)).replaceAll((child, place) -> ranks[place]);
        });
        return places;
    }

    private Way way(Meeting meeting, Map<String, Map<String, Integer>> ranks) {
        boolean reversed = false;
        if (!meeting.fromPath().isEmpty() && !meeting.toPath().isEmpty()) {
            Map<String, Integer> rank = Objects.requireNonNull(ranks.get(meeting.container()));
            reversed = Objects.requireNonNull(rank.get(meeting.fromPath().getLast()))
                    > Objects.requireNonNull(rank.get(meeting.toPath().getLast()));
        }
        List<String> tailPath = reversed ? meeting.toPath() : meeting.fromPath();
        List<String> headPath = reversed ? meeting.fromPath() : meeting.toPath();
        String key = String.join(" ", meeting.link().from(), meeting.link().to());
        List<Step> steps = new ArrayList<>();
        End tail = climb(tailPath, meeting.container(), key, true, steps);
        List<Step> descent = new ArrayList<>();
        boolean self = meeting.link().from().equals(meeting.link().to());
        End head = self
                ? climb(headPath, meeting.container(), key + " back", true, descent)
                : climb(headPath, meeting.container(), key, false, descent);
        int at = steps.size();
        steps.add(new Step(meeting.container(), wires(meeting.container()).wire(tail, head, meeting.link(), bundled)));
        steps.addAll(descent.reversed());
        return new Way(meeting.link(), reversed, steps, at);
    }

    /// Wires one end of a link up to the container where the paths part, and gives its end there.
    private End climb(List<String> path, String meeting, String key, boolean leaving, List<Step> steps) {
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
                    ? wires(container).wire(end, border, null, bundled)
                    : wires(container).wire(border, end, null, bundled);
            steps.add(new Step(container, wire));
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
