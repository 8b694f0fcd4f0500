package dev.plumbline.views.preferences;

import atlantafx.base.controls.CustomTextField;
import dev.plumbline.views.settings.SettingSection;
import dev.plumbline.views.style.Buttons;
import dev.plumbline.views.style.EmptyState;
import dev.plumbline.views.style.Overlay;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the screen: a search, the sections at the left, what can be set at the right.
final class PreferencesPane {

    private final PreferencesModel model;
    private final PreferencesController controller;
    private final CustomTextField field = new CustomTextField();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Overlay overlay;
    private final Subscription subscription;
    private Subscription rows = Subscription.EMPTY;

    PreferencesPane(PreferencesModel model, PreferencesController controller, ObservableValue<Boolean> reducedMotion) {
        this.model = model;
        this.controller = controller;
        field.setId("preferences-search");
        field.setPromptText("Search settings and keys");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.textProperty().bindBidirectional(model.query);
        content.getStyleClass().add("preference-content");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox below = new HBox(sections(), scroll);
        below.getStyleClass().add("preference-columns");
        VBox.setVgrow(below, Priority.ALWAYS);
        Label title = new Label("Preferences");
        title.getStyleClass().add("form-title");
        HBox heading = new HBox(title);
        heading.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(heading, field, below);
        box.setId("preferences");
        box.setMaxSize(860, 680);
        overlay = new Overlay(box, field, reducedMotion);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        heading.getChildren().addAll(space, Buttons.icon("mdi2c-close", "Close (Esc)", overlay::dismiss));
        subscription = model.query.subscribe(this::rebuild).and(model.section.subscribe(this::rebuild));
    }

    Overlay overlay() {
        return overlay;
    }

    void open() {
        overlay.open();
        rebuild();
    }

    void close() {
        subscription.unsubscribe();
        rows.unsubscribe();
    }

    private Node sections() {
        VBox list = new VBox();
        list.getStyleClass().add("preference-sections");
        for (SettingSection section : SettingSection.values()) {
            ToggleButton button = new ToggleButton(section.title(), new FontIcon(icon(section)));
            button.getStyleClass().setAll("preference-section");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setOnAction(event -> {
                model.query.set("");
                model.section.set(section);
                button.setSelected(true);
            });
            model.section.subscribe(chosen -> button.setSelected(chosen == section));
            list.getChildren().add(button);
        }
        return list;
    }

    private static String icon(SettingSection section) {
        return switch (section) {
            case APPEARANCE -> "mdi2p-palette-outline";
            case DIAGRAM -> "mdi2v-vector-line";
            case WORK -> "mdi2b-briefcase-outline";
            case KEYBOARD -> "mdi2k-keyboard-outline";
        };
    }

    private void rebuild() {
        rows.unsubscribe();
        rows = Subscription.EMPTY;
        content.getChildren().clear();
        scroll.setVvalue(0);
        if (!overlay.isOpen()) {
            return;
        }
        TypedWords typed = new TypedWords(model.query.get());
        List<SettingSection> shown =
                typed.none() ? List.of(model.section.get()) : Arrays.asList(SettingSection.values());
        shown.forEach(section -> add(new SectionRows(section, typed, model, controller)));
        if (content.getChildren().isEmpty()) {
            content.getChildren()
                    .add(new EmptyState("mdi2m-magnify", "Nothing matches", "Look for other words, or fewer."));
        }
    }

    private void add(SectionRows section) {
        if (!section.getChildren().isEmpty()) {
            content.getChildren().add(section);
            rows = rows.and(section.subscription());
        }
    }
}
