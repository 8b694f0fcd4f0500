package dev.plumbline.views;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something that people can do from a menu, the palette or the keyboard.
///
/// @param name what it does, as a menu shows it
/// @param icon the code of its icon
/// @param keys the key combinations, the first one is shown
/// @param action does it
public record Command(String name, String icon, List<KeyCombination> keys, Runnable action) {

    public Command {
        keys = List.copyOf(keys);
    }

    /// A command with the given keys, each as `KeyCombination` writes it.
    public static Command of(String name, String icon, Runnable action, String... keys) {
        return new Command(
                name,
                icon,
                List.of(keys).stream().map(KeyCombination::valueOf).toList(),
                action);
    }

    /// Whether the key event asks for the command.
    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}
