package dev.plumbline.views.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The settings of the running program; every change takes effect at once and is kept. Used on the JavaFX thread.
public final class LiveSettings {

    private final ReadOnlyObjectWrapper<Settings> present;
    private final Consumer<Settings> keep;

    /// @param start what was set before
    /// @param keep writes changed settings down
    public LiveSettings(Settings start, Consumer<Settings> keep) {
        present = new ReadOnlyObjectWrapper<>(start);
        this.keep = keep;
    }

    /// All that is set.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return present.getReadOnlyProperty();
    }

    /// The value of a setting now.
    public <V extends SettingValue> V get(Setting<V> setting) {
        return present.get().get(setting);
    }

    /// The value of a setting, now and later.
    public <V extends SettingValue> ObservableValue<V> value(Setting<V> setting) {
        return present.map(settings -> settings.get(setting));
    }

    /// Sets a value.
    public <V extends SettingValue> void set(Setting<V> setting, V value) {
        change(settings -> settings.with(setting, value));
    }

    /// Takes a value back.
    public void reset(Setting<?> setting) {
        change(settings -> settings.without(setting));
    }

    /// Gives a command other keys.
    public void setKeys(String command, List<String> combinations) {
        change(settings -> settings.withKeys(command, combinations));
    }

    /// Gives a command the keys of the keymap again.
    public void resetKeys(String command) {
        change(settings -> settings.withoutKeys(command));
    }

    /// Takes over what was set in another window, which keeps it.
    void adopt(Settings others) {
        present.set(others);
    }

    private void change(UnaryOperator<Settings> changed) {
        Settings after = changed.apply(present.get());
        if (!after.equals(present.get())) {
            present.set(after);
            keep.accept(after);
        }
    }
}
