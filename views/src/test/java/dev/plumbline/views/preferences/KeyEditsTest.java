package dev.plumbline.views.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.Command;
import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.Keys;
import dev.plumbline.views.keymap.LiveKeymap;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyEditsTest {

    private static final Command SEARCH =
            CommandGroup.VIEW.command("view.search", "Search", "mdi2m-magnify", () -> {}, "Shortcut+K");
    private static final Command MINIMAP =
            CommandGroup.DIAGRAM.command("canvas.minimap", "Minimap", "mdi2m-map-outline", () -> {}, "M");

    private final LiveSettings settings = new LiveSettings(Settings.STANDARD, changed -> {});
    private final LiveKeymap keymap = new LiveKeymap(settings);
    private final KeyEdits edits = new KeyEdits(settings, keymap);

    KeyEditsTest() {
        keymap.offer(List.of(SEARCH, MINIMAP));
    }

    @Test
    void addsKeysToThoseThatACommandHas() {
        edits.take(SEARCH, Keys.of("F7"));
        assertThat(keymap.get().keys("view.search")).containsExactly(Keys.of("Shortcut+K"), Keys.of("F7"));
        assertThat(edits.isChanged(SEARCH)).isTrue();
    }

    @Test
    void takesKeysFromWhoHadThem() {
        assertThat(edits.others(SEARCH, Keys.of("M"))).extracting(Command::id).containsExactly("canvas.minimap");
        edits.take(SEARCH, Keys.of("M"));
        assertThat(keymap.get().keys("canvas.minimap")).isEmpty();
        assertThat(keymap.get().conflicts()).isEmpty();
    }

    @Test
    void removesAndResets() {
        edits.remove(SEARCH, Keys.of("Shortcut+K"));
        assertThat(keymap.get().keys("view.search")).isEmpty();
        edits.reset(SEARCH);
        assertThat(keymap.get().keys("view.search")).containsExactly(Keys.of("Shortcut+K"));
        assertThat(edits.isChanged(SEARCH)).isFalse();
    }

    @Test
    void changesNothingWhenTheKeysAreThereOrGoneAlready() {
        edits.take(SEARCH, Keys.of("Shortcut+K"));
        edits.remove(SEARCH, Keys.of("F9"));
        assertThat(settings.settingsProperty().get()).isEqualTo(Settings.STANDARD);
    }
}
