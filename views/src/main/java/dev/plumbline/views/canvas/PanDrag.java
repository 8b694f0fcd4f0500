package dev.plumbline.views.canvas;

import javafx.scene.input.MouseEvent;

/// Moves the diagram with the mouse.
final class PanDrag implements Drag {

    private final CanvasModel model;
    private double lastX;
    private double lastY;

    PanDrag(CanvasModel model, MouseEvent pressed) {
        this.model = model;
        lastX = pressed.getX();
        lastY = pressed.getY();
    }

    @Override
    public void move(MouseEvent event) {
        model.viewport.set(model.viewport.get().panned(event.getX() - lastX, event.getY() - lastY));
        lastX = event.getX();
        lastY = event.getY();
    }

    @Override
    public void end(MouseEvent event) {}

    @Override
    public void cancel() {}
}
