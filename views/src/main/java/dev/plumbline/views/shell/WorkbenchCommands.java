package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.Editing;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.style.Appearance;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;

/// What people can do in the window, by menu.
final class WorkbenchCommands {

    private final List<Command> file;
    private final List<Command> edit;
    private final List<Command> model;
    private final List<Command> window;
    private final List<Command> canvas;

    WorkbenchCommands(
            WorkbenchModel shown,
            WorkbenchController controller,
            Editing editing,
            Panels panels,
            Appearance appearance) {
        file = List.of(
                Command.of("Open folder…", "mdi2f-folder-open-outline", controller::openFolder, "Shortcut+O"),
                Command.of(
                        "Open the sample", "mdi2s-star-outline", () -> controller.open(new WorkspaceSource.Sample())),
                Command.of("Save now", "mdi2c-content-save-outline", editing::save, "Shortcut+S"),
                Command.of("Reload the workspace", "mdi2r-refresh", controller::reload, "Shortcut+R"));
        edit = List.of(
                Command.of("Undo", "mdi2u-undo", editing::undo, "Shortcut+Z"),
                Command.of("Redo", "mdi2r-redo", editing::redo, "Shortcut+Shift+Z", "Shortcut+Y"));
        window = List.of(
                Command.of(
                        "Search or run a command",
                        "mdi2m-magnify",
                        () -> panels.search().open(""),
                        "Shortcut+K"),
                Command.of(
                        "Run a command",
                        "mdi2c-console-line",
                        () -> panels.search().open(">"),
                        "Shortcut+Shift+P"),
                Command.of(
                        "Filter the model",
                        "mdi2f-filter-variant",
                        () -> {
                            shown.treeShown.set(true);
                            panels.tree().focusFilter();
                        },
                        "Shortcut+F"),
                Command.of(
                        "Show or hide the model tree", "mdi2f-file-tree-outline", flip(shown.treeShown), "Alt+Digit1"),
                Command.of(
                        "Show or hide the inspector",
                        "mdi2i-information-outline",
                        flip(shown.inspectorShown),
                        "Shortcut+I"),
                Command.of(
                        "Show or hide problems and findings",
                        "mdi2a-alert-octagon-outline",
                        flip(shown.evidenceShown),
                        "Shortcut+J"),
                Command.of(
                        "Switch between light and dark",
                        "mdi2t-theme-light-dark",
                        appearance::toggle,
                        "Shortcut+Shift+L"),
                Command.of(
                        "Follow the system's light or dark",
                        "mdi2t-theme-light-dark",
                        () -> appearance.choiceProperty().set(Appearance.Choice.SYSTEM)));
        model = panels.canvas().editCommands();
        canvas = panels.canvas().commands();
    }

    List<Command> file() {
        return file;
    }

    List<Command> edit() {
        return edit;
    }

    /// What changes the model on the canvas.
    List<Command> model() {
        return model;
    }

    List<Command> window() {
        return window;
    }

    List<Command> canvas() {
        return canvas;
    }

    List<Command> all() {
        return Stream.of(file, edit, model, window, canvas)
                .flatMap(List::stream)
                .toList();
    }

    /// The one that switches between light and dark.
    Command theme() {
        return window.get(window.size() - 2);
    }

    private static Runnable flip(BooleanProperty shown) {
        return () -> shown.set(!shown.get());
    }
}
