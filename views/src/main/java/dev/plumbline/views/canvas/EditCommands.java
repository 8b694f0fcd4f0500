package dev.plumbline.views.canvas;

import dev.plumbline.views.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people can do to the model on the canvas, with the keys for it.
final class EditCommands {

    private EditCommands() {}

    static List<Command> of(CanvasController canvas, CanvasEditing editing, EditQuestions questions) {
        List<Command> commands = new ArrayList<>(List.of(
                Command.of(
                        "Add an element",
                        "mdi2p-plus-box-outline",
                        () -> questions.add(questions.container()),
                        "Slash",
                        "Shift+A"),
                Command.of("Connect to …", "mdi2a-arrow-top-right", questions::connect, "C"),
                Command.of("Rename", "mdi2r-rename-box", canvas::renameSelected, "F2", "Enter"),
                Command.of("Duplicate", "mdi2c-content-duplicate", editing::duplicate, "Shortcut+D"),
                Command.of("Remove from the view", "mdi2e-eye-off-outline", editing::hide, "Delete"),
                Command.of("Show what the view hides", "mdi2e-eye-outline", editing::showHidden, "Shift+H"),
                Command.of("Save the view", "mdi2c-content-save-outline", editing::saveView, "Shortcut+Shift+S"),
                Command.of("Delete from the model", "mdi2d-delete-outline", editing::delete, "Shift+Delete"),
                Command.of("Select everything that is shown", "mdi2s-select-all", editing::selectAll, "Shortcut+A")));
        for (Direction direction : Direction.values()) {
            String name = direction.name().toLowerCase(Locale.ROOT);
            String arrow = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            String what = direction == Direction.RIGHT || direction == Direction.DOWN
                    ? "Add an element that the selected one uses"
                    : "Add an element that uses the selected one";
            commands.add(Command.of(
                    what + " (" + name + ")",
                    "mdi2a-arrow-" + name,
                    () -> questions.addConnected(direction),
                    "Shortcut+" + arrow));
        }
        return List.copyOf(commands);
    }
}
