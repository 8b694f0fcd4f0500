package dev.plumbline.views.shortcuts;

import dev.plumbline.views.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;

/// A line of the sheet.
///
/// @param group the heading that it stands under
/// @param name what is done
/// @param keys the combinations that do it
/// @param gesture what the mouse does instead; empty for keys
record Shortcut(String group, String name, List<KeyCombination> keys, String gesture) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Whether every typed word is in the line.
    boolean matches(String typed) {
        StringBuilder line =
                new StringBuilder(group).append(' ').append(name).append(' ').append(gesture);
        keys.forEach(combination -> line.append(' ').append(Keys.shown(combination)));
        String text = line.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(BLANKS.split(typed.strip().toLowerCase(Locale.ROOT), -1))
                .allMatch(text::contains);
    }
}
