package dev.plumbline.views.shortcuts;

import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.settings.WheelChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands on the sheet: the commands that have keys, and what the mouse does.
record ShortcutList(Keymap keymap, WheelChoice wheel) {

    private static final String MOUSE = "Mouse";

    /// The lines that match what is typed, by group.
    Map<String, List<Shortcut>> find(String typed) {
        Map<String, List<Shortcut>> groups = new LinkedHashMap<>();
        all().stream()
                .filter(shortcut -> shortcut.matches(typed))
                .forEach(shortcut -> groups.computeIfAbsent(shortcut.group(), unseen -> new ArrayList<>())
                        .add(shortcut));
        return groups;
    }

    private List<Shortcut> all() {
        List<Shortcut> all = new ArrayList<>();
        keymap.commands().stream()
                .filter(command -> !command.keys().isEmpty())
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .forEach(command -> all.add(new Shortcut(command.group().title(), command.name(), command.keys(), "")));
        all.addAll(mouse());
        return all;
    }

    private List<Shortcut> mouse() {
        boolean pans = wheel == WheelChoice.PANS;
        return List.of(
                gesture("Move the diagram", pans ? "wheel, or drag its ground" : "drag its ground"),
                gesture("Zoom at the pointer", pans ? "Ctrl and wheel, or pinch" : "wheel, or pinch"),
                gesture("Select", "click"),
                gesture("Add to the selection", "Shift and click"),
                gesture("Look inside", "double-click"),
                gesture("Move from anywhere", "Space and drag, or middle button"));
    }

    private static Shortcut gesture(String name, String gesture) {
        return new Shortcut(MOUSE, name, List.of(), gesture);
    }
}
