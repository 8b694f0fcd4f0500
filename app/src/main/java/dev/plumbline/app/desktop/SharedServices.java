package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.home.PanelsFile;
import dev.plumbline.app.home.ProgramHome;
import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.io.IOException;
import java.nio.file.Path;

/// What all windows of the program have in common.
///
/// @param services the services
/// @param sample the folder that the sample is unpacked into when it is opened
/// @param settings where settings are kept
/// @param home what the welcome screen shows
/// @param panels remembers the panels of each workspace
/// @param state where journals lie
record SharedServices(
        Services services, Path sample, SettingsStore settings, HomeServices home, PanelMemory panels, Path state) {

    /// @param sample the folder that the sample is unpacked into
    /// @param place the folder that new workspaces are put into unless people say otherwise
    static SharedServices of(
            Services services, Path sample, SettingsStore settings, ProgramFolders folders, Path place) {
        return new SharedServices(
                services,
                sample,
                settings,
                new ProgramHome(services, folders, place),
                PanelsFile.in(folders),
                folders.state());
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
