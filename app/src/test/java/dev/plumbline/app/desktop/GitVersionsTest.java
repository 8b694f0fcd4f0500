package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitVersionsTest {

    private final GitVersions versions = new GitVersions(Services.standard(InstantSource.system()));

    @TempDir
    private Path folder;

    @Test
    void listsBranchesAndCommitsAndReadsThem() throws IOException, GitAPIException {
        write("elements: {api: {kind: service}}");
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call()) {
            commit(git, "Begin");
            write("elements: {api: {kind: service}, store: {kind: datastore}}");
            commit(git, "Add a store");
        }
        VersionSource.Listing listing = versions.list(folder, Progress.NONE);
        assertThat(listing.obstacle()).isEmpty();
        assertThat(listing.known())
                .extracting(Version.Known::subject)
                .containsExactly("Add a store", "Add a store", "Begin");
        assertThat(listing.known().getFirst().name()).isEqualTo("main");
        assertThat(read(new Version.Revision("HEAD~1", "HEAD~1"))).containsExactly("api");
        assertThat(read(new Version.Revision("main", "main"))).containsExactlyInAnyOrder("api", "store");
        assertThat(read(new Version.Folder(folder))).containsExactlyInAnyOrder("api", "store");
    }

    @Test
    void saysWhyThereIsNothingToCompareWith() throws IOException {
        write("elements: {api: {kind: service}}");
        assertThat(versions.list(folder, Progress.NONE).obstacle())
                .hasValueSatisfying(problem -> assertThat(problem.what()).endsWith("is in no git repository."));
        assertThat(versions.read(folder, new Version.Revision("main", "main"), Progress.NONE))
                .isInstanceOf(VersionSource.Reading.Failed.class);
    }

    @Test
    void doesNotCompareWithWhatCannotBeReadWhole() throws IOException {
        write("elements: {api: {kind: nonsense}}");
        assertThat(versions.read(folder, new Version.Folder(folder), Progress.NONE))
                .isInstanceOfSatisfying(
                        VersionSource.Reading.Failed.class,
                        failed -> assertThat(failed.problem().what()).contains("cannot be read"));
    }

    private Iterable<String> read(Version version) {
        return versions.read(folder, version, Progress.NONE) instanceof VersionSource.Reading.Done done
                ? done.architecture().elements().keySet()
                : java.util.List.of();
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Test\n" + text + "\n");
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("Ann", "ann@example.org")
                .setCommitter("Ann", "ann@example.org")
                .setSign(false)
                .call();
    }
}
