package dev.plumbline.app.desktop;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import dev.plumbline.views.style.Appearance;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Settings that are read while JavaFX is still starting, so that the window does not wait for them.
///
/// @param store where they are kept
/// @param reading what is being read
record EarlySettings(SettingsStore store, CompletableFuture<Reading> reading) implements SettingsStore {

    static EarlySettings of(SettingsStore store) {
        return new EarlySettings(store, CompletableFuture.supplyAsync(store::read));
    }

    @Override
    public Reading read() {
        return reading.join();
    }

    @Override
    public Optional<Problem> write(Settings settings) {
        return store.write(settings);
    }

    /// The colours that are set, if that is known already; else those of the system, so that the window comes at once.
    Theme theme() {
        return theme(reading.isDone() ? reading.join().settings() : Settings.STANDARD);
    }

    static Theme theme(Settings settings) {
        ThemeChoice choice = settings.get(StandardSettings.THEME);
        return switch (choice) {
            case SYSTEM -> Appearance.ofSystem();
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
    }
}
