package dev.plumbline.views.inspector;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.style.EmptyState;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the inspector: what is known of the selection, or its attributes to be set.
final class InspectorPane extends VBox {

    private final EmptyState nothing = new EmptyState(
            "mdi2c-cursor-default-click-outline",
            "Nothing selected",
            "Select an element or a relation in the diagram or the tree to see what is known of it.");
    private final ToggleButton overview = page("Overview", "left-pill");
    private final ToggleButton properties = page("Properties", "right-pill");
    private final OverviewPane known;
    private final Node sheet;
    private boolean empty = true;

    InspectorPane(OverviewPane known, Node sheet) {
        this.known = known;
        this.sheet = sheet;
        getStyleClass().addAll("side-panel", "inspector");
        setMinWidth(0);
        Label title = new Label("Inspector");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        // The pages say what it is, too, where a part of the word would be all that there is room for.
        title.visibleProperty().bind(title.widthProperty().map(width -> width.doubleValue() >= title.prefWidth(-1)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, overview, properties);
        header.getStyleClass().add("panel-header");
        StackPane body = new StackPane(known, sheet, nothing);
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

    /// @param nothing whether there is nothing to tell of
    /// @param blocks what is known of it
    /// @param anew whether something else is told of than before
    void show(boolean nothing, Supplier<List<Block>> blocks, boolean anew) {
        empty = nothing;
        arrange();
        known.show(blocks, anew);
    }

    /// Brings the attributes to be set to the front.
    void showProperties() {
        properties.setSelected(true);
    }

    private void arrange() {
        known.setVisible(!empty && overview.isSelected());
        sheet.setVisible(!empty && properties.isSelected());
        nothing.setVisible(empty);
    }
}
