package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// A value that people type: checked with every letter, taken at Enter or when they leave the field, given up at
/// Escape. What is wrong stands below it.
final class ValueField<T> extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field = new TextField();
    private final Label wrong = new Label();
    private final TextForm<T> form;
    private final Consumer<Optional<T>> take;
    private Function<T, Optional<String>> check = value -> Optional.empty();
    private Consumer<T> typing = value -> {};
    private Optional<String> unset = Optional.empty();
    private Optional<T> known = Optional.empty();
    private String taken = "";

    /// @param label what the value is, for those who hear it
    /// @param take told of a value; empty where people left the field blank
    ValueField(String id, String label, ValueType<T> type, Consumer<Optional<T>> take) {
        this(id, label, TextForm.of(type), take);
    }

    /// @param form how the value is written
    ValueField(String id, String label, TextForm<T> form, Consumer<Optional<T>> take) {
        this.form = form;
        this.take = take;
        field.setId(id);
        field.setAccessibleText(label);
        field.getStyleClass().add("property-field");
        getStyleClass().add("value-field");
        setAlignment(Pos.CENTER_LEFT);
        wrong.getStyleClass().add("value-wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        getChildren().addAll(field, wrong);
        field.textProperty().subscribe((before, now) -> {
            look(now);
            tell(now);
        });
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(text(known))) {
                field.setText(text(known));
                event.consume();
            }
        });
    }

    /// Holds values against more than their type.
    ///
    /// @param problem what is wrong with a value, for people
    ValueField<T> checked(Function<T, Optional<String>> problem) {
        check = problem;
        return this;
    }

    /// Tells of sound values while people type them.
    ValueField<T> typing(Consumer<T> listener) {
        typing = listener;
        return this;
    }

    /// Lets people leave it blank.
    ///
    /// @param standard what holds then, for people
    ValueField<T> unset(String standard) {
        unset = Optional.of(standard);
        field.setPromptText(standard);
        return this;
    }

    /// How wide it is, in letters.
    ValueField<T> letters(int count) {
        field.setPrefColumnCount(count);
        return this;
    }

    /// The control that takes the keyboard.
    TextField field() {
        return field;
    }

    /// Shows a value, unless people are typing another one.
    void show(Optional<T> value) {
        boolean isTyping = field.isFocused()
                && !field.getText().equals(text(known))
                && !field.getText().equals(taken);
        known = value;
        if (!isTyping) {
            write(value);
        }
        look(field.getText());
    }

    /// Shows a value that is not taken yet.
    void preview(T value) {
        write(Optional.of(value));
    }

    private void write(Optional<T> value) {
        String text = text(value);
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    private String text(Optional<T> value) {
        return value.map(form.format()).orElse("");
    }

    private void look(String text) {
        Optional<String> problem = problem(text);
        field.pseudoClassStateChanged(WRONG, problem.isPresent());
        field.setAccessibleHelp(problem.orElse(""));
        wrong.setText(problem.orElse(""));
        wrong.setVisible(problem.isPresent());
    }

    private void tell(String text) {
        boolean isTyped = field.isFocused() && !text.isBlank() && !text.equals(text(known));
        if (isTyped && problem(text).isEmpty()) {
            try {
                typing.accept(form.parser().parse(text.strip()));
            } catch (ValueFormatException malformed) {
                look(text);
            }
        }
    }

    private Optional<String> problem(String text) {
        if (text.isBlank()) {
            return unset.isPresent() || known.isEmpty() ? Optional.empty() : Optional.of("Write a value.");
        }
        try {
            return check.apply(form.parser().parse(text.strip()));
        } catch (ValueFormatException malformed) {
            return Optional.of(malformed.remedy());
        }
    }

    private void take() {
        String text = field.getText().strip();
        if (problem(text).isPresent() || (text.isEmpty() && unset.isEmpty())) {
            return;
        }
        try {
            Optional<T> value = text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(form.parser().parse(text));
            if (!value.equals(known)) {
                taken = field.getText();
                take.accept(value);
            } else {
                write(known);
            }
        } catch (ValueFormatException malformed) {
            look(text);
        }
    }
}
