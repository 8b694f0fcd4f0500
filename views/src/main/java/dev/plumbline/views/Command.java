package dev.plumbline.views;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something that people can do from a menu, the palette or the keyboard.
///
/// @param name what it does, as a menu shows it
/// @param icon the code of its icon
/// @param keys the key combinations, the first one is shown
/// @param action does it
public record Command(String name, String icon, List<KeyCombination> keys, Runnable action) {

    private static final Pattern PLUS = Pattern.compile("+", Pattern.LITERAL);

    public Command {
        keys = List.copyOf(keys);
    }

    /// A command with the given keys, each written as modifiers and the name of a `KeyCode`: `Shortcut+Shift+L`.
    public static Command of(String name, String icon, Runnable action, String... keys) {
        return new Command(
                name, icon, Arrays.stream(keys).map(Command::combination).toList(), action);
    }

    private static KeyCombination combination(String text) {
        List<String> parts = Arrays.asList(PLUS.split(text, -1));
        KeyCombination.Modifier[] modifiers = parts.subList(0, parts.size() - 1).stream()
                .map(Command::modifier)
                .toArray(KeyCombination.Modifier[]::new);
        return new KeyCodeCombination(KeyCode.valueOf(parts.getLast().toUpperCase(Locale.ROOT)), modifiers);
    }

    private static KeyCombination.Modifier modifier(String word) {
        return switch (word) {
            case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            default -> throw new IllegalArgumentException("'" + word + "' is not a modifier key");
        };
    }

    /// Whether the key event asks for the command.
    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }
}
