package dev.plumbline.views.scenario;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A slider with a field for the same value beside it.
final class Knob<T> extends HBox {

    private static final int FIELD = 8;

    private final Quantity<T> quantity;
    private final Turn<T> turn;
    private final Slider slider = new Slider(0, 1, 0);
    private final ValueField<T> field;
    private Range range = Range.shares();
    private Optional<T> known = Optional.empty();
    private boolean showing;

    /// What comes of turning it.
    ///
    /// @param about told while people turn it
    /// @param done told of the value that they leave it at
    record Turn<T>(Consumer<T> about, Consumer<T> done) {}

    Knob(String id, String label, Quantity<T> quantity, Turn<T> turn) {
        this.quantity = quantity;
        this.turn = turn;
        field = new ValueField<>(id, label, quantity.type(), value -> value.ifPresent(turn.done()));
        field.letters(FIELD);
        field.setMinWidth(104);
        field.setMaxWidth(150);
        slider.setId(id + "-slider");
        slider.setAccessibleText(label);
        slider.setMinWidth(60);
        slider.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("knob");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(slider, field);
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                leave();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Holds what is typed against more than its type.
    Knob<T> checked(Function<T, Optional<String>> problem) {
        field.checked(problem);
        return this;
    }

    /// Shows a value.
    void show(T value) {
        double number = quantity.number().applyAsDouble(value);
        known = Optional.of(value);
        showing = true;
        if (!slider.isValueChanging()) {
            boolean isNew = range.equals(Range.shares()) && !quantity.isShare();
            range = isNew || !range.contains(number) ? quantity.around(value) : range;
            slider.setValue(range.place(number));
            field.show(known);
        }
        showing = false;
    }

    private void slid(double place) {
        if (showing) {
            return;
        }
        T value = quantity.value().apply(range.at(place));
        field.preview(value);
        if (slider.isValueChanging()) {
            turn.about().accept(value);
        } else {
            take(value);
        }
    }

    private void leave() {
        if (!showing && known.isPresent()) {
            take(quantity.value().apply(range.at(slider.getValue())));
        }
    }

    private void take(T value) {
        boolean isSame =
                known.isPresent() && range.place(quantity.number().applyAsDouble(known.get())) == slider.getValue();
        if (!isSame && !Optional.of(value).equals(known)) {
            turn.done().accept(value);
        }
    }

    private void pressed(KeyEvent event) {
        int steps = steps(event.getCode());
        if (steps != 0 && known.isPresent()) {
            event.consume();
            T value = quantity.stepped(known.get(), steps);
            if (!Optional.of(value).equals(known)) {
                show(value);
                turn.done().accept(value);
            }
        }
    }

    private static int steps(KeyCode code) {
        return switch (code) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            case PAGE_DOWN -> -5;
            case PAGE_UP -> 5;
            default -> 0;
        };
    }
}
