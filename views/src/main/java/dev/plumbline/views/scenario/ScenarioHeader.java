package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.views.style.Buttons;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which scenario is open, what it asks, and what can be done to it as a whole.
final class ScenarioHeader extends HBox {

    private final Button back;
    private final Label name = new Label("", new FontIcon("mdi2f-flask-outline"));
    private final ValueField<String> description;
    private final MenuButton more = new MenuButton("", new FontIcon("mdi2d-dots-vertical"));

    ScenarioHeader(ScenarioController controller) {
        getStyleClass().add("scenario-header");
        setAlignment(Pos.CENTER_LEFT);
        back = Buttons.icon("mdi2a-arrow-left", "Back to the diagram (Esc)", controller::shut);
        back.setId("scenario-back");
        name.setId("scenario-name");
        name.getStyleClass().add("scenario-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        description = new ValueField<String>(
                        "scenario-description",
                        "What the scenario asks",
                        new TextForm<>(text -> text, text -> text),
                        text -> controller.change(ScenarioPane.described(text)))
                .unset("Describe what is asked");
        description.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(description, Priority.ALWAYS);
        Button text = Buttons.icon("mdi2c-code-braces", "Show the text of the scenario", controller::showText);
        text.setId("scenario-text");
        more.setId("scenario-more");
        more.setAccessibleText("More");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "tool-button");
        more.getItems()
                .setAll(List.of(
                        item("scenario-rename", "Rename…", controller::askToRename),
                        item("scenario-duplicate", "Duplicate", controller::duplicate),
                        item("scenario-delete", "Delete", controller::delete)));
        getChildren().addAll(back, name, description, text, more);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    void show(Scenario scenario) {
        name.setText(scenario.id());
        description.show(Optional.of(scenario.description()).filter(text -> !text.isEmpty()));
    }

    void lock(boolean locked) {
        description.setDisable(locked);
        more.setDisable(locked);
    }

    void takeKeyboard() {
        back.requestFocus();
    }
}
