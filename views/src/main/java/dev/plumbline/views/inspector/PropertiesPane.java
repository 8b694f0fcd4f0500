package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/// Every attribute of what is selected, to be set: found by its name, and at wish only those that are set.
final class PropertiesPane extends VBox {

    private final PropertySheet sheet = new PropertySheet();
    private final CheckBox onlySet = new CheckBox("Only what is set");
    private final Editing editing;
    private Optional<EditedParts> parts = Optional.empty();
    private List<PropertyItem> items = List.of();

    PropertiesPane(Editing editing) {
        this.editing = editing;
        getStyleClass().add("properties-pane");
        sheet.setMode(PropertySheet.Mode.CATEGORY);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(true);
        sheet.setPropertyEditorFactory(item -> editor((PropertyItem) item));
        sheet.setId("property-sheet");
        onlySet.setId("only-set");
        onlySet.selectedProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
        HBox options = new HBox(onlySet);
        options.getStyleClass().add("properties-options");
        VBox.setVgrow(sheet, Priority.ALWAYS);
        getChildren().addAll(options, sheet);
    }

    /// Shows the attributes of the parts; an edit of the present ones keeps the place where people are.
    void show(Optional<EditedParts> shown) {
        if (!shown.equals(parts)) {
            parts = shown;
            refresh();
        }
    }

    /// What is not seen is not made; the editors are made anew only where other attributes are to be set.
    private void refresh() {
        if (!isVisible()) {
            return;
        }
        List<EditablePath> paths = parts.map(this::paths).orElse(List.of());
        if (!paths.equals(items.stream().map(PropertyItem::path).toList())) {
            items = parts.stream()
                    .flatMap(known -> paths.stream().map(path -> new PropertyItem(known, path, editing)))
                    .toList();
            double scrolled = scroll().map(ScrollPane::getVvalue).orElse(0.0);
            sheet.getItems().setAll(items);
            scroll().ifPresent(pane -> pane.setVvalue(scrolled));
        } else {
            parts.ifPresent(known -> items.forEach(item -> item.show(known)));
        }
    }

    private List<EditablePath> paths(EditedParts known) {
        return known.paths().stream()
                .filter(path -> !onlySet.isSelected() || known.isSet(path))
                .toList();
    }

    private Optional<ScrollPane> scroll() {
        return sheet.lookup(".scroll-pane") instanceof ScrollPane pane ? Optional.of(pane) : Optional.empty();
    }

    private static PropertyEditor<?> editor(PropertyItem item) {
        if (!item.path().choices().isEmpty() && !item.path().list()) {
            return ChoiceEditor.ofValues(item);
        }
        return item.path().isReference() && !item.path().list() ? ChoiceEditor.ofElements(item) : new TextEditor(item);
    }
}
