package dev.plumbline.views.preferences;

import dev.plumbline.views.Command;
import dev.plumbline.views.settings.Setting;
import dev.plumbline.views.settings.SettingSection;
import dev.plumbline.views.settings.StandardSettings;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One section: its heading and what matches in it; empty if nothing does.
final class SectionRows extends VBox {

    private Subscription subscription = Subscription.EMPTY;

    SectionRows(SettingSection section, TypedWords typed, PreferencesModel model, PreferencesController controller) {
        getStyleClass().add("preference-group");
        List<Setting<?>> settings = StandardSettings.all().stream()
                .filter(setting -> setting.section() == section && (typed.none() || typed.in(setting)))
                .toList();
        List<Command> commands = section == SettingSection.KEYBOARD
                ? controller.keymap().get().commands().stream()
                        .filter(command -> typed.none() || typed.in(command))
                        .sorted((one, other) -> one.group().compareTo(other.group()))
                        .toList()
                : List.of();
        if (settings.isEmpty() && commands.isEmpty()) {
            return;
        }
        Label heading = new Label(section.title());
        heading.getStyleClass().add("preference-heading");
        getChildren().add(heading);
        for (Setting<?> setting : settings) {
            SettingRow<?> row = new SettingRow<>(setting, controller.settings());
            getChildren().add(row);
            subscription = subscription.and(row.subscription());
        }
        addCommands(commands, model, controller);
    }

    private void addCommands(List<Command> commands, PreferencesModel model, PreferencesController controller) {
        String group = "";
        for (Command command : commands) {
            if (!command.group().title().equals(group)) {
                group = command.group().title();
                Label title = new Label(group);
                title.getStyleClass().add("shortcut-group");
                getChildren().add(title);
            }
            CommandRow row = new CommandRow(command, model, controller);
            getChildren().add(row);
            subscription = subscription.and(row.subscription());
        }
    }

    /// Lets go of what the rows listen to.
    Subscription subscription() {
        return subscription;
    }
}
