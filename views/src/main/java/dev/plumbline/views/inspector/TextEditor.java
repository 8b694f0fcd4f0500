package dev.plumbline.views.inspector;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.controlsfx.property.editor.PropertyEditor;

/// Edits a value as text: checked while people type, taken at Enter or when they leave the field, given up at Escape.
final class TextEditor implements PropertyEditor<String> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PropertyItem item;
    private final TextField field = new TextField();
    /// The value that was shown last, before people typed.
    private String known = "";

    TextEditor(PropertyItem item) {
        this.item = item;
        show();
        field.getStyleClass().add("property-field");
        field.setAccessibleText(item.getName());
        field.textProperty().subscribe(this::check);
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(item.getValue());
            }
        });
        item.parts().subscribe((before, now) -> {
            // What people are typing for the same parts stays.
            if (!field.isFocused()
                    || !before.ids().equals(now.ids())
                    || field.getText().equals(known)) {
                show();
            }
        });
    }

    private void show() {
        known = item.getValue();
        field.setText(known);
        field.setPromptText(
                item.isMixed() ? "different values" : item.path().example().orElse(""));
    }

    private void check(String text) {
        Optional<String> wrong = wrong(text);
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        field.setTooltip(wrong.map(Tooltip::new).orElse(null));
        field.setAccessibleHelp(wrong.orElse(item.getDescription()));
    }

    private Optional<String> wrong(String text) {
        try {
            item.path().parse(text);
            return Optional.empty();
        } catch (dev.plumbline.graphmodel.value.ValueFormatException problem) {
            return Optional.of(problem.getMessage() + " " + problem.remedy());
        }
    }

    private void take() {
        if (!(item.isMixed() && field.getText().isEmpty())
                && wrong(field.getText()).isEmpty()) {
            item.take(field.getText());
        }
    }

    @Override
    public Node getEditor() {
        return field;
    }

    @Override
    public String getValue() {
        return field.getText();
    }

    @Override
    public void setValue(String value) {
        field.setText(value);
    }
}
