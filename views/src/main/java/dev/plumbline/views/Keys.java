package dev.plumbline.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The text of key combinations: modifiers and a key, joined by `+`.
///
/// The modifiers are `Shortcut` (Ctrl, on a Mac Cmd), `Shift` and `Alt`; the key is the name of a `KeyCode` as in
/// `Shortcut+Shift+L`, or a character in quotes as in `'?'`, which means whichever keys give that character.
public final class Keys {

    private static final Pattern PLUS = Pattern.compile("+", Pattern.LITERAL);

    private Keys() {}

    /// The combination that a text means.
    ///
    /// @throws IllegalArgumentException if it means none
    public static KeyCombination of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no key combination"));
    }

    /// The combination that a text means; empty if it means none.
    public static Optional<KeyCombination> parse(String text) {
        if (text.length() == 3 && text.startsWith("'") && text.endsWith("'")) {
            return Optional.of(new TypedCharacter(text.substring(1, 2)));
        }
        List<String> parts = Arrays.asList(PLUS.split(text, -1));
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        for (String word : parts.subList(0, parts.size() - 1)) {
            Optional<KeyCombination.Modifier> modifier = modifier(word);
            if (modifier.isEmpty()) {
                return Optional.empty();
            }
            modifiers.add(modifier.get());
        }
        return code(parts.getLast())
                .map(code -> new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new)));
    }

    /// The text of a combination; `of` reads it.
    public static String text(KeyCombination keys) {
        if (keys instanceof TypedCharacter typed) {
            return "'" + typed.character() + "'";
        }
        StringBuilder text = new StringBuilder();
        if (keys.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            text.append("Shortcut+");
        }
        if (keys.getShift() == KeyCombination.ModifierValue.DOWN) {
            text.append("Shift+");
        }
        if (keys.getAlt() == KeyCombination.ModifierValue.DOWN) {
            text.append("Alt+");
        }
        return text.append(keyName(keys)).toString();
    }

    /// The combination as people know it, as in `Ctrl+Shift+L`.
    public static String shown(KeyCombination keys) {
        return keys.getDisplayText();
    }

    /// The combination that is being pressed; empty while only modifiers are down.
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        return Optional.of(new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new)));
    }

    private static String keyName(KeyCombination keys) {
        return keys instanceof KeyCodeCombination coded ? capitalized(coded.getCode()) : keys.getName();
    }

    private static String capitalized(KeyCode code) {
        StringBuilder name = new StringBuilder(code.name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '_') {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }

    private static Optional<KeyCode> code(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(KeyCode.values())
                .filter(code -> code.name().equals(wanted) && !code.isModifierKey() && code != KeyCode.UNDEFINED)
                .findFirst();
    }

    private static Optional<KeyCombination.Modifier> modifier(String word) {
        return switch (word) {
            case "Shortcut", "Ctrl", "Cmd" -> Optional.of(KeyCombination.SHORTCUT_DOWN);
            case "Shift" -> Optional.of(KeyCombination.SHIFT_DOWN);
            case "Alt" -> Optional.of(KeyCombination.ALT_DOWN);
            default -> Optional.empty();
        };
    }
}
