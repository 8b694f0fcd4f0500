package dev.plumbline.views.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.property.editor.PropertyEditor;

/// Edits a value by choosing it: of a few, or of the elements; the first choice is no value.
final class ChoiceEditor implements PropertyEditor<String> {

    private final ComboBox<String> box;

    private final PropertyItem item;
    private final Supplier<List<String>> choices;
    private boolean showing;

    private ChoiceEditor(PropertyItem item, ComboBox<String> box, Supplier<List<String>> choices) {
        this.item = item;
        this.box = box;
        this.choices = choices;
        show();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("property-field");
        box.setAccessibleText(item.getName());
        box.valueProperty().subscribe((before, after) -> {
            if (after != null && !showing) {
                item.take(after);
            }
        });
        item.parts().subscribe((before, now) -> show());
    }

    private void show() {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(choices.get());
        if (!all.contains(item.getValue())) {
            all.add(item.getValue());
        }
        showing = true;
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(item.isMixed() ? null : item.getValue());
        box.setPromptText(item.isMixed() ? "different values" : "");
        showing = false;
    }

    /// A choice of a few values.
    static ChoiceEditor ofValues(PropertyItem item) {
        return new ChoiceEditor(item, new ComboBox<>(), item.path()::choices);
    }

    /// A choice of elements, found by typing a part of the id.
    static ChoiceEditor ofElements(PropertyItem item) {
        return new ChoiceEditor(item, new SearchableComboBox<>(), item::elements);
    }

    @Override
    public Node getEditor() {
        return box;
    }

    @Override
    public String getValue() {
        return box.getValue();
    }

    @Override
    public void setValue(String value) {
        box.setValue(value);
    }
}
