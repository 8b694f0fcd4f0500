package dev.plumbline.views.savedviews;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.views.style.Buttons;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The layout of the list of views.
final class SavedViewsPane extends VBox {

    private static final double ROW = 26;
    private static final int MOST = 8;
    private static final Set<KeyCode> KEYS = Set.of(KeyCode.ENTER, KeyCode.F2, KeyCode.DELETE);

    private final SavedViewsController controller;
    private final ListView<SavedView> list = new ListView<>();
    private final Subscription subscription;

    SavedViewsPane(SavedViewsModel model, ObservableValue<String> shown, SavedViewsController controller) {
        this.controller = controller;
        getStyleClass().addAll("side-panel", "views-panel");
        setMinSize(0, USE_PREF_SIZE);
        list.setId("view-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Views");
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(views -> new SavedViewCell(controller, shown));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(header(), list);
        subscription = model.views.subscribe(this::show);
    }

    void takeKeyboard() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void show(List<SavedView> views) {
        list.getItems().setAll(views);
        list.setPrefHeight(Math.clamp(views.size(), 1, MOST) * ROW + 2);
        list.setMinHeight(USE_PREF_SIZE);
    }

    private HBox header() {
        Label title = new Label("Views");
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox header = new HBox(
                title, Buttons.icon("mdi2c-content-save-plus-outline", "Save this view as…", controller::saveAs));
        header.getStyleClass().add("panel-header");
        return header;
    }

    /// Whether a key means something for the view that is chosen in the list.
    boolean wants(KeyEvent event) {
        return list.isFocused() && !list.getSelectionModel().isEmpty() && KEYS.contains(event.getCode());
    }

    private void pressed(KeyEvent event) {
        SavedView chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            controller.open(chosen);
        } else if (event.getCode() == KeyCode.F2) {
            event.consume();
            controller.rename(chosen);
        } else if (event.getCode() == KeyCode.DELETE && !SavedViewsModel.isLandscape(chosen)) {
            event.consume();
            controller.delete(chosen);
        }
    }

    void close() {
        subscription.unsubscribe();
        // The cells listen to the diagram only while they show a view.
        list.getItems().clear();
        list.setCellFactory(null);
    }
}
