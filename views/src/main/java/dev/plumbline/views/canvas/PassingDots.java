package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.views.playback.PlaybackFrame;
import dev.plumbline.views.playback.PlaybackFrame.Passing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// Dots that pass along relations: the more calls, the more dots and the faster; a relation whose calls mostly fail has
/// a
/// cross in their place.
///
/// Source of speed and number: Grafana network weathermap NG 1.6, with calls on a logarithmic scale.
final class PassingDots {

    private static final int MOST = 100;
    private static final double SLOWEST = 20;
    private static final double FASTEST = 100;
    private static final int MORE_DOTS = 7;
    private static final double BROKEN = 0.5;
    private static final double RADIUS = 3;
    private static final double DECADES = 1000;
    private static final double NANOS = 1e9;

    private final IdentityHashMap<Group, Optional<Polyline>> ways = new IdentityHashMap<>();
    private DrawingIndex known = DrawingIndex.EMPTY;
    private double travelled;
    private long last;

    /// A line and what passes along it.
    private record Line(Polyline way, double load, double failing) {}

    void draw(
            GraphicsContext graphics, DrawingIndex index, Viewport viewport, PlaybackFrame frame, SimColours colours) {
        if (!index.equals(known)) {
            known = index;
            ways.clear();
        }
        goOn(frame.isMoving());
        lines(index, viewport, frame).stream()
                .sorted(Comparator.comparingDouble(line -> -line.load))
                .limit(MOST)
                .forEach(line -> draw(graphics, viewport, line, colours));
    }

    private void goOn(boolean isMoving) {
        long now = System.nanoTime();
        if (isMoving && last != 0) {
            travelled += Math.min(0.2, (now - last) / NANOS);
        }
        last = now;
    }

    private List<Line> lines(DrawingIndex index, Viewport viewport, PlaybackFrame frame) {
        List<Line> lines = new ArrayList<>();
        index.touching(viewport.visible())
                .filter(group -> group.role() == Role.RELATION)
                .forEach(group -> passing(group, frame)
                        .ifPresent(passing -> ways.computeIfAbsent(group, Polyline::of)
                                .ifPresent(
                                        way -> lines.add(new Line(way, scaled(passing.share()), passing.failing())))));
        return lines;
    }

    /// What passes along a line that several relations may share.
    private static Optional<Passing> passing(Group group, PlaybackFrame frame) {
        return DrawingIndex.relationsOf(group).stream()
                .flatMap(id -> Optional.ofNullable(frame.relations().get(id)).stream())
                .filter(one -> one.share() > 0)
                .reduce((one, other) -> new Passing(
                        Math.min(1, one.share() + other.share()), Math.max(one.failing(), other.failing())));
    }

    private static double scaled(double share) {
        return Math.log1p(DECADES * share) / Math.log1p(DECADES);
    }

    private void draw(GraphicsContext graphics, Viewport viewport, Line line, SimColours colours) {
        double length = line.way.length() * viewport.scale();
        if (length < 2 * RADIUS) {
            return;
        }
        if (line.failing > BROKEN) {
            cross(graphics, viewport, line.way.at(0.5), colours);
            return;
        }
        int dots = 1 + (int) Math.round(line.load * MORE_DOTS);
        int failing = (int) Math.ceil(dots * line.failing - 0.05);
        double speed = SLOWEST + Math.sqrt(line.load) * FASTEST;
        double begin = travelled * speed / length;
        for (int dot = 0; dot < dots; dot++) {
            double share = (begin + (double) dot / dots) % 1;
            Point at = line.way.at(share);
            graphics.setFill(dot < failing ? colours.failing() : colours.calm());
            double x = viewport.screenX(at.x());
            double y = viewport.screenY(at.y());
            graphics.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    }

    private static void cross(GraphicsContext graphics, Viewport viewport, Point at, SimColours colours) {
        double x = viewport.screenX(at.x());
        double y = viewport.screenY(at.y());
        double arm = 2 * RADIUS;
        graphics.setStroke(colours.failing());
        graphics.setLineWidth(2.5);
        graphics.strokeLine(x - arm, y - arm, x + arm, y + arm);
        graphics.strokeLine(x - arm, y + arm, x + arm, y - arm);
    }
}
