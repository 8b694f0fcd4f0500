package dev.plumbline.views.shell;

import dev.plumbline.views.preferences.PreferencesController;
import dev.plumbline.views.shortcuts.ShortcutsController;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The layers that can cover the window; each is made when it is first opened.
final class Overlays implements AutoCloseable {

    private final WindowSettings settings;
    private final Consumer<Node> cover;
    private @Nullable PreferencesController preferences;
    private @Nullable ShortcutsController shortcuts;

    /// @param cover puts a layer over the window
    Overlays(WindowSettings settings, Consumer<Node> cover) {
        this.settings = settings;
        this.cover = cover;
    }

    void openPreferences() {
        if (preferences == null) {
            preferences = new PreferencesController(settings.live(), settings.keymap(), settings.appearance());
            cover.accept(preferences.view());
        }
        preferences.open();
    }

    void openShortcuts() {
        if (shortcuts == null) {
            shortcuts = new ShortcutsController(settings.keymap(), settings.live(), settings.appearance());
            cover.accept(shortcuts.view());
        }
        shortcuts.open();
    }

    /// Whether one of them is open: nothing else hears the keyboard then.
    boolean isOpen() {
        return (preferences != null && preferences.isOpen()) || (shortcuts != null && shortcuts.isOpen());
    }

    @Override
    public void close() {
        if (preferences != null) {
            preferences.close();
        }
        if (shortcuts != null) {
            shortcuts.close();
        }
    }
}
