package dev.plumbline.views.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.WheelChoice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortcutListTest {

    private final Keymap keymap = Keymap.of(
            List.of(
                    CommandGroup.DIAGRAM.command("canvas.minimap", "Minimap", "mdi2m-map-outline", () -> {}, "M"),
                    CommandGroup.VIEW.command("view.search", "Search", "mdi2m-magnify", () -> {}, "Shortcut+K"),
                    CommandGroup.FILE.command("file.new", "New", "mdi2p-plus", () -> {})),
            Settings.STANDARD);

    @Test
    void groupsCommandsThatHaveKeysInTheOrderOfTheMenusAndTheMouseLast() {
        assertThat(list().find("").keySet()).containsExactly("View", "Diagram", "Mouse");
    }

    @Test
    void findsByNameByGroupAndByKeys() {
        assertThat(list().find("mini").values().iterator().next()).hasSize(1);
        assertThat(list().find("ctrl+k")).containsOnlyKeys("View");
        assertThat(list().find("mouse zoom")).containsOnlyKeys("Mouse");
        assertThat(list().find("no such thing")).isEmpty();
    }

    @Test
    void saysWhatTheWheelDoesAsItIsSet() {
        assertThat(gesture(WheelChoice.PANS, "zoom at")).contains("Ctrl");
        assertThat(gesture(WheelChoice.ZOOMS, "zoom at")).doesNotContain("Ctrl");
    }

    private String gesture(WheelChoice wheel, String typed) {
        return new ShortcutList(keymap, wheel)
                .find(typed)
                .get("Mouse")
                .getFirst()
                .gesture();
    }

    private ShortcutList list() {
        return new ShortcutList(keymap, WheelChoice.PANS);
    }
}
