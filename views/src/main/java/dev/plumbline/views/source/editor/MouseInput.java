package dev.plumbline.views.source.editor;

import dev.plumbline.views.source.editor.Selection.Extent;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Selecting with the mouse: by characters, by words after a double click, by lines after a triple click or in the
/// margin. Outside of the text the selection goes on while the button is held.
final class MouseInput {

    private static final Duration STEP = Duration.millis(40);

    private final LineEditor editor;
    private final EditorPane pane;
    private final Timeline scrolling = new Timeline(new KeyFrame(STEP, event -> drag()));
    private Selection origin = Selection.at(Position.START);
    private int clicks;
    private double x;
    private double y;

    private MouseInput(LineEditor editor, EditorPane pane) {
        this.editor = editor;
        this.pane = pane;
        scrolling.setCycleCount(Timeline.INDEFINITE);
    }

    static void install(LineEditor editor, EditorPane pane) {
        MouseInput input = new MouseInput(editor, pane);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, input::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> input.scrolling.stop());
    }

    private void pressed(MouseEvent event) {
        if (event.getTarget() instanceof Node node && isOnBar(node)) {
            return;
        }
        pane.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Position at = pane.at(event.getX(), event.getY());
        clicks = pane.isGutter(event.getX()) ? 3 : event.getClickCount();
        origin = unit(at);
        Selection before = pane.state.selection();
        editor.select(event.isShiftDown() && clicks == 1 ? before.moved(at, Extent.EXTEND) : origin);
        if (event.isShiftDown()) {
            origin = Selection.at(before.anchor());
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || clicks == 0) {
            return;
        }
        x = event.getX();
        y = event.getY();
        boolean outside = y < 0 || y > pane.getHeight();
        if (outside && scrolling.getStatus() != Animation.Status.RUNNING) {
            scrolling.playFromStart();
        } else if (!outside) {
            scrolling.stop();
            drag();
        }
        event.consume();
    }

    private void drag() {
        if (pane.getScene() == null) {
            scrolling.stop();
            return;
        }
        Selection unit = unit(pane.at(x, y));
        boolean backwards = unit.start().compareTo(origin.start()) < 0;
        editor.select(
                backwards ? new Selection(origin.end(), unit.start()) : new Selection(origin.start(), unit.end()));
    }

    private Selection unit(Position at) {
        return switch (clicks) {
            case 0, 1 -> Selection.at(at);
            case 2 -> pane.state.moves.word(at);
            default -> pane.state.moves.line(at);
        };
    }

    private boolean isOnBar(Node target) {
        for (Node node = target; node != null && !node.equals(pane); node = node.getParent()) {
            if (node.equals(pane.vertical) || node.equals(pane.horizontal)) {
                return true;
            }
        }
        return false;
    }
}
