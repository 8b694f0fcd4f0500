package dev.plumbline.views.canvas;

import static dev.plumbline.views.CommandGroup.MODEL;

import dev.plumbline.views.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people can do to the model on the canvas, with the keys for it.
final class EditCommands {

    private EditCommands() {}

    static List<Command> of(CanvasController canvas, CanvasEditing editing, Hiding hiding, EditQuestions questions) {
        List<Command> commands = new ArrayList<>(List.of(
                MODEL.command(
                        "model.add",
                        "Add an element",
                        "mdi2p-plus-box-outline",
                        () -> questions.add(questions.container()),
                        "Slash",
                        "Shift+A"),
                MODEL.command("model.connect", "Connect to …", "mdi2a-arrow-top-right", questions::connect, "C"),
                MODEL.command("model.rename", "Rename", "mdi2r-rename-box", canvas::renameSelected, "F2", "Enter"),
                MODEL.command(
                        "model.duplicate", "Duplicate", "mdi2c-content-duplicate", editing::duplicate, "Shortcut+D"),
                MODEL.command("model.hide", "Remove from the view", "mdi2e-eye-off-outline", hiding::hide, "Delete"),
                MODEL.command(
                        "model.hide-others",
                        "Remove the others from the view",
                        "mdi2e-eye-off-outline",
                        hiding::hideOthers,
                        "Shortcut+Shift+H"),
                MODEL.command(
                        "model.show-hidden",
                        "Show what the view hides",
                        "mdi2e-eye-outline",
                        hiding::showHidden,
                        "Shift+H"),
                MODEL.command(
                        "model.delete",
                        "Delete from the model",
                        "mdi2d-delete-outline",
                        editing::delete,
                        "Shift+Delete"),
                MODEL.command(
                        "model.select-all",
                        "Select everything that is shown",
                        "mdi2s-select-all",
                        editing::selectAll,
                        "Shortcut+A")));
        for (Direction direction : Direction.values()) {
            String name = direction.name().toLowerCase(Locale.ROOT);
            String arrow = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            String what = direction == Direction.RIGHT || direction == Direction.DOWN
                    ? "Add an element that the selected one uses"
                    : "Add an element that uses the selected one";
            commands.add(MODEL.command(
                    "model.add-" + name,
                    what + " (" + name + ")",
                    "mdi2a-arrow-" + name,
                    () -> questions.addConnected(direction),
                    "Shortcut+" + arrow));
        }
        return List.copyOf(commands);
    }
}
