package dev.plumbline.views.inspector;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.plumbline.views.style.EmptyState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the inspector: what is known of the selection, or its attributes to be set.
final class InspectorPane extends VBox {

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final EmptyState nothing = new EmptyState(
            "mdi2c-cursor-default-click-outline",
            "Nothing selected",
            "Select an element or a relation in the diagram or the tree to see what is known of it.");
    private final ToggleButton overview = page("Overview", "left-pill");
    private final ToggleButton properties = page("Properties", "right-pill");
    private final Node sheet;

    InspectorPane(Node sheet) {
        this.sheet = sheet;
        getStyleClass().addAll("side-panel", "inspector");
        setMinWidth(0);
        Label title = new Label("Inspector");
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, overview, properties);
        header.getStyleClass().add("panel-header");
        content.getStyleClass().add("inspector-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        StackPane body = new StackPane(scroll, sheet, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        ToggleGroup pages = new ToggleGroup();
        pages.getToggles().addAll(overview, properties);
        pages.selectToggle(overview);
        pages.selectedToggleProperty().subscribe((before, chosen) -> {
            if (chosen == null && before != null) {
                pages.selectToggle(before);
            }
            arrange();
        });
        properties.setId("inspector-properties");
        arrange();
    }

    private static ToggleButton page(String name, String pill) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().addAll(Styles.SMALL, pill);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void show(List<Node> parts) {
        content.getChildren().setAll(parts);
        scroll.setVvalue(0);
        arrange();
    }

    /// Brings the attributes to be set to the front.
    void showProperties() {
        properties.setSelected(true);
    }

    private void arrange() {
        boolean empty = content.getChildren().isEmpty();
        scroll.setVisible(!empty && overview.isSelected());
        sheet.setVisible(!empty && properties.isSelected());
        nothing.setVisible(empty);
    }
}
