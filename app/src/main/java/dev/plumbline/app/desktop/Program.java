package dev.plumbline.app.desktop;

import com.google.common.base.Suppliers;
import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.SettingsFile;
import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.LiveMemory;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.settings.SharedSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/// What the windows are made from.
///
/// @param start what the program was started with
/// @param early settings that are read while JavaFX is still starting
/// @param settings the settings of all windows
/// @param shared what the windows have in common, made when the first one can be seen
record Program(Desktop.Start start, EarlySettings early, SharedSettings settings, Supplier<SharedServices> shared) {

    static Program of(Services services, Desktop.Start start, Map<String, String> environment) {
        ProgramFolders folders = ProgramFolders.of(environment);
        EarlySettings early = EarlySettings.of(SettingsFile.in(folders));
        SharedSettings settings = new SharedSettings(early);
        Path place = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")));
        return new Program(
                start,
                early,
                settings,
                Suppliers.memoize(() -> SharedServices.of(
                        services,
                        sample(start, folders),
                        settings,
                        folders,
                        place,
                        new LiveServices(
                                Feeds.of(services, environment),
                                LiveMemory.in(folders.state(), services.clock()),
                                reach(start)))));
    }

    private static LiveServices.Reach reach(Desktop.Start start) {
        return switch (start.network()) {
            case REFUSED -> LiveServices.Reach.NOTHING;
            case ALLOWED -> start.sample().isPresent() ? LiveServices.Reach.SAMPLE_TOO : LiveServices.Reach.CONNECTIONS;
        };
    }

    /// The folder for the sample: the one that the program was started with, or one that survives restarts.
    private static Path sample(Desktop.Start start, ProgramFolders folders) {
        return start.sample().orElse(folders.state().resolve("content-platform"));
    }

    /// The colours of a window until it is furnished.
    Theme theme() {
        return settings.newest().map(EarlySettings::theme).orElseGet(early::theme);
    }
}
