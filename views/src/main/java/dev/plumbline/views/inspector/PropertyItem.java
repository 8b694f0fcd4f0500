package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.views.Editing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.jspecify.annotations.Nullable;

/// An attribute of the selected parts as a line of the property sheet. Its value is the text as it stands in files.
final class PropertyItem implements PropertySheet.Item {

    private final ObjectProperty<EditedParts> parts = new SimpleObjectProperty<>();
    private final EditablePath path;
    private final Editing editing;

    PropertyItem(EditedParts parts, EditablePath path, Editing editing) {
        this.parts.set(parts);
        this.path = path;
        this.editing = editing;
    }

    /// Is the same attribute of other parts from now on, or of the same ones after an edit.
    void show(EditedParts others) {
        parts.set(others);
    }

    /// The parts that have the attribute.
    ObservableValue<EditedParts> parts() {
        return parts;
    }

    EditablePath path() {
        return path;
    }

    /// Whether the parts have different values.
    boolean isMixed() {
        return parts.get().text(path).isEmpty();
    }

    /// The ids of the elements that a reference can name, in their order.
    List<String> elements() {
        return List.copyOf(parts.get().architecture().elements().keySet());
    }

    /// Takes a text over; answers with what is wrong with it.
    Optional<String> take(String text) {
        if (Objects.equals(text, getValue())) {
            return Optional.empty();
        }
        try {
            parts.get().set(path, text, editing);
            return Optional.empty();
        } catch (ValueFormatException wrong) {
            return Optional.of(wrong.getMessage() + " " + wrong.remedy());
        }
    }

    @Override
    public Class<?> getType() {
        return String.class;
    }

    @Override
    public String getCategory() {
        return path.group().title();
    }

    @Override
    public String getName() {
        return path.label();
    }

    @Override
    public String getDescription() {
        return path.description() + " (" + path.path() + ", " + path.type().name() + ")";
    }

    @Override
    public String getValue() {
        return parts.get().text(path).orElse("");
    }

    /// The sheet never sets a value: its editors do, when people have finished typing.
    @Override
    public void setValue(@Nullable Object value) {
        // Nothing to do.
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
