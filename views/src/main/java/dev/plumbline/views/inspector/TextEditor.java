package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Edits a value as text: checked while people type, taken at Enter or when they leave the field, given up at Escape.
final class TextEditor implements ValueEditor {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field = new TextField();
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final Editing editing;
    private EditedAttribute attribute;
    /// The value that was shown last, before people typed.
    private String known = "";

    TextEditor(EditedAttribute attribute, Editing editing) {
        this.attribute = attribute;
        this.editing = editing;
        field.getStyleClass().add("property-field");
        show();
        field.textProperty().subscribe(this::check);
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && isTyping()) {
                field.setText(this.attribute.value());
                event.consume();
            }
        });
    }

    @Override
    public Control node() {
        return field;
    }

    @Override
    public ObservableValue<String> wrong() {
        return wrong.getReadOnlyProperty();
    }

    @Override
    public boolean isTyping() {
        return field.isFocused() && !field.getText().equals(known);
    }

    @Override
    public void show(EditedAttribute now) {
        // What people are typing for the same parts stays.
        boolean typing = isTyping() && attribute.isSame(now);
        attribute = now;
        if (!typing) {
            show();
        }
    }

    private void show() {
        known = attribute.value();
        // A text that is set anew is laid out anew, even if it is the same.
        if (!known.equals(field.getText())) {
            field.setText(known);
        } else {
            check(known);
        }
        field.setPromptText(
                attribute.isMixed()
                        ? "different values"
                        : attribute.path().example().map("e.g. "::concat).orElse(""));
        field.setAccessibleText(attribute.path().label());
    }

    private void check(String text) {
        Optional<String> problem = attribute.problem(text);
        field.pseudoClassStateChanged(WRONG, problem.isPresent());
        wrong.set(problem.orElse(""));
        field.setAccessibleHelp(problem.orElseGet(attribute::help));
    }

    private void take() {
        String text = field.getText();
        if (!(attribute.isMixed() && text.isEmpty())) {
            attribute.take(text, editing);
        }
    }
}
