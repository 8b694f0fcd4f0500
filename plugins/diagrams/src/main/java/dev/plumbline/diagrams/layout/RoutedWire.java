package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.jspecify.annotations.Nullable;

/// A wire in the layout engine's graph.
sealed interface RoutedWire {

    /// How far from the line the engine puts the middle of a label that lies on it.
    double LABEL_SHIFT = 4;

    /// Its way, once the engine is done.
    Path path();

    /// A wire that is one edge.
    record DirectWire(ElkEdge edge) implements RoutedWire {

        @Override
        public Path path() {
            List<Point> points = points(edge);
            Point middle = null;
            for (ElkLabel label : edge.getLabels()) {
                middle = new Point(label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2);
            }
            return new Path(points, middle == null ? null : Corners.nearest(points, middle, LABEL_SHIFT));
        }
    }

    /// A wire between two boxes of one layer: two edges that meet at a place beside the layer.
    ///
    /// @param first the edge at the wire's tail
    /// @param second the edge at the wire's head
    /// @param after whether the edges lead to the place, else they come from it
    record TurningWire(ElkEdge first, ElkEdge second, boolean after, ElkNode bend, boolean labelled, Flow flow)
            implements RoutedWire {

        @Override
        public Path path() {
            List<Point> way =
                    new ArrayList<>(after ? points(first) : points(first).reversed());
            List<Point> back = after ? points(second).reversed() : points(second);
            Point in = way.getLast();
            Point out = back.getFirst();
            double x = bend.getX() + bend.getWidth() / 2;
            double y = bend.getY() + bend.getHeight() / 2;
            way.add(flow == Flow.RIGHT ? new Point(x, in.y()) : new Point(in.x(), y));
            way.add(flow == Flow.RIGHT ? new Point(x, out.y()) : new Point(out.x(), y));
            way.addAll(back);
            @Nullable Point middle = labelled ? new Point(x, y) : null;
            return new Path(way, middle);
        }
    }

    /// The corners of an edge, from its source to its target.
    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
