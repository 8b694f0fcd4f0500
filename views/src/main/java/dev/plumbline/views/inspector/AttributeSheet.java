package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ScrollPane;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/// The same attributes of one part after another, each with its editor.
final class AttributeSheet {

    private final PropertySheet control = new PropertySheet();
    private final List<EditablePath> paths;
    private final List<PropertyItem> items;
    private Set<String> ids;

    AttributeSheet(EditedParts parts, List<EditablePath> paths, Editing editing) {
        this.paths = paths;
        ids = parts.ids();
        items = paths.stream()
                .map(path -> new PropertyItem(parts, path, editing))
                .toList();
        control.setMode(PropertySheet.Mode.CATEGORY);
        control.setModeSwitcherVisible(false);
        control.setSearchBoxVisible(true);
        control.setPropertyEditorFactory(item -> editor((PropertyItem) item));
        control.getItems().setAll(items);
    }

    PropertySheet control() {
        return control;
    }

    List<EditablePath> paths() {
        return paths;
    }

    /// Shows the attributes of these parts.
    void show(EditedParts parts) {
        ids = parts.ids();
        items.forEach(item -> item.show(parts));
    }

    void setShown(boolean shown) {
        // It keeps its place while it is not seen: to be laid out anew would take longer than to be drawn.
        control.setVisible(shown);
        control.setId(shown ? "property-sheet" : null);
    }

    /// Lets another sheet be seen in its place, with the same search, and at the same place for the same parts.
    void giveWayTo(AttributeSheet other) {
        other.control.setTitleFilter(control.getTitleFilter());
        if (ids.equals(other.ids)) {
            other.control.applyCss();
            scroll().ifPresent(mine -> other.scroll().ifPresent(its -> its.setVvalue(mine.getVvalue())));
        }
        setShown(false);
    }

    private Optional<ScrollPane> scroll() {
        return control.lookup(".scroll-pane") instanceof ScrollPane pane ? Optional.of(pane) : Optional.empty();
    }

    private static PropertyEditor<?> editor(PropertyItem item) {
        if (!item.path().choices().isEmpty() && !item.path().list()) {
            return ChoiceEditor.ofValues(item);
        }
        return item.path().isReference() && !item.path().list() ? ChoiceEditor.ofElements(item) : new TextEditor(item);
    }
}
