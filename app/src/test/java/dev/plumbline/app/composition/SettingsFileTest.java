package dev.plumbline.app.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.settings.Autosave;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void isStandardBeforeAnythingIsSet() {
        SettingsStore.Reading reading = store().read();
        assertThat(reading.settings()).isEqualTo(Settings.STANDARD);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void readsWhatItWrote() {
        Settings settings = Settings.STANDARD
                .with(StandardSettings.THEME, ThemeChoice.HIGH_CONTRAST)
                .with(StandardSettings.FONT_SIZE, FontSize.LARGE)
                .with(StandardSettings.AUTOSAVE, Autosave.OFF)
                .withKeys("view.search", List.of("Shortcut+P"))
                .withKeys("view.inspector", List.of());
        assertThat(store().write(settings)).isEmpty();
        assertThat(store().read()).isEqualTo(new SettingsStore.Reading(settings, List.of()));
    }

    @Test
    void writesWhatPeopleCanEdit() throws IOException {
        store().write(Settings.STANDARD
                .with(StandardSettings.THEME, ThemeChoice.DARK)
                .with(StandardSettings.FONT_SIZE, FontSize.MEDIUM)
                .with(StandardSettings.AUTOSAVE, Autosave.OFF)
                .withKeys("view.search", List.of("Shortcut+P", "'/'")));
        assertThat(file()).hasContent("""
                {
                  "schemaVersion" : 1,
                  "appearance" : {
                    "theme" : "dark",
                    "fontSize" : 14
                  },
                  "work" : {
                    "autosave" : false
                  },
                  "keymap" : {
                    "overrides" : {
                      "view.search" : [ "Shortcut+P", "'/'" ]
                    }
                  }
                }
                """);
        assertThat(names()).containsExactly("settings.json");
    }

    @Test
    void keepsWhatItDoesNotKnow() throws IOException {
        Files.writeString(file(), """
                {"schemaVersion": 7, "later": {"a": [1, 2]}, "appearance": {"theme": "dark", "glow": true}}""");
        Settings settings = store().read().settings();
        assertThat(settings.get(StandardSettings.THEME)).isEqualTo(ThemeChoice.DARK);
        store().write(settings.with(StandardSettings.FONT_SIZE, FontSize.LARGE).without(StandardSettings.THEME));
        assertThat(Files.readString(file()).replaceAll("\\s", ""))
                .isEqualTo("{\"schemaVersion\":7,\"later\":{\"a\":[1,2]},"
                        + "\"appearance\":{\"glow\":true,\"fontSize\":16}}");
    }

    @Test
    void keepsAValueThatItDoesNotKnow() throws IOException {
        Files.writeString(file(), "{\"schemaVersion\": 1, \"appearance\": {\"theme\": \"sepia\"}}");
        SettingsStore.Reading reading = store().read();
        assertThat(reading.settings().get(StandardSettings.THEME)).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("settings.value");
        store().write(reading.settings().with(StandardSettings.FONT_SIZE, FontSize.LARGE));
        assertThat(Files.readString(file())).contains("sepia").contains("16");
    }

    @Test
    void setsABrokenFileAside() throws IOException {
        for (String broken : new String[] {"{\"appearance\": {", "[1, 2]", ""}) {
            Files.writeString(file(), broken);
            SettingsStore.Reading reading = store().read();
            assertThat(reading.settings()).isEqualTo(Settings.STANDARD);
            assertThat(reading.problems()).extracting(Problem::code).containsExactly("settings.broken");
            assertThat(file()).doesNotExist();
        }
        assertThat(names())
                .containsExactly("settings.json.broken-1", "settings.json.broken-2", "settings.json.broken-3");
        assertThat(folder.resolve("settings.json.broken-1")).hasContent("{\"appearance\": {");
    }

    @Test
    void doesNotOverwriteAFileThatBrokeMeanwhile() throws IOException {
        Files.writeString(file(), "precious");
        assertThat(store().write(Settings.STANDARD.with(StandardSettings.THEME, ThemeChoice.DARK)))
                .isEmpty();
        assertThat(folder.resolve("settings.json.broken-1")).hasContent("precious");
        assertThat(store().read().settings().get(StandardSettings.THEME)).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        assertThat(new SettingsFile(blocked.resolve("settings.json")).write(Settings.STANDARD))
                .get()
                .extracting(Problem::code)
                .isEqualTo("settings.unwritable");
    }

    private SettingsFile store() {
        return new SettingsFile(file());
    }

    private Path file() {
        return folder.resolve("settings.json");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
