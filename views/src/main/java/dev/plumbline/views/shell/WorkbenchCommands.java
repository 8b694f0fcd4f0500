package dev.plumbline.views.shell;

import static dev.plumbline.views.CommandGroup.EDIT;
import static dev.plumbline.views.CommandGroup.FILE;
import static dev.plumbline.views.CommandGroup.HELP;
import static dev.plumbline.views.CommandGroup.VIEW;

import dev.plumbline.views.Command;
import dev.plumbline.views.Editing;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;

/// What people can do in the window, with the usual keys for it.
final class WorkbenchCommands {

    private final WorkbenchModel model;
    private final Home home;
    private final Editing editing;
    private final Panels panels;
    private final Overlays overlays;
    private final WindowCommands windows;

    WorkbenchCommands(WorkbenchModel model, Home home, Editing editing, Panels panels, Overlays overlays) {
        this.model = model;
        this.home = home;
        this.editing = editing;
        this.panels = panels;
        this.overlays = overlays;
        windows = new WindowCommands(home.entrance(), home.entrance().windows());
    }

    List<Command> all(Appearance appearance) {
        return Stream.of(
                        file(),
                        windows.closing(),
                        edit(),
                        panels.canvas().editCommands(),
                        panels.canvas().placeCommands(),
                        searching(),
                        showing(),
                        panels.relations().commands(),
                        looks(appearance),
                        panels.canvas().commands(),
                        panels.simulation().commands(),
                        panels.evidence().commands(),
                        panels.live().commands(),
                        panels.comparison().commands(),
                        panels.views().commands(),
                        panels.timeline().commands(),
                        help())
                .flatMap(List::stream)
                .toList();
    }

    private List<Command> file() {
        List<Command> commands = new ArrayList<>(windows.opening());
        commands.addAll(workspaces());
        return commands;
    }

    private List<Command> workspaces() {
        return List.of(
                FILE.command(
                        "file.open-folder",
                        "Open folder…",
                        "mdi2f-folder-open-outline",
                        home.entrance()::openFolder,
                        "Shortcut+O"),
                FILE.command(
                        "file.open-sample",
                        "Open the sample",
                        "mdi2s-star-outline",
                        () -> home.entrance().open(new WorkspaceSource.Sample())),
                FILE.command(
                        "file.new", "New from a template…", "mdi2s-shape-plus", home::newFromTemplate, "Shortcut+N"),
                FILE.command("file.import", "Import a model…", "mdi2i-import", home::importModel),
                FILE.command("file.save", "Save now", "mdi2c-content-save-outline", editing::save, "Shortcut+S"),
                FILE.command(
                        "file.reload", "Reload the workspace", "mdi2r-refresh", home.entrance()::reload, "Shortcut+R"),
                FILE.command(
                        "file.close", "Close the workspace", "mdi2c-close", home.entrance()::showWelcome, "Shortcut+W"),
                FILE.command(
                        "file.preferences",
                        "Preferences…",
                        "mdi2c-cog-outline",
                        overlays::openPreferences,
                        "Shortcut+Comma"));
    }

    private List<Command> edit() {
        return List.of(
                EDIT.command("edit.undo", "Undo", "mdi2u-undo", editing::undo, "Shortcut+Z"),
                EDIT.command("edit.redo", "Redo", "mdi2r-redo", editing::redo, "Shortcut+Shift+Z", "Shortcut+Y"));
    }

    private List<Command> searching() {
        return List.of(
                VIEW.command(
                        "view.search",
                        "Search or run a command",
                        "mdi2m-magnify",
                        () -> panels.search().open(""),
                        "Shortcut+K"),
                VIEW.command(
                        "view.run-command",
                        "Run a command",
                        "mdi2c-console-line",
                        () -> panels.search().open(">"),
                        "Shortcut+Shift+P",
                        "Shortcut+Shift+A",
                        "Shortcut+Slash"),
                VIEW.command(
                        "view.filter-model",
                        "Filter the model",
                        "mdi2f-filter-variant",
                        () -> {
                            model.treeShown.set(true);
                            panels.tree().focusFilter();
                        },
                        "Shortcut+Shift+F"));
    }

    private List<Command> showing() {
        return List.of(
                VIEW.command(
                        "view.model-tree",
                        "Show or hide the model tree",
                        "mdi2f-file-tree-outline",
                        flip(model.treeShown),
                        "Alt+Digit1"),
                VIEW.command(
                        "view.list",
                        "Go to the list of views",
                        "mdi2v-view-dashboard-outline",
                        () -> {
                            model.treeShown.set(true);
                            panels.views().takeKeyboard();
                        },
                        "Alt+Digit2"),
                VIEW.command(
                        "view.source",
                        "Show or hide the source",
                        "mdi2c-code-braces",
                        flip(model.sourceShown),
                        "Alt+Digit5"),
                VIEW.command(
                        "view.go-to-source",
                        "Go from the diagram to the source, and back",
                        "mdi2f-file-swap-outline",
                        panels.source()::cross,
                        "F4"),
                VIEW.command(
                        "view.inspector",
                        "Show or hide the inspector",
                        "mdi2i-information-outline",
                        flip(model.inspectorShown),
                        "Shortcut+I",
                        "Alt+Digit4"),
                VIEW.command(
                        "view.evidence",
                        "Show or hide problems and findings",
                        "mdi2a-alert-octagon-outline",
                        flip(model.evidenceShown),
                        "Shortcut+J",
                        "Alt+Digit3"));
    }

    private static List<Command> looks(Appearance appearance) {
        return List.of(
                VIEW.command(
                        "view.light-dark",
                        "Switch between light and dark",
                        "mdi2t-theme-light-dark",
                        appearance::toggle,
                        "Shortcut+Shift+L"),
                VIEW.command(
                        "view.follow-system",
                        "Follow the system's light or dark",
                        "mdi2t-theme-light-dark",
                        appearance::followSystem));
    }

    private List<Command> help() {
        return List.of(
                HELP.command("help.tour", "Take a tour", "mdi2s-sign-direction", home::showAround),
                HELP.command(
                        "help.keys", "Show the keys", "mdi2k-keyboard-outline", overlays::openShortcuts, "'?'", "F1"));
    }

    private static Runnable flip(BooleanProperty shown) {
        return () -> shown.set(!shown.get());
    }
}
