package dev.plumbline.views;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;

/// Something that people can do from a menu, the palette or the keyboard.
///
/// @param id the stable name that keymaps and settings use, as in `edit.undo`
/// @param group the menu that it belongs to
/// @param name what it does, as a menu shows it
/// @param icon the code of its icon
/// @param keys the usual key combinations, the first one is shown; a keymap may say otherwise
/// @param action does it
public record Command(
        String id, CommandGroup group, String name, String icon, List<KeyCombination> keys, Runnable action) {

    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public Command {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no id of a command, as edit.undo is");
        }
        keys = List.copyOf(keys);
    }

    /// The same command with other keys.
    public Command withKeys(List<KeyCombination> others) {
        return new Command(id, group, name, icon, others, action);
    }

    /// The same command that does something else first.
    public Command after(Runnable first) {
        return new Command(id, group, name, icon, keys, () -> {
            first.run();
            action.run();
        });
    }
}
