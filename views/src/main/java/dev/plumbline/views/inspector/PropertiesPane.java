package dev.plumbline.views.inspector;

import dev.plumbline.views.Editing;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Every attribute of what is selected, to be set: found by its name, and at wish only those that are set.
final class PropertiesPane extends VBox {

    private final StackPane shelf = new StackPane();
    private final CheckBox onlySet = new CheckBox("Only what is set");
    private final Editing editing;
    private final RecentSheets sheets = new RecentSheets();
    private Optional<EditedParts> parts = Optional.empty();
    private Optional<AttributeSheet> shown = Optional.empty();

    PropertiesPane(Editing editing) {
        this.editing = editing;
        getStyleClass().add("properties-pane");
        onlySet.setId("only-set");
        onlySet.selectedProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
        HBox options = new HBox(onlySet);
        options.getStyleClass().add("properties-options");
        VBox.setVgrow(shelf, Priority.ALWAYS);
        getChildren().addAll(options, shelf);
    }

    /// Shows the attributes of the parts; an edit of the present ones keeps the place where people are.
    void show(Optional<EditedParts> edited) {
        if (!edited.equals(parts)) {
            parts = edited;
            refresh();
        }
    }

    /// What is not seen is not made, and what was made for parts of one kind serves the next of that kind.
    private void refresh() {
        if (isVisible()) {
            parts.ifPresent(this::fill);
        }
    }

    private void fill(EditedParts known) {
        List<EditablePath> paths = known.paths().stream()
                .filter(path -> !onlySet.isSelected() || known.isSet(path))
                .toList();
        AttributeSheet sheet = sheets.get(paths).orElseGet(() -> made(known, paths));
        sheet.show(known);
        if (!shown.equals(Optional.of(sheet))) {
            sheet.setShown(true);
            shown.ifPresent(before -> before.giveWayTo(sheet));
            shown = Optional.of(sheet);
        }
    }

    private AttributeSheet made(EditedParts known, List<EditablePath> paths) {
        AttributeSheet sheet = new AttributeSheet(known, paths, editing);
        shelf.getChildren().add(sheet.control());
        sheets.add(sheet).ifPresent(oldest -> shelf.getChildren().remove(oldest.control()));
        return sheet;
    }
}
