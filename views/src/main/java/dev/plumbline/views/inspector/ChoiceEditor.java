package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import org.controlsfx.control.SearchableComboBox;

/// Edits a value by choosing it: of a few, or of the elements; the first choice is no value.
final class ChoiceEditor implements ValueEditor {

    private final ComboBox<String> box;
    /// Only what is right can be chosen.
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private EditedAttribute attribute;
    private boolean showing;

    private ChoiceEditor(EditedAttribute attribute, ComboBox<String> box, Editing editing) {
        this.attribute = attribute;
        this.box = box;
        box.getStyleClass().add("property-field");
        show(attribute);
        box.valueProperty().subscribe((before, after) -> {
            if (after != null && !showing) {
                this.attribute.take(after, editing);
            }
        });
    }

    /// A choice of a few values.
    static ChoiceEditor ofFew(EditedAttribute attribute, Editing editing) {
        return new ChoiceEditor(attribute, new ComboBox<>(), editing);
    }

    /// A choice of elements, found by typing a part of the id.
    static ChoiceEditor ofMany(EditedAttribute attribute, Editing editing) {
        return new ChoiceEditor(attribute, new SearchableComboBox<>(), editing);
    }

    @Override
    public Control node() {
        return box;
    }

    @Override
    public ObservableValue<String> wrong() {
        return wrong;
    }

    @Override
    public boolean isTyping() {
        return false;
    }

    @Override
    public void show(EditedAttribute now) {
        attribute = now;
        List<String> choices = now.choices();
        boolean mixed = now.isMixed();
        showing = true;
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(mixed ? null : now.value());
        box.setPromptText(mixed ? "different values" : "");
        box.setAccessibleText(now.path().label());
        box.setAccessibleHelp(now.help());
        showing = false;
    }
}
