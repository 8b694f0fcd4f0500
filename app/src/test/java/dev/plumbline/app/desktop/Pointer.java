package dev.plumbline.app.desktop;

import dev.plumbline.views.QuickRobot;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.testfx.util.WaitForAsyncUtils;

/// A person's mouse, whose movements are counted. Events go to the nodes themselves: without a display the robot's
/// mouse
/// would have to go through a screen that is smaller than the window.
///
/// Pointing takes 1.1 s and each press and release 0.2 s, after 1.35 s of thinking (the keystroke-level model that
/// `Hands` names).
final class Pointer {

    private static final double POINT = 1.1;
    private static final double PRESS = 0.2;
    private static final double THOUGHT = 1.35;
    private static final double MARGIN = 8;

    private final Hands hands;
    private double seconds;

    Pointer(Hands hands) {
        this.hands = hands;
    }

    /// The time that a person needs, in seconds.
    double seconds() {
        return seconds;
    }

    /// Presses a button.
    void press(String selector) throws TimeoutException {
        hands.see(
                selector,
                () -> hands.eyes()
                        .lookup(selector)
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        Node button = hands.eyes().lookup(selector).query();
        fx(() -> {
            ((ButtonBase) button).fire();
            return true;
        });
        seconds += THOUGHT + POINT + PRESS;
    }

    /// Double-clicks where the diagram is empty.
    void doubleClickNothing() {
        fx(() -> {
            Point2D free = free();
            click(free, 1);
            click(free, 2);
            return true;
        });
        seconds += THOUGHT + POINT + 2 * PRESS;
    }

    /// Clicks on an element.
    void choose(String name) throws TimeoutException {
        Point2D at = place(name);
        fx(() -> {
            click(at, 1);
            return true;
        });
        seconds += THOUGHT + POINT + PRESS;
    }

    /// Drags from a dot beside the chosen element to where nothing is.
    void dragToNothing() throws TimeoutException {
        drag(this::free);
    }

    /// Clicks on an element, and drags from a dot beside it to another.
    void connect(String source, String target) throws TimeoutException {
        Point2D to = place(target);
        choose(source);
        drag(() -> to);
    }

    /// In one go: the diagram moves when what the rules say of it is drawn too, and people would see that.
    private void drag(Supplier<Point2D> goal) throws TimeoutException {
        hands.see("dots", () -> hands.eyes().lookup(".connect-dot").tryQuery().isPresent());
        fx(() -> {
            canvas().getScene().getRoot().layout();
            Point2D from = center(canvas().lookup(".connect-dot").getBoundsInParent());
            Point2D to = goal.get();
            fire(MouseEvent.MOUSE_PRESSED, from, 1, true);
            fire(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), 1, false);
            fire(MouseEvent.MOUSE_DRAGGED, to, 1, false);
            fire(MouseEvent.MOUSE_RELEASED, to, 1, false);
            return true;
        });
        seconds += THOUGHT + 2 * POINT + PRESS;
    }

    private List<Node> handles() {
        return List.copyOf(hands.eyes().lookup(".element-handle").queryAll());
    }

    /// In a corner, as far as can be from where the diagram is.
    private Point2D free() {
        return new Point2D(canvas().getLayoutBounds().getWidth() - MARGIN, MARGIN);
    }

    /// Where an element is. The eyes of the test are the search, which chooses what it finds, and costs no time.
    private Point2D place(String name) throws TimeoutException {
        hands.eyes().push(KeyCode.CONTROL, KeyCode.K);
        hands.eyes().write(name).push(KeyCode.ENTER);
        String id = StartedProgram.id(name);
        hands.see(name, () -> handles().stream().anyMatch(handle -> id.equals(handle.getUserData())));
        return fx(() -> handles().stream()
                .filter(handle -> id.equals(handle.getUserData()))
                .findFirst()
                .map(handle -> center(handle.getBoundsInParent()))
                .orElseThrow());
    }

    private static Point2D center(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Node canvas() {
        return hands.eyes().lookup(".diagram-canvas").query();
    }

    private void click(Point2D at, int count) {
        fire(MouseEvent.MOUSE_PRESSED, at, count, true);
        fire(MouseEvent.MOUSE_RELEASED, at, count, true);
        fire(MouseEvent.MOUSE_CLICKED, at, count, true);
    }

    private void fire(EventType<MouseEvent> type, Point2D at, int count, boolean isStill) {
        Node canvas = canvas();
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
                false,
                false,
                false,
                type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                isStill,
                new PickResult(canvas, scene.getX(), scene.getY())));
    }

    private static <T> T fx(Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        QuickRobot.settle();
        return result;
    }
}
