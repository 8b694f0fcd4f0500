package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final String BASE = "elements: {}\n# größer 🚀\n";

    @TempDir
    private Path folder;

    @Test
    void startsEmpty() throws StoreException {
        try (Journal journal = open()) {
            assertThat(journal.recover().isEmpty()).isTrue();
            assertThat(journal.unsavedFiles()).isEmpty();
        }
    }

    @Test
    void givesBackTheEditsThatWereNotSaved() throws StoreException {
        try (Journal journal = open()) {
            append(journal, "a.yaml", 10, "", "x");
            append(journal, "b.yaml", 0, "e", "\"\n\u0001E");
            append(journal, "a.yaml", 10, "x", "yy");
            journal.saved("b.yaml");
            assertThat(journal.unsavedFiles()).containsExactly("a.yaml");
        }
        try (Journal journal = open()) {
            Recovery recovery = journal.recover();
            assertThat(recovery.damaged()).isFalse();
            assertThat(recovery.files())
                    .containsExactly(
                            new Recovery.RecoveredFile("a.yaml", Optional.of(BASE), "elements: yy{}\n# größer 🚀\n"));
            assertThat(recovery.titles()).hasSize(3);
            append(journal, "a.yaml", 0, "", "# more\n");
        }
        try (Journal journal = open()) {
            assertThat(journal.recover().files().getFirst().text()).startsWith("# more\nelements: yy");
        }
    }

    @Test
    void knowsFilesThatAreNotOnDiskYet() throws StoreException {
        try (Journal journal = open()) {
            journal.append(
                    "Add file", List.of(new TextEdit("new.yaml", 0, "", "elements: {}\n")), file -> Optional.empty());
        }
        try (Journal journal = open()) {
            assertThat(journal.recover().files())
                    .containsExactly(new Recovery.RecoveredFile("new.yaml", Optional.empty(), "elements: {}\n"));
        }
    }

    @Test
    void isEmptyOnceEverythingIsSaved() throws StoreException, IOException {
        try (Journal journal = open()) {
            append(journal, "a.yaml", 0, "", "x");
            journal.saved("a.yaml");
            assertThat(Files.size(file())).isZero();
            append(journal, "a.yaml", 0, "", "y");
        }
        try (Journal journal = open()) {
            assertThat(journal.recover().files().getFirst().text()).startsWith("yelements");
        }
    }

    @Test
    void leavesOutATornLastLine() throws StoreException, IOException {
        try (Journal journal = open()) {
            append(journal, "a.yaml", 0, "", "x");
        }
        Files.writeString(file(), "{\"title\":\"torn\",\"edits\":[{\"fi", StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.recover().damaged()).isFalse();
            assertThat(journal.recover().titles()).containsExactly("edit a.yaml");
            append(journal, "a.yaml", 0, "", "y");
        }
        try (Journal journal = open()) {
            assertThat(journal.recover().files().getFirst().text()).startsWith("yxelements");
        }
    }

    @Test
    void keepsACopyOfADamagedJournalAndWhatCameBefore() throws StoreException, IOException {
        try (Journal journal = open()) {
            append(journal, "a.yaml", 0, "", "x");
        }
        Files.writeString(file(), "garbage\n", StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.recover().damaged()).isTrue();
            assertThat(journal.recover().files()).hasSize(1);
        }
        assertThat(file().resolveSibling(file().getFileName() + ".damaged"))
                .content()
                .endsWith("garbage\n");
        try (Journal journal = open()) {
            assertThat(journal.recover().damaged()).isFalse();
        }
    }

    @Test
    void refusesAWorkspaceThatIsOpenElsewhere() throws StoreException {
        try (Journal first = open()) {
            assertThat(first.unsavedFiles()).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("workspace.in-use"));
        }
    }

    @Test
    void saysWhatIsWrongWithAnUnusableStateFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x");
        assertThatThrownBy(() -> Journal.open(file, folder))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("journal.unusable"));
    }

    @Test
    void losesNoAcknowledgedEditWhenTheProgramIsKilled() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == 60) {
                    program.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        assertThat(program.waitFor()).isNotZero();
        assertThat(acknowledged).isGreaterThanOrEqualTo(60);
        try (Journal journal = open()) {
            Recovery recovery = journal.recover();
            assertThat(recovery.damaged()).isFalse();
            assertThat(recovery.titles()).hasSizeGreaterThanOrEqualTo(acknowledged);
            int edits = recovery.titles().size();
            StringBuilder expected = new StringBuilder(BASE);
            for (int i = 1; i <= edits; i++) {
                expected.insert(0, "# edit " + i + "\n");
            }
            assertThat(recovery.files().getFirst().text()).isEqualTo(expected.toString());
        }
    }

    /// Edits until it is killed, and tells of every edit that the journal has taken.
    static final class KilledProgram {

        private KilledProgram() {}

        public static void main(String[] arguments) throws StoreException {
            Path folder = Path.of(arguments[0]);
            try (Journal journal = Journal.open(folder.resolve("state"), folder)) {
                for (int i = 1; i < 1_000_000; i++) {
                    append(journal, "a.yaml", 0, "", "# edit " + i + "\n");
                    System.out.println(i);
                }
            }
        }
    }

    private Journal open() throws StoreException {
        return Journal.open(folder.resolve("state"), folder);
    }

    private Path file() {
        return folder.resolve("state").resolve(Journal.fileName(folder));
    }

    private static void append(Journal journal, String file, int offset, String removed, String inserted)
            throws StoreException {
        journal.append(
                "edit " + file, List.of(new TextEdit(file, offset, removed, inserted)), name -> Optional.of(BASE));
    }
}
