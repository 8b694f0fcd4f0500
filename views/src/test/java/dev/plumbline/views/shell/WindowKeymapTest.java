package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.settings.KeymapChoice;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowKeymapTest {

    private List<Command> commands;

    @BeforeAll
    void ask() throws TimeoutException {
        try (Workbench workbench = Workbench.open()) {
            commands = Workbench.fx(workbench.controller::commands);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPresetGivesTheSameKeysToTwoCommands(KeymapChoice choice) {
        Keymap keymap = Keymap.of(commands, Settings.STANDARD.with(StandardSettings.KEYMAP, choice));
        assertThat(keymap.conflicts().stream()
                        .map(conflict -> Keys.text(conflict.keys()) + " "
                                + conflict.commands().stream().map(Command::id).toList()))
                .isEmpty();
    }

    @Test
    void everyCommandHasANameAndAnIcon() {
        assertThat(commands).hasSizeGreaterThan(30).allSatisfy(command -> {
            assertThat(command.name()).isNotBlank();
            assertThat(command.icon()).startsWith("mdi2");
        });
        assertThat(commands).extracting(Command::name).doesNotHaveDuplicates();
    }
}
