package dev.plumbline.views.preferences;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Setting;
import dev.plumbline.views.settings.SettingValue;
import dev.plumbline.views.style.Buttons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A setting: what it is at the left, its values at the right, and a way back to what it was at first.
final class SettingRow<V extends SettingValue> extends HBox {

    private static final int SIDE_BY_SIDE = 4;

    private final Setting<V> setting;
    private final LiveSettings settings;
    private Subscription subscription = Subscription.EMPTY;

    SettingRow(Setting<V> setting, LiveSettings settings) {
        this.setting = setting;
        this.settings = settings;
        getStyleClass().add("preference-row");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(setting.title());
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label detail = new Label(setting.detail());
        detail.getStyleClass().addAll("preference-detail", Styles.TEXT_MUTED);
        detail.setWrapText(true);
        VBox words = new VBox(2, title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node values = setting.values().size() > SIDE_BY_SIDE ? list() : pills();
        Button reset = Buttons.icon(
                "mdi2r-restore", "As at first: " + setting.standard().title(), () -> settings.reset(setting));
        getChildren().addAll(words, values, reset);
        listen(settings.settingsProperty().subscribe(present -> reset.setVisible(present.isSet(setting))));
    }

    /// Lets go of the settings.
    Subscription subscription() {
        return subscription;
    }

    private void listen(Subscription more) {
        subscription = subscription.and(more);
    }

    private Node pills() {
        HBox pills = new HBox();
        pills.setAlignment(Pos.CENTER);
        pills.setMinWidth(Region.USE_PREF_SIZE);
        int last = setting.values().size() - 1;
        for (int i = 0; i <= last; i++) {
            V value = setting.values().get(i);
            ToggleButton pill = new ToggleButton(value.title());
            pill.setId((setting.id() + "-" + value.id()).replace('.', '-'));
            pill.getStyleClass().add(i == 0 ? Styles.LEFT_PILL : i == last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            pill.setOnAction(event -> {
                settings.set(setting, value);
                pill.setSelected(true);
            });
            listen(settings.value(setting).subscribe(chosen -> pill.setSelected(chosen.equals(value))));
            pills.getChildren().add(pill);
        }
        return pills;
    }

    private Node list() {
        ComboBox<V> box = new ComboBox<>();
        box.setId(setting.id());
        box.getItems().setAll(setting.values());
        box.setConverter(new Titles<>());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> settings.set(setting, box.getValue()));
        listen(settings.value(setting).subscribe(box::setValue));
        return box;
    }

    /// Shows values by their titles.
    private static final class Titles<V extends SettingValue> extends StringConverter<V> {

        @Override
        public String toString(@Nullable V value) {
            return value == null ? "" : value.title();
        }

        @Override
        public V fromString(String text) {
            throw new UnsupportedOperationException("People choose; they do not type.");
        }
    }
}
