package dev.plumbline.views.shell;

import static dev.plumbline.views.CommandGroup.FILE;

import dev.plumbline.views.Command;
import dev.plumbline.views.Windows;
import java.util.List;

/// What people can do with the windows of the program.
record WindowCommands(Entrance entrance, Windows windows) {

    /// More windows.
    List<Command> opening() {
        return List.of(
                FILE.command(
                        "file.new-window", "New window", "mdi2d-dock-window", windows::openAnother, "Shortcut+Shift+N"),
                FILE.command(
                        "file.open-folder-elsewhere",
                        "Open folder in a new window…",
                        "mdi2o-open-in-new",
                        entrance::openFolderElsewhere,
                        "Shortcut+Shift+O"));
    }

    /// Fewer windows.
    List<Command> closing() {
        return List.of(
                FILE.command(
                        "file.close-window",
                        "Close the window",
                        "mdi2w-window-close",
                        windows::close,
                        "Shortcut+Shift+W"),
                FILE.command("file.quit", "Quit", "mdi2p-power", windows::quit, "Shortcut+Q"));
    }
}
