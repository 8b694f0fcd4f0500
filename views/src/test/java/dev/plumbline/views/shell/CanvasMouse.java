package dev.plumbline.views.shell;

import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// A mouse on the canvas of a workbench, in the canvas's own coordinates. The robot's would have to go through the
/// screen, which is smaller than the window without a display.
record CanvasMouse(Workbench workbench) {

    void click(double x, double y, int count) throws TimeoutException {
        click(x, y, count, Held.NOTHING);
    }

    void controlClick(double x, double y) throws TimeoutException {
        click(x, y, 1, Held.CONTROL);
    }

    private void click(double x, double y, int count, Held held) throws TimeoutException {
        Workbench.fx(() -> {
            fire(MouseEvent.MOUSE_PRESSED, new Point2D(x, y), count, held, true);
            fire(MouseEvent.MOUSE_RELEASED, new Point2D(x, y), count, held, true);
            fire(MouseEvent.MOUSE_CLICKED, new Point2D(x, y), count, held, true);
            return true;
        });
    }

    /// Drags from one point to another, over the middle between them.
    void drag(double fromX, double fromY, double toX, double toY) throws TimeoutException {
        Point2D from = new Point2D(fromX, fromY);
        Point2D to = new Point2D(toX, toY);
        step(MouseEvent.MOUSE_PRESSED, from, true);
        step(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), false);
        step(MouseEvent.MOUSE_DRAGGED, to, false);
        step(MouseEvent.MOUSE_RELEASED, to, false);
    }

    private void step(EventType<MouseEvent> type, Point2D at, boolean still) throws TimeoutException {
        Workbench.fx(() -> {
            fire(type, at, 1, Held.NOTHING, still);
            return true;
        });
    }

    private void fire(EventType<MouseEvent> type, Point2D at, int count, Held held, boolean still) {
        Node canvas = workbench.canvas();
        Point2D scene = canvas.localToScene(at);
        canvas.fireEvent(new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                MouseButton.PRIMARY,
                count,
                false,
                held == Held.CONTROL,
                false,
                false,
                type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                still,
                new PickResult(canvas, scene.getX(), scene.getY())));
    }

    private enum Held {
        NOTHING,
        CONTROL
    }
}
