package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.views.SelectedParts;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// Selects what lies whole within a rectangle; with Shift it is added to the selection.
final class MarqueeDrag implements Drag {

    private final CanvasModel model;
    private final SelectedParts selection;
    private final DragLayer layer;
    private final Set<String> before;
    private final double startX;
    private final double startY;

    MarqueeDrag(CanvasModel model, SelectedParts selection, DragLayer layer, MouseEvent pressed) {
        this.model = model;
        this.selection = selection;
        this.layer = layer;
        this.before = pressed.isShiftDown() ? selection.ids() : Set.of();
        Viewport viewport = model.viewport.get();
        startX = viewport.diagramX(pressed.getX());
        startY = viewport.diagramY(pressed.getY());
    }

    @Override
    public void move(MouseEvent event) {
        Bounds area = area(event);
        layer.marquee(area);
        Set<String> inside = new LinkedHashSet<>(before);
        model.index
                .get()
                .touching(area)
                .filter(group -> group.role() == Role.ELEMENT || group.role() == Role.CONTAINER)
                .filter(group -> contains(area, group.bounds()))
                .forEach(group -> inside.add(group.id()));
        selection.select(inside);
    }

    private Bounds area(MouseEvent event) {
        Viewport viewport = model.viewport.get();
        double x = viewport.diagramX(event.getX());
        double y = viewport.diagramY(event.getY());
        return new Bounds(Math.min(x, startX), Math.min(y, startY), Math.abs(x - startX), Math.abs(y - startY));
    }

    private static boolean contains(Bounds area, Bounds part) {
        return area.contains(part.x(), part.y()) && area.contains(part.x() + part.width(), part.y() + part.height());
    }

    @Override
    public void end(MouseEvent event) {
        layer.clear();
    }

    @Override
    public void cancel() {
        layer.clear();
        selection.select(before);
    }
}
