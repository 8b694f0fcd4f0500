package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.flows.FlowStep;
import dev.plumbline.views.flows.FlowWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the steps of a walk on a drawing. A step whose ends are hidden in closed containers is seen at these.
final class TrailMaker {
    private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    /// How much room a mark takes, in diagram units.
    private static final double ROOM = 14;
    /// How far marks are from each other, in diagram units: they do not shrink with the diagram.
    private static final double APART = 48;

    private final DrawingIndex index;
    private final Neighbourhood boxes;
    private final List<Point> taken = new ArrayList<>();

    private TrailMaker(Architecture architecture, DrawingIndex index) {
        this.index = index;
        boxes = new Neighbourhood(architecture, index);
    }

    static Trail of(Architecture architecture, DrawingIndex index, FlowWalk walk) {
        return new TrailMaker(architecture, index).trail(walk);
    }

    private Trail trail(FlowWalk walk) {
        Set<String> lit = new HashSet<>();
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        Map<String, FlowStep> steps = new LinkedHashMap<>();
        for (int i = 0; i < walk.steps().size(); i++) {
            FlowStep step = walk.steps().get(i);
            lit.add(step.relation().id());
            lit.add(boxes.shown(step.relation().from()));
            lit.add(boxes.shown(step.relation().to()));
            String key = key(step);
            steps.putIfAbsent(key, step);
            numbers.computeIfAbsent(key, unseen -> new ArrayList<>()).add(i + 1);
        }
        List<Trail.Stop> stops = new ArrayList<>();
        numbers.forEach((key, on) -> Optional.ofNullable(steps.get(key))
                .flatMap(this::place)
                .ifPresent(place -> stops.add(new Trail.Stop(place, on, when(on, walk.at() + 1)))));
        return new Trail(lit, stops, line(walk.here()), ends(walk.here()));
    }

    /// Steps that are seen at the same place have the same key.
    private String key(FlowStep step) {
        List<Group> line = line(step);
        return line.isEmpty()
                ? boxes.shown(step.relation().from()) + " "
                        + boxes.shown(step.relation().to())
                : line.getFirst().id();
    }

    private List<Group> line(FlowStep step) {
        return index.line(step.relation().id());
    }

    private List<Group> ends(FlowStep step) {
        Set<String> ids = new LinkedHashSet<>(List.of(
                boxes.shown(step.relation().from()), boxes.shown(step.relation().to())));
        return ids.stream().flatMap(id -> index.box(id).stream()).toList();
    }

    private Optional<Point> place(FlowStep step) {
        List<Group> line = line(step);
        Optional<Point> found = line.stream()
                .filter(group -> group.role() == Role.RELATION)
                .findFirst()
                .flatMap(Polyline::of)
                .map(way -> free(way, line))
                .or(() -> ends(step).stream().findFirst().map(TrailMaker::corner));
        found.ifPresent(taken::add);
        return found;
    }

    private Point free(Polyline way, List<Group> line) {
        for (double share : SHARES) {
            Point place = way.at(share);
            if (isFree(place, line)) {
                return place;
            }
        }
        return way.at(0.5);
    }

    private boolean isFree(Point place, List<Group> line) {
        boolean onLabel = line.stream()
                .filter(group -> group.role() == Role.LABEL)
                .anyMatch(label -> label.bounds().grow(ROOM).contains(place.x(), place.y()));
        return !onLabel
                && taken.stream().noneMatch(other -> Math.hypot(other.x() - place.x(), other.y() - place.y()) < APART);
    }

    private static Point corner(Group box) {
        Bounds bounds = StandingBox.box(box);
        return new Point(bounds.right() - ROOM, bounds.y());
    }

    private static Trail.When when(List<Integer> numbers, int here) {
        if (numbers.contains(here)) {
            return Trail.When.HERE;
        }
        return numbers.getFirst() < here ? Trail.When.PASSED : Trail.When.AHEAD;
    }
}
