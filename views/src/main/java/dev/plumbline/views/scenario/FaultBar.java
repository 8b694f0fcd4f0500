package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// One fault on the timeline: dragged to move it, by its edges to change how long it lasts; with the keyboard, the
/// arrows move it and with Shift change its length.
final class FaultBar extends StackPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double EDGE = 7;

    private final Hands hands;
    private final Label words = new Label();
    private final Tooltip tooltip = new Tooltip();
    private Fault fault;
    private Fault moved;
    private double from;
    private Grip grip = Grip.WHOLE;

    /// What it needs from the timeline.
    ///
    /// @param time the time that a way over the timeline takes
    /// @param step by how much it moves
    /// @param horizon where the timeline ends
    /// @param choose told that it was chosen
    /// @param about told where it is while it moves
    /// @param take told where it is left
    /// @param remove told that it is to go
    /// @param open told that people want to see all that it says
    record Hands(
            Way time,
            TimeStep step,
            Duration horizon,
            Runnable choose,
            Consumer<Fault> about,
            Consumer<Fault> take,
            Runnable remove,
            Runnable open) {}

    /// Turns ways on the screen into times.
    @FunctionalInterface
    interface Way {
        Duration over(double pixels);
    }

    /// Where it is held.
    private enum Grip {
        BEGIN,
        WHOLE,
        END
    }

    FaultBar(int index, Fault fault, Hands hands) {
        this.hands = hands;
        this.fault = fault;
        this.moved = fault;
        setId("fault-" + index);
        getStyleClass()
                .addAll(
                        "fault-bar",
                        "fault-" + FaultWords.word(fault.effect()).name().toLowerCase(Locale.ROOT));
        words.setMinWidth(0);
        words.setText(FaultWords.effect(fault.effect()));
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().add(words);
        Tooltip.install(this, tooltip);
        tell();
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(event -> setCursor(cursor(grip(event.getX()))));
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                hands.choose().run();
            }
        });
    }

    /// Where it is now, with what people are doing to it.
    Fault moved() {
        return moved;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void tell() {
        setAccessibleText(FaultWords.all(moved));
        tooltip.setText(FaultWords.all(moved));
    }

    private boolean isAtOnce() {
        return fault.duration().isZero();
    }

    private Grip grip(double x) {
        if (isAtOnce() || getWidth() < 3 * EDGE) {
            return Grip.WHOLE;
        }
        if (x < EDGE) {
            return Grip.BEGIN;
        }
        return x > getWidth() - EDGE ? Grip.END : Grip.WHOLE;
    }

    private static Cursor cursor(Grip grip) {
        return switch (grip) {
            case BEGIN -> Cursor.W_RESIZE;
            case WHOLE -> Cursor.OPEN_HAND;
            case END -> Cursor.E_RESIZE;
        };
    }

    private void press(MouseEvent event) {
        from = event.getSceneX();
        grip = grip(event.getX());
        requestFocus();
        hands.choose().run();
        event.consume();
    }

    private void drag(MouseEvent event) {
        Duration by = hands.time().over(event.getSceneX() - from);
        move(grip, by);
        hands.about().accept(moved);
        event.consume();
    }

    private void release(MouseEvent event) {
        leave();
        event.consume();
    }

    private void move(Grip held, Duration by) {
        TimeStep step = hands.step();
        Duration end = fault.at().plus(fault.duration());
        Duration latest = hands.horizon().minus(step.time());
        moved = switch (held) {
            case WHOLE -> at(least(step.rounded(fault.at().plus(by)), latest), fault.duration());
            case BEGIN -> {
                Duration at = least(step.rounded(fault.at().plus(by)), end.minus(step.time()));
                yield at.isNegative() ? fault : at(at, end.minus(at));
            }
            case END -> {
                Duration lasting = step.rounded(end.plus(by)).minus(fault.at());
                yield at(fault.at(), lasting.compareTo(step.time()) < 0 ? step.time() : lasting);
            }
        };
        tell();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Fault at(Duration at, Duration lasting) {
        return new Fault(at.isNegative() ? Duration.ZERO : at, lasting, fault.target(), fault.effect());
    }

    private void leave() {
        if (!moved.equals(fault)) {
            hands.take().accept(moved);
        }
    }

    private void key(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> step(event, -1);
            case RIGHT -> step(event, 1);
            case DELETE, BACK_SPACE -> hands.remove().run();
            case ENTER, SPACE -> hands.open().run();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void step(KeyEvent event, int steps) {
        if (event.isShiftDown() && isAtOnce()) {
            return;
        }
        // Turning it on and on begins where it is now, though the file does not say so yet.
        fault = moved;
        move(
                event.isShiftDown() ? Grip.END : Grip.WHOLE,
                hands.step().time().multipliedBy(event.isControlDown() ? 10L * steps : steps));
        hands.about().accept(moved);
        leave();
    }
}
