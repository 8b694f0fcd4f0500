package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Routes links between boxes that have their places: around the boxes, with few bends, and apart from each other.
///
/// Each link first finds its own way; then the stretches of all ways are spread over the room between the boxes, and
/// around the ways that are kept as they are.
final class Routing {

    private static final int ROUNDS = 2;
    private static final double CLEAR = 7;

    private final BoxTree boxes;

    private Routing(List<Box> boxes) {
        this.boxes = new BoxTree(boxes);
    }

    /// The routes of the links, in their order, without labels.
    ///
    /// @param kept ways of other links, which stay
    /// @param watch ends it where nobody waits for it any more
    static List<Route> of(List<Box> boxes, List<Link> links, List<List<Point>> kept, Watch watch) {
        if (links.isEmpty()) {
            return List.of();
        }
        Routing routing = new Routing(boxes);
        List<Way> ways = new ArrayList<>();
        for (Link link : links) {
            watch.check();
            RouteTask task = routing.task(link);
            ways.add(new Way(task, way(task)));
        }
        List<Stretch> walls = new ArrayList<>();
        for (List<Point> points : kept) {
            Way way = Way.kept(points);
            for (int stretch = 0; stretch < way.stretches(); stretch++) {
                walls.add(Stretch.of(way, stretch));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            watch.check();
            spread(ways, walls, Axis.X);
            spread(ways, walls, Axis.Y);
        }
        List<Route> routes = new ArrayList<>();
        for (int at = 0; at < links.size(); at++) {
            Link link = links.get(at);
            routes.add(new Route(
                    link.relations(),
                    link.from(),
                    link.to(),
                    Corners.of(ways.get(at).points()),
                    null));
        }
        return routes;
    }

    private static void spread(List<Way> ways, List<Stretch> walls, Axis across) {
        List<Lane> lanes = new ArrayList<>();
        for (Way way : ways) {
            for (int stretch = 0; stretch < way.stretches(); stretch++) {
                if (way.along(stretch) != across) {
                    lanes.add(LaneRoom.of(Stretch.of(way, stretch)));
                }
            }
        }
        List<Lane> all = new ArrayList<>(lanes);
        for (Stretch wall : walls) {
            if (wall.across() == across && lanes.stream().anyMatch(lane -> lane.mayMeet(wall))) {
                all.add(Lane.kept(wall));
            }
        }
        double[] places = LaneSpacing.of(all);
        for (int at = 0; at < lanes.size(); at++) {
            Lane lane = lanes.get(at);
            double place = Math.clamp(places[at], lane.min(), lane.max());
            lane.line().way().move(lane.line().index(), across, place);
        }
    }

    private static List<Point> way(RouteTask task) {
        if (task.isLoop()) {
            return Loops.of(task);
        }
        List<Point> way = RouteSearch.of(task.near(), CLEAR);
        if (way.isEmpty()) {
            way = RouteSearch.of(task, CLEAR);
        }
        return way.isEmpty() ? RouteFallback.of(task) : way;
    }

    private RouteTask task(Link link) {
        List<String> from = boxes.path(link.from());
        List<String> to = boxes.path(link.to());
        String meeting = from.stream()
                .skip(link.from().equals(link.to()) ? 1 : 0)
                .filter(to::contains)
                .findFirst()
                .orElse(null);
        List<Bounds> blocks = new ArrayList<>();
        List<Bounds> frames = new ArrayList<>();
        collect(from, to, meeting, blocks, frames);
        collect(to, from, meeting, blocks, frames);
        siblings(meeting, from, to, blocks);
        Bounds region = meeting == null ? RouteTask.ANYWHERE : bounds(meeting);
        if (meeting != null) {
            frames.add(region);
        }
        return new RouteTask(bounds(link.from()), bounds(link.to()), blocks, frames, region);
    }

    /// What is on the way from one end to the container where the paths part.
    private void collect(
            List<String> path, List<String> other, @Nullable String meeting, List<Bounds> blocks, List<Bounds> frames) {
        for (int at = 1; at < path.size() && !path.subList(0, at + 1).contains(meeting); at++) {
            frames.add(bounds(path.get(at)));
            siblings(path.get(at), path, other, blocks);
        }
    }

    private void siblings(@Nullable String container, List<String> from, List<String> to, List<Bounds> blocks) {
        for (Box box : boxes.inside(container)) {
            if (!from.contains(box.element()) && !to.contains(box.element())) {
                blocks.add(box.bounds());
            }
        }
    }

    private Bounds bounds(String element) {
        return boxes.require(element).bounds();
    }
}
