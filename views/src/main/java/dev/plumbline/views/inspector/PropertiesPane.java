package dev.plumbline.views.inspector;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.plumbline.views.Editing;
import dev.plumbline.views.style.EmptyState;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every attribute of what is selected, to be set: found by its name, and at wish only those that are set.
final class PropertiesPane extends VBox {

    private final CustomTextField filter = new CustomTextField();
    private final CheckBox onlySet = new CheckBox("Only what is set");
    private final AttributeSheet sheet;
    private final EmptyState nothing = new EmptyState(
            "mdi2f-filter-remove-outline",
            "No such attribute",
            "Try fewer letters, or show those without a value too.");
    private Optional<EditedParts> parts = Optional.empty();

    PropertiesPane(Editing editing) {
        AttributeHelp help = new AttributeHelp();
        sheet = new AttributeSheet(editing, help::explain);
        getStyleClass().add("properties-pane");
        onlySet.setId("only-set");
        onlySet.selectedProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
        nothing.setMouseTransparent(true);
        nothing.setVisible(false);
        StackPane body = new StackPane(sheet, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox options = new HBox(onlySet);
        options.getStyleClass().add("properties-options");
        getChildren().addAll(search(), options, body, help);
    }

    private Node search() {
        filter.setId("attribute-filter");
        filter.setPromptText("Filter attributes");
        filter.setAccessibleText("Filter attributes");
        filter.setLeft(new FontIcon("mdi2f-filter-variant"));
        filter.getStyleClass().add(Styles.SMALL);
        filter.textProperty().subscribe(this::refresh);
        FontIcon clear = new FontIcon("mdi2c-close");
        clear.setCursor(Cursor.HAND);
        clear.visibleProperty().bind(filter.textProperty().isNotEmpty());
        clear.setOnMouseClicked(event -> filter.clear());
        filter.setRight(clear);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox row = new HBox(filter);
        row.getStyleClass().add("panel-filter");
        return row;
    }

    /// Shows the attributes of the parts; an edit of the present ones keeps the place where people are.
    void show(Optional<EditedParts> edited) {
        if (!edited.equals(parts)) {
            parts = edited;
            refresh();
        }
    }

    /// Whether people typed a value that is not taken yet.
    boolean isTyping() {
        return sheet.isTyping();
    }

    void close() {
        sheet.close();
    }

    /// What is not seen is not made.
    private void refresh() {
        if (isVisible()) {
            parts.ifPresent(known -> nothing.setVisible(
                    !sheet.show(new AttributeChoice(known, onlySet.isSelected(), filter.getText()))));
        }
    }
}
