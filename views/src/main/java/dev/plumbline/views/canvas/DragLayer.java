package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// What is seen while people drag: the rectangle, the shadows of what moves, the new line, and where it would go.
final class DragLayer extends Pane {

    private final CanvasModel model;
    private final Region target = region("drag-target");

    DragLayer(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        target.setVisible(false);
    }

    void marquee(Bounds area) {
        Region marquee = region("drag-marquee");
        place(marquee, area);
        getChildren().setAll(marquee);
    }

    /// @param dx by how much they moved, in diagram units
    void ghosts(List<Bounds> boxes, double dx, double dy) {
        getChildren().setAll(target);
        for (Bounds box : boxes) {
            Region ghost = region("drag-ghost");
            place(ghost, box.moved(dx, dy));
            getChildren().add(ghost);
        }
    }

    /// Shows what the boxes are in line with.
    void guides(List<Bounds> lines) {
        Viewport viewport = model.viewport.get();
        for (Bounds line : lines) {
            Line guide = new Line(
                    Math.rint(viewport.screenX(line.x())) + 0.5,
                    Math.rint(viewport.screenY(line.y())) + 0.5,
                    Math.rint(viewport.screenX(line.right())) + 0.5,
                    Math.rint(viewport.screenY(line.bottom())) + 0.5);
            guide.getStyleClass().add("drag-guide");
            getChildren().add(guide);
        }
    }

    void line(double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("drag-line");
        getChildren().setAll(target, line);
    }

    /// Marks where it would be dropped.
    void target(Optional<Group> group) {
        target.setVisible(group.isPresent());
        group.ifPresent(found -> place(target, found.bounds()));
    }

    void clear() {
        target.setVisible(false);
        getChildren().clear();
    }

    private static Region region(String style) {
        Region region = new Region();
        region.setManaged(false);
        region.getStyleClass().add(style);
        return region;
    }

    private void place(Node node, Bounds area) {
        Viewport viewport = model.viewport.get();
        double x = viewport.screenX(area.x());
        double y = viewport.screenY(area.y());
        node.resizeRelocate(x, y, area.width() * viewport.scale(), area.height() * viewport.scale());
    }
}
