package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.canvas.CanvasPreferences;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.style.Appearance;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// What people set, what follows from it for the window, and how it is kept.
final class WindowSettings implements AutoCloseable {

    private final SettingsStore store;
    private final FxBridge bridge;
    private final Consumer<Problem> tell;
    private final LiveSettings live;
    private final LiveKeymap keymap;
    private final Appearance appearance;
    private final Subscription shared;

    /// @param tell told of settings that cannot be understood or kept
    WindowSettings(SettingsStore store, FxBridge bridge, Consumer<Problem> tell) {
        this.store = store;
        this.bridge = bridge;
        this.tell = tell;
        SettingsStore.Reading reading = store.read();
        live = new LiveSettings(reading.settings(), this::keep);
        shared = store.join(live);
        keymap = new LiveKeymap(live);
        appearance = new Appearance(live);
        reading.problems().forEach(tell);
    }

    LiveSettings live() {
        return live;
    }

    LiveKeymap keymap() {
        return keymap;
    }

    Appearance appearance() {
        return appearance;
    }

    /// What the diagram takes from them.
    CanvasPreferences canvas() {
        return new CanvasPreferences(
                appearance.themeProperty(),
                live.value(StandardSettings.WHEEL),
                live.value(StandardSettings.VIEW_DEPTH),
                keymap);
    }

    private void keep(Settings settings) {
        bridge.enqueue(new QuietTask<>(
                "settings", "Keeping the settings", () -> store.write(settings), failed -> failed.ifPresent(tell)));
    }

    @Override
    public void close() {
        shared.unsubscribe();
        keymap.close();
        appearance.close();
    }
}
