package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.home.PanelsFile;
import dev.plumbline.app.home.ProgramHome;
import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.LiveMemory;
import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// What all windows of the program have in common.
///
/// @param services the services
/// @param sample the folder that the sample is unpacked into when it is opened
/// @param settings where settings are kept
/// @param home what the welcome screen shows
/// @param panels remembers the panels of each workspace
/// @param state where journals lie
/// @param live what is learned of running services
record SharedServices(
        Services services,
        Path sample,
        SettingsStore settings,
        HomeServices home,
        PanelMemory panels,
        Path state,
        LiveServices live) {

    /// Services without the environment of the program, and with a simulated sample.
    ///
    /// @param sample the folder that the sample is unpacked into
    /// @param place the folder that new workspaces are put into unless people say otherwise
    static SharedServices of(
            Services services, Path sample, SettingsStore settings, ProgramFolders folders, Path place) {
        return of(
                services,
                sample,
                settings,
                folders,
                place,
                new LiveServices(
                        Feeds.of(services, Map.of()),
                        LiveMemory.in(folders.state(), services.clock()),
                        LiveServices.Reach.CONNECTIONS));
    }

    /// Services with what is learned of running ones.
    static SharedServices of(
            Services services,
            Path sample,
            SettingsStore settings,
            ProgramFolders folders,
            Path place,
            LiveServices live) {
        return new SharedServices(
                services,
                sample,
                settings,
                new ProgramHome(services, folders, place),
                PanelsFile.in(folders),
                folders.state(),
                live);
    }

    /// The folder of a workspace, the same under all its names.
    Path place(WorkspaceSource source) {
        Path folder = switch (source) {
            case WorkspaceSource.Folder chosen -> chosen.path();
            case WorkspaceSource.Sample shipped -> sample;
        };
        try {
            return folder.toRealPath();
        } catch (IOException absent) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
