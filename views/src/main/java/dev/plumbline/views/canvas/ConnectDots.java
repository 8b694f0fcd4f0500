package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/// The four dots around the one element that is selected; a relation is drawn from them.
final class ConnectDots extends Pane {

    private static final double GAP = 14;
    private static final double RADIUS = 4.5;
    private static final double REACH = 10;

    private static final int SIDES = 4;

    private final CanvasModel model;
    private final List<Circle> dots = new ArrayList<>();
    private List<Point2D> places = List.of();

    ConnectDots(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        for (int side = 0; side < SIDES; side++) {
            Circle dot = new Circle(RADIUS);
            dot.getStyleClass().add("connect-dot");
            dot.setVisible(false);
            dots.add(dot);
        }
        getChildren().addAll(dots);
    }

    /// Shows the dots of a box, or none.
    void show(List<Group> boxes) {
        places = boxes.size() == 1 ? around(boxes.getFirst().bounds()) : List.of();
        for (int side = 0; side < SIDES; side++) {
            Circle dot = dots.get(side);
            dot.setVisible(!places.isEmpty());
            if (!places.isEmpty()) {
                dot.setCenterX(places.get(side).getX());
                dot.setCenterY(places.get(side).getY());
            }
        }
    }

    /// Whether the point is on one of the dots.
    boolean isOn(double x, double y) {
        return places.stream().anyMatch(place -> place.distance(x, y) <= REACH);
    }

    private List<Point2D> around(Bounds bounds) {
        Viewport viewport = model.viewport.get();
        double left = viewport.screenX(bounds.x());
        double top = viewport.screenY(bounds.y());
        double right = viewport.screenX(bounds.x() + bounds.width());
        double bottom = viewport.screenY(bounds.y() + bounds.height());
        double middleX = (left + right) / 2;
        double middleY = (top + bottom) / 2;
        return List.of(
                new Point2D(right + GAP, middleY),
                new Point2D(left - GAP, middleY),
                new Point2D(middleX, top - GAP),
                new Point2D(middleX, bottom + GAP));
    }
}
