package dev.plumbline.views.keymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.views.Command;
import dev.plumbline.views.CommandGroup;
import dev.plumbline.views.Keys;
import dev.plumbline.views.settings.KeymapChoice;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeymapTest {

    private static final Command SEARCH =
            CommandGroup.VIEW.command("view.search", "Search", "mdi2m-magnify", () -> {}, "Shortcut+K");
    private static final Command MINIMAP =
            CommandGroup.DIAGRAM.command("canvas.minimap", "Minimap", "mdi2m-map-outline", () -> {}, "M");
    private static final List<Command> COMMANDS = List.of(SEARCH, MINIMAP);

    @Test
    void takesTheUsualKeysAtFirst() {
        Keymap keymap = Keymap.of(COMMANDS, Settings.STANDARD);
        assertThat(keymap.keys("view.search")).containsExactly(Keys.of("Shortcut+K"));
        assertThat(keymap.keys("no.such")).isEmpty();
        assertThat(keymap.matching(press(KeyCode.M))).extracting(Command::id).containsExactly("canvas.minimap");
    }

    @Test
    void takesThePresetsKeysWhereItHasSome() {
        Keymap keymap = Keymap.of(COMMANDS, Settings.STANDARD.with(StandardSettings.KEYMAP, KeymapChoice.DRAW_IO));
        assertThat(keymap.keys("canvas.minimap")).containsExactly(Keys.of("Shortcut+Shift+O"), Keys.of("M"));
    }

    @Test
    void prefersWhatPeopleSetToThePreset() {
        Settings settings = Settings.STANDARD
                .with(StandardSettings.KEYMAP, KeymapChoice.DRAW_IO)
                .withKeys("canvas.minimap", List.of("Shift+F7", "no key"))
                .withKeys("view.search", List.of());
        Keymap keymap = Keymap.of(COMMANDS, settings);
        assertThat(keymap.keys("canvas.minimap")).containsExactly(Keys.of("Shift+F7"));
        assertThat(keymap.keys("view.search")).isEmpty();
    }

    @Test
    void findsCommandsThatWantTheSameKeys() {
        assertThat(Keymap.of(COMMANDS, Settings.STANDARD).conflicts()).isEmpty();
        Keymap keymap = Keymap.of(COMMANDS, Settings.STANDARD.withKeys("view.search", List.of("M")));
        assertThat(keymap.conflicts()).hasSize(1);
        assertThat(keymap.conflicts().getFirst().commands())
                .extracting(Command::id)
                .containsExactly("view.search", "canvas.minimap");
        assertThat(keymap.others("view.search", Keys.of("M")))
                .extracting(Command::id)
                .containsExactly("canvas.minimap");
    }

    @Test
    void refusesTwoCommandsWithOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keymap.of(List.of(SEARCH, SEARCH), Settings.STANDARD))
                .withMessageContaining("view.search");
    }

    @Test
    void namesTheKeysAsTheyAreNow() {
        LiveSettings settings = new LiveSettings(Settings.STANDARD, changed -> {});
        try (LiveKeymap keymap = new LiveKeymap(settings)) {
            keymap.offer(COMMANDS);
            assertThat(keymap.of("Minimap", "canvas.minimap").getValue()).isEqualTo("Minimap (M)");
            settings.setKeys("canvas.minimap", List.of("F7"));
            assertThat(keymap.of("Minimap", "canvas.minimap").getValue()).isEqualTo("Minimap (F7)");
            settings.setKeys("canvas.minimap", List.of());
            assertThat(keymap.of("Minimap", "canvas.minimap").getValue()).isEqualTo("Minimap");
        }
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
