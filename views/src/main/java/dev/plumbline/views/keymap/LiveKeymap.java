package dev.plumbline.views.keymap;

import dev.plumbline.views.Command;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.Keys;
import dev.plumbline.views.settings.LiveSettings;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The keymap of the window, which follows the settings. Used on the JavaFX thread.
public final class LiveKeymap implements KeyHints, AutoCloseable {

    private final ReadOnlyObjectWrapper<Keymap> keymap = new ReadOnlyObjectWrapper<>(Keymap.EMPTY);
    private final LiveSettings settings;
    private final Subscription subscription;
    private List<Command> commands = List.of();

    public LiveKeymap(LiveSettings settings) {
        this.settings = settings;
        subscription = settings.settingsProperty().subscribe(this::refresh);
    }

    /// Gives keys to these commands.
    public void offer(List<Command> offered) {
        commands = List.copyOf(offered);
        refresh();
    }

    /// The keymap, now and later.
    public ReadOnlyObjectProperty<Keymap> keymapProperty() {
        return keymap.getReadOnlyProperty();
    }

    /// The keymap now.
    public Keymap get() {
        return keymap.get();
    }

    @Override
    public ObservableValue<String> of(String text, String command) {
        return keymap.map(present -> present.keys(command).stream()
                .findFirst()
                .map(keys -> text + " (" + Keys.shown(keys) + ")")
                .orElse(text));
    }

    private void refresh() {
        keymap.set(Keymap.of(commands, settings.settingsProperty().get()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
