package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.WorkspaceStore.UnsavedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceStoreTest {

    private static final String BASE = "elements:\n  a: {kind: service}\n  b: {kind: service}\n  c: {kind: service}\n";

    @TempDir
    private Path folder;

    private Path file;
    private WorkspaceStore store;

    @BeforeEach
    void writeBase() throws IOException {
        file = Files.writeString(folder.resolve("a.yaml"), BASE);
        store = new WorkspaceStore(folder);
    }

    @Test
    void replacesTheTextAndLeavesNothingElseBehind() throws IOException {
        String text = BASE.replace("a: {kind: service}", "a: {kind: cache, name: größer 🚀}");
        assertThat(save(text)).isEqualTo(new SaveResult.Saved("a.yaml"));
        assertThat(file).content().isEqualTo(text);
        assertThat(names()).containsExactly("a.yaml");
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        SaveResult result = store.save(new UnsavedFile("link.yaml", Optional.of(BASE), "new\n"));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("new\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void createsNewFilesInNewFolders() {
        UnsavedFile unsaved = new UnsavedFile("teams/feed.yaml", Optional.empty(), "elements: {}\n");
        assertThat(store.save(unsaved)).isInstanceOf(SaveResult.Saved.class);
        assertThat(folder.resolve("teams/feed.yaml")).content().isEqualTo("elements: {}\n");
    }

    @Test
    void mergesWhatChangedElsewhereInTheFile() throws IOException {
        Files.writeString(file, BASE.replace("c: {kind: service}", "c: {kind: queue}"));
        SaveResult result = save(BASE.replace("a: {kind: service}", "a: {kind: cache}"));
        String both = BASE.replace("c: {kind: service}", "c: {kind: queue}")
                .replace("a: {kind: service}", "a: {kind: cache}");
        assertThat(result).isEqualTo(new SaveResult.Merged("a.yaml", both));
        assertThat(file).content().isEqualTo(both);
    }

    @Test
    void givesAChoiceWhereBothChangedTheSame() throws IOException {
        String theirs = BASE.replace("b: {kind: service}", "b: {kind: queue}");
        Files.writeString(file, theirs);
        String ours = BASE.replace("b: {kind: service}", "b: {kind: cache}");
        assertThat(save(ours)).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.theirs()).contains(theirs);
            assertThat(conflict.regions())
                    .containsExactly(new LineMerge.Region(
                            3, "  b: {kind: service}\n", "  b: {kind: cache}\n", "  b: {kind: queue}\n"));
        });
        assertThat(file).content().isEqualTo(theirs);
        assertThat(names()).containsExactly("a.yaml");
    }

    @Test
    void doesNotBringBackAFileThatIsGoneWithoutAsking() throws IOException {
        Files.delete(file);
        assertThat(save(BASE + "  d: {kind: service}\n"))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).isEmpty());
        assertThat(file).doesNotExist();
    }

    @Test
    void doesNotOverwriteAFileThatAppearedMeanwhile() {
        SaveResult result = store.save(new UnsavedFile("a.yaml", Optional.empty(), "elements: {}\n"));
        assertThat(result).isInstanceOf(SaveResult.Conflict.class);
        assertThat(file).content().isEqualTo(BASE);
    }

    @Test
    void fitsPlacesOfNeighboursTogether() throws IOException {
        String base = "layout: v\nplaces:\n  a: 1 1\n  b: 2 2\n";
        Path layout = Files.writeString(folder.resolve("v.layout.yaml"), base.replace("b: 2 2", "b: 20 2"));
        SaveResult result = store.save(
                new UnsavedFile("v.layout.yaml", Optional.of(base), base.replace("a: 1 1", "a: 10 1 pinned")));
        String both = "layout: v\nplaces:\n  a: 10 1 pinned\n  b: 20 2\n";
        assertThat(result).isEqualTo(new SaveResult.Merged("v.layout.yaml", both));
        assertThat(layout).content().isEqualTo(both);
    }

    @Test
    void deletesWhatNobodyChangedMeanwhile() throws IOException {
        assertThat(store.delete("a.yaml", "other\n"))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).contains(BASE));
        assertThat(file).exists();
        assertThat(store.delete("a.yaml", BASE)).isEqualTo(new SaveResult.Saved("a.yaml"));
        assertThat(file).doesNotExist();
        assertThat(store.delete("a.yaml", BASE)).isEqualTo(new SaveResult.Saved("a.yaml"));
        assertThat(code(store.delete("../b.yaml", BASE))).isEqualTo("file.outside");
        Files.setPosixFilePermissions(Files.writeString(file, BASE), PosixFilePermissions.fromString("r--r--r--"));
        assertThat(code(store.delete("a.yaml", BASE))).isEqualTo("file.read-only");
    }

    @Test
    void tellsOfReadOnlyFilesAndFolders() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(code(save("x"))).isEqualTo("file.read-only");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(code(save("x"))).isEqualTo("file.folder-read-only");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(file).content().isEqualTo(BASE);
    }

    @Test
    void tellsOfFoldersThatCannotBeMade() {
        SaveResult result = store.save(new UnsavedFile("a.yaml/b.yaml", Optional.empty(), "x"));
        assertThat(code(result)).isEqualTo("file.unwritable");
    }

    @Test
    void staysWithinTheWorkspace() {
        SaveResult result = store.save(new UnsavedFile("../b.yaml", Optional.empty(), "x"));
        assertThat(code(result)).isEqualTo("file.outside");
        assertThat(folder.resolveSibling("b.yaml")).doesNotExist();
    }

    @Test
    void leavesTheEditsOfAFileThatCouldNotBeSavedInTheJournal() throws StoreException, IOException {
        Path other = Files.writeString(folder.resolve("b.yaml"), "name: x\n");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("r--r--r--"));
        Path state = folder.resolve("state");
        try (Journal journal = Journal.open(state, folder)) {
            journal.append(
                    "edit both",
                    List.of(new TextEdit("a.yaml", 0, "", "# "), new TextEdit("b.yaml", 6, "x", "y")),
                    name -> Optional.of(name.equals("a.yaml") ? BASE : "name: x\n"));
            List<SaveResult> results = store.save(
                    List.of(
                            new UnsavedFile("a.yaml", Optional.of(BASE), "# " + BASE),
                            new UnsavedFile("b.yaml", Optional.of("name: x\n"), "name: y\n")),
                    journal);
            assertThat(results.getFirst()).isInstanceOf(SaveResult.Saved.class);
            assertThat(code(results.getLast())).isEqualTo("file.read-only");
        }
        try (Journal journal = Journal.open(state, folder)) {
            assertThat(journal.recover().files())
                    .containsExactly(new Recovery.RecoveredFile("b.yaml", Optional.of("name: x\n"), "name: y\n"));
        }
    }

    private SaveResult save(String text) {
        return store.save(new UnsavedFile("a.yaml", Optional.of(BASE), text));
    }

    private static String code(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Failed.class);
        return ((SaveResult.Failed) result).problem().code();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
