package dev.plumbline.app.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgramFoldersTest {

    @Test
    void followsTheFreeDesktop() {
        ProgramFolders folders = ProgramFolders.of(
                Map.of("HOME", "/home/ada", "XDG_CONFIG_HOME", "/c", "XDG_RUNTIME_DIR", "/run/user/1"), "Linux");
        assertThat(folders.settings()).isEqualTo(Path.of("/c/plumbline"));
        assertThat(folders.state()).isEqualTo(Path.of("/home/ada/.local/state/plumbline"));
        assertThat(folders.cache()).isEqualTo(Path.of("/home/ada/.cache/plumbline"));
        assertThat(folders.runtime()).isEqualTo(Path.of("/run/user/1/plumbline"));
        assertThat(ProgramFolders.of(Map.of("HOME", "/home/ada"), "Linux").runtime())
                .isEqualTo(Path.of("/home/ada/.local/state/plumbline/run"));
    }

    @Test
    void followsTheMac() {
        ProgramFolders folders = ProgramFolders.of(Map.of("HOME", "/Users/ada"), "Mac OS X");
        assertThat(folders.settings()).isEqualTo(Path.of("/Users/ada/Library/Application Support/dev.plumbline"));
        assertThat(folders.cache()).isEqualTo(Path.of("/Users/ada/Library/Caches/dev.plumbline"));
    }

    @Test
    void followsWindows() {
        ProgramFolders folders =
                ProgramFolders.of(Map.of("APPDATA", "/ada/Roaming", "LOCALAPPDATA", "/ada/Local"), "Windows 11");
        assertThat(folders.settings()).isEqualTo(Path.of("/ada/Roaming/Plumbline"));
        assertThat(folders.state()).isEqualTo(Path.of("/ada/Local/Plumbline"));
        assertThat(folders.cache()).isEqualTo(Path.of("/ada/Local/Plumbline/cache"));
    }

    @Test
    void gathersEverythingInTheFolderThatIsNamed() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            ProgramFolders folders = ProgramFolders.of(Map.of("HOME", "/home/ada", "PLUMBLINE_HOME", "/p"), system);
            assertThat(folders)
                    .isEqualTo(
                            new ProgramFolders(Path.of("/p"), Path.of("/p"), Path.of("/p/cache"), Path.of("/p/run")));
        }
    }
}
