package dev.plumbline.views.shell;

import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// A mouse on the canvas of a workbench, in the canvas's own coordinates. The robot's would have to go through the
/// screen, which is smaller than the window without a display.
record CanvasMouse(Workbench workbench) {

    void click(double x, double y, int count) throws TimeoutException {
        click(x, y, count, Held.NOTHING);
    }

    void controlClick(double x, double y) throws TimeoutException {
        click(x, y, 1, Held.CONTROL);
    }

    void shiftClick(double x, double y) throws TimeoutException {
        click(x, y, 1, Held.SHIFT);
    }

    /// Presses the button that leads back.
    void back() throws TimeoutException {
        side(MouseButton.BACK);
    }

    /// Presses the button that leads forward again.
    void forward() throws TimeoutException {
        side(MouseButton.FORWARD);
    }

    private void side(MouseButton button) throws TimeoutException {
        Workbench.fx(() -> {
            fire(MouseEvent.MOUSE_PRESSED, new Point2D(9, 9), 1, new Hand(button, Held.NOTHING), true);
            fire(MouseEvent.MOUSE_RELEASED, new Point2D(9, 9), 1, new Hand(button, Held.NOTHING), true);
            return true;
        });
    }

    /// Spreads two fingers on a touchpad, or brings them together.
    void pinch(Point2D place, double factor) throws TimeoutException {
        Workbench.fx(() -> {
            Node canvas = workbench.canvas();
            Point2D at = canvas.localToScene(place);
            canvas.fireEvent(new ZoomEvent(
                    ZoomEvent.ZOOM,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    factor,
                    factor,
                    new PickResult(canvas, at.getX(), at.getY())));
            return true;
        });
    }

    /// Turns the wheel.
    void wheel(Point2D place, double deltaX, double deltaY, Held held) throws TimeoutException {
        Workbench.fx(() -> {
            Node canvas = workbench.canvas();
            Point2D at = canvas.localToScene(place);
            canvas.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    held == Held.SHIFT,
                    held == Held.CONTROL,
                    false,
                    false,
                    false,
                    false,
                    deltaX,
                    deltaY,
                    deltaX,
                    deltaY,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    new PickResult(canvas, at.getX(), at.getY())));
            return true;
        });
    }

    private void click(double x, double y, int count, Held held) throws TimeoutException {
        Workbench.fx(() -> {
            Hand hand = new Hand(MouseButton.PRIMARY, held);
            fire(MouseEvent.MOUSE_PRESSED, new Point2D(x, y), count, hand, true);
            fire(MouseEvent.MOUSE_RELEASED, new Point2D(x, y), count, hand, true);
            fire(MouseEvent.MOUSE_CLICKED, new Point2D(x, y), count, hand, true);
            return true;
        });
    }

    /// Drags from one point to another, over the middle between them.
    void drag(double fromX, double fromY, double toX, double toY) throws TimeoutException {
        drag(new Point2D(fromX, fromY), new Point2D(toX, toY), new Hand(MouseButton.PRIMARY, Held.NOTHING));
    }

    /// Drags in the same way with the middle button.
    void dragWithMiddle(double fromX, double fromY, double toX, double toY) throws TimeoutException {
        drag(new Point2D(fromX, fromY), new Point2D(toX, toY), new Hand(MouseButton.MIDDLE, Held.NOTHING));
    }

    /// Drags in the same way with a key held.
    void drag(Point2D from, Point2D to, Held held) throws TimeoutException {
        drag(from, to, new Hand(MouseButton.PRIMARY, held));
    }

    private void drag(Point2D from, Point2D to, Hand hand) throws TimeoutException {
        step(MouseEvent.MOUSE_PRESSED, from, hand, true);
        step(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), hand, false);
        step(MouseEvent.MOUSE_DRAGGED, to, hand, false);
        step(MouseEvent.MOUSE_RELEASED, to, hand, false);
    }

    private void step(EventType<MouseEvent> type, Point2D at, Hand hand, boolean still) throws TimeoutException {
        Workbench.fx(() -> {
            fire(type, at, 1, hand, still);
            return true;
        });
    }

    private void fire(EventType<MouseEvent> type, Point2D at, int count, Hand hand, boolean still) {
        Node canvas = workbench.canvas();
        Point2D scene = canvas.localToScene(at);
        canvas.fireEvent(new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                hand.button(),
                count,
                hand.held() == Held.SHIFT,
                hand.held() == Held.CONTROL,
                hand.held() == Held.ALT,
                false,
                hand.button() == MouseButton.PRIMARY && type != MouseEvent.MOUSE_RELEASED,
                hand.button() == MouseButton.MIDDLE && type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                still,
                new PickResult(canvas, scene.getX(), scene.getY())));
    }

    /// Which key is held meanwhile.
    enum Held {
        NOTHING,
        CONTROL,
        SHIFT,
        ALT
    }

    private record Hand(MouseButton button, Held held) {}
}
