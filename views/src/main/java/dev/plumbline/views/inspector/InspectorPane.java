package dev.plumbline.views.inspector;

import atlantafx.base.theme.Tweaks;
import dev.plumbline.views.style.EmptyState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the inspector.
final class InspectorPane extends VBox {

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final EmptyState nothing = new EmptyState(
            "mdi2c-cursor-default-click-outline",
            "Nothing selected",
            "Select an element or a relation in the diagram or the tree to see what is known of it.");

    InspectorPane() {
        getStyleClass().addAll("side-panel", "inspector");
        setMinWidth(0);
        Label title = new Label("Inspector");
        title.getStyleClass().add("panel-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("panel-header");
        content.getStyleClass().add("inspector-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        StackPane body = new StackPane(scroll, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
    }

    void show(List<Node> parts) {
        content.getChildren().setAll(parts);
        scroll.setVvalue(0);
        scroll.setVisible(!parts.isEmpty());
        nothing.setVisible(parts.isEmpty());
    }
}
