package dev.plumbline.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.reviews.Revision.Kind;
import dev.plumbline.reviews.RevisionException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RevisionsTest {

    private static final String ONE = "plumbline: 1\nname: Shop\nelements:\n  api: {kind: service}\n";
    private static final String TWO = ONE + "  store: {kind: datastore}\n";

    @TempDir
    private Path folder;

    private GitFolder git;
    private String first;
    private String second;

    @BeforeEach
    void keepAWorkspaceInGit() throws GitAPIException, IOException {
        git = new GitFolder(folder);
        first = git.write("design/shop/plumbline.yaml", ONE)
                .write("design/shop/target/built.yaml", "elements: {no: {kind: service}}")
                .write("design/shop/.hidden/x.yaml", "elements: {no: {kind: service}}")
                .write("README.md", "A shop.")
                .commit("Sketch the shop\n\nWith an API.");
        git.tag("v1.0");
        git.branch("sketch");
        git.write("README.md", "A shop with a store.").commit("Say more in the README");
        second = git.write("design/shop/plumbline.yaml", TWO)
                .write("design/shop/flows/more.yaml", "flows:\n")
                .commit("Add a store");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void readsTheWorkspaceOfABranchATagAndACommit() throws RevisionException {
        try (Revisions revisions = open()) {
            assertThat(revisions.path()).isEqualTo("design/shop");
            for (String name : List.of("sketch", "v1.0", first, first.substring(0, 9), "HEAD~2", "main^^")) {
                Workspace workspace = revisions.workspace(revisions.find(name));
                assertThat(workspace.architecture().elements()).as(name).containsOnlyKeys("api");
                assertThat(workspace.problems()).as(name).isEmpty();
            }
            Workspace now = revisions.workspace(revisions.find("main"));
            assertThat(now.architecture().elements()).containsOnlyKeys("api", "store");
            assertThat(now.files()).hasSize(2);
            assertThat(now.root()).isEqualTo(shop().toAbsolutePath());
        }
    }

    @Test
    void tellsWhatARevisionIs() throws RevisionException {
        try (Revisions revisions = open()) {
            Revision tag = revisions.find("v1.0");
            assertThat(tag)
                    .isEqualTo(new Revision(
                            "v1.0", Kind.TAG, first, Instant.parse("2026-11-23T09:00:00Z"), "Ann", "Sketch the shop"));
            assertThat(tag.shortCommit()).isEqualTo(first.substring(0, 8));
            assertThat(revisions.find("sketch").kind()).isEqualTo(Kind.BRANCH);
            assertThat(revisions.find("HEAD").kind()).isEqualTo(Kind.COMMIT);
        }
    }

    @Test
    void listsBranchesAndTags() throws RevisionException {
        try (Revisions revisions = open()) {
            assertThat(revisions.names())
                    .extracting(revision -> revision.kind() + " " + revision.name())
                    .containsExactly("BRANCH main", "BRANCH sketch", "TAG v1.0");
        }
    }

    @Test
    void listsTheCommitsThatChangedTheWorkspace() throws RevisionException {
        try (Revisions revisions = open()) {
            assertThat(revisions.history(10)).extracting(Revision::commit).containsExactly(second, first);
            assertThat(revisions.history(1)).extracting(Revision::title).containsExactly("Add a store");
        }
        try (Revisions revisions = Revisions.open(folder, ReadLimits.standard())) {
            assertThat(revisions.path()).isEmpty();
            assertThat(revisions.history(10)).hasSize(2);
        }
    }

    @Test
    void suggestsTheNearestNameForAnUnknownOne() throws RevisionException {
        try (Revisions revisions = open()) {
            refuses(Reason.UNKNOWN_REVISION, () -> revisions.find("sketsh"), "Maybe you meant 'sketch'.");
            refuses(Reason.UNKNOWN_REVISION, () -> revisions.find("v1.O"), "Maybe you meant 'v1.0'.");
            for (String odd : List.of("", " ", "HEAD~99", "HEAD~~^{", "..", "main:design", "deadbeef", "-", "@{u}")) {
                refuses(Reason.UNKNOWN_REVISION, () -> revisions.find(odd), "Write a branch, a tag or a commit");
            }
        }
    }

    @Test
    void tellsWhereTheWorkspaceWasAtThatTime() throws RevisionException, GitAPIException, IOException {
        Files.createDirectories(folder.resolve("new"));
        git.write("new/plumbline.yaml", ONE).commit("Move the design");
        try (Revisions revisions = Revisions.open(folder.resolve("new"), ReadLimits.standard())) {
            Revision before = revisions.find("v1.0");
            refuses(
                    Reason.NO_WORKSPACE,
                    () -> revisions.workspace(before),
                    "Maybe you meant 'v1.0:design/shop'. Choose another revision");
            assertThat(revisions.workspace(before, "design/shop").architecture().elements())
                    .containsOnlyKeys("api");
            refuses(Reason.NO_WORKSPACE, () -> revisions.workspace(before, "design"), "v1.0:design/shop");
            refuses(Reason.NO_WORKSPACE, () -> revisions.workspace(before, "README.md"), "v1.0:design/shop");
        }
    }

    @Test
    void refusesAFolderThatIsInNoRepository(@TempDir Path elsewhere) {
        refuses(Reason.NO_REPOSITORY, () -> Revisions.open(elsewhere, ReadLimits.standard()), "git init");
        refuses(
                Reason.NO_REPOSITORY,
                () -> Revisions.open(elsewhere.resolve("missing"), ReadLimits.standard()),
                "git init");
    }

    @Test
    void readsARepositoryWithoutCommits(@TempDir Path fresh) throws GitAPIException, IOException, RevisionException {
        try (GitFolder empty = new GitFolder(fresh)) {
            empty.write("plumbline.yaml", ONE);
            try (Revisions revisions = Revisions.open(fresh, ReadLimits.standard())) {
                assertThat(revisions.names()).isEmpty();
                assertThat(revisions.history(5)).isEmpty();
                refuses(Reason.UNKNOWN_REVISION, () -> revisions.find("HEAD"), "Write a branch");
                assertThat(revisions.state().commit()).isEmpty();
                assertThat(revisions.state().branch()).isEqualTo("main");
                assertThat(revisions.state().changed()).containsExactly("plumbline.yaml");
            }
        }
    }

    @Test
    void tellsWhichFilesAreNotCommitted() throws RevisionException, IOException {
        try (Revisions revisions = open()) {
            assertThat(revisions.state().isDirty()).isFalse();
            assertThat(revisions.state().branch()).isEqualTo("main");
            assertThat(revisions.state().commit()).isEqualTo(second);
            git.write("README.md", "Not of the workspace.")
                    .write("design/shop/target/built.yaml", "x")
                    .write("design/shop/new.yaml", "elements:\n")
                    .write("design/shop/flows/more.yaml", "flows:\r\n");
            assertThat(revisions.state().changed()).containsExactly("new.yaml");
            Files.delete(shop().resolve("flows/more.yaml"));
            git.write("design/shop/plumbline.yaml", TWO + "# more\n");
            assertThat(revisions.state().changed()).containsExactly("flows/more.yaml", "new.yaml", "plumbline.yaml");
            assertThat(revisions.state().isDirty()).isTrue();
        }
    }

    @Test
    void tellsOfACommitThatIsCheckedOutByItself() throws RevisionException, IOException {
        Files.writeString(folder.resolve(".git/HEAD"), first + "\n");
        try (Revisions revisions = open()) {
            assertThat(revisions.state().branch()).isNull();
            assertThat(revisions.state().commit()).isEqualTo(first);
        }
    }

    @Test
    void runsNothingAndWritesNothing() throws RevisionException, GitAPIException, IOException {
        Path marker = folder.resolve("marker");
        String touch = "touch " + marker;
        git.write(".gitattributes", "*.yaml filter=evil diff=evil text=auto\n").commit("Name a filter");
        git.configure("filter", "evil", "clean", touch);
        git.configure("filter", "evil", "smudge", touch);
        git.configure("filter", "evil", "process", touch);
        git.configure("core", "", "fsmonitor", touch);
        git.configure("core", "", "sshCommand", touch);
        git.configure("core", "", "worktree", "/nowhere");
        git.configure("core", "", "hooksPath", folder.resolve("hooks").toString());
        SortedMap<String, String> before = everything();
        try (Revisions revisions = open()) {
            revisions.names();
            revisions.history(10);
            revisions.workspace(revisions.find("v1.0"));
            assertThat(revisions.state().isDirty()).isFalse();
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(marker).doesNotExist();
    }

    @Test
    void givesTheProblemsOfFilesThatCannotBeRead() throws RevisionException, GitAPIException, IOException {
        git.write("design/shop/latin.yaml", new byte[] {'a', ':', ' ', (byte) 0xE4})
                .write("design/shop/large.yaml", "# " + "x".repeat(5_000))
                .commit("Add odd files");
        ReadLimits small = new ReadLimits(4_000, 10, 64, 1000, 1);
        try (Revisions revisions = Revisions.open(shop(), small)) {
            Workspace workspace = revisions.workspace(revisions.find("HEAD"));
            assertThat(workspace.architecture().elements()).hasSize(2);
            assertThat(workspace.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder("file.not-utf8", "file.too-large");
        }
    }

    @Test
    void tellsOfADamagedRepository() throws RevisionException, IOException {
        Path object = folder.resolve(".git/objects/" + first.substring(0, 2) + "/" + first.substring(2));
        try (Revisions revisions = open()) {
            Revision tag = revisions.find("v1.0");
            assertThat(object.toFile().setWritable(true)).isTrue();
            Files.delete(object);
            try (Revisions again = open()) {
                refuses(Reason.UNREADABLE, () -> again.workspace(tag), "git fsck");
            }
        }
    }

    @Test
    void readsALinkedWorkTree(@TempDir Path other) throws RevisionException, IOException {
        Path linked = folder.resolve(".git/worktrees/other");
        Files.createDirectories(linked);
        Files.writeString(linked.resolve("HEAD"), "ref: refs/heads/sketch\n");
        Files.writeString(linked.resolve("commondir"), "../..\n");
        Files.writeString(linked.resolve("gitdir"), other.resolve(".git") + "\n");
        Files.writeString(other.resolve(".git"), "gitdir: " + linked + "\n");
        Files.createDirectories(other.resolve("design/shop"));
        Files.writeString(other.resolve("design/shop/plumbline.yaml"), ONE);
        try (Revisions revisions = Revisions.open(other.resolve("design/shop"), ReadLimits.standard())) {
            assertThat(revisions.state().branch()).isEqualTo("sketch");
            assertThat(revisions.state().isDirty()).isFalse();
            assertThat(revisions
                            .workspace(revisions.find("HEAD"))
                            .architecture()
                            .elements())
                    .containsOnlyKeys("api");
            assertThat(revisions.names()).hasSize(3);
        }
    }

    private Revisions open() throws RevisionException {
        return Revisions.open(shop(), ReadLimits.standard());
    }

    private Path shop() {
        try {
            return folder.toRealPath().resolve("design/shop");
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                found.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return found;
    }

    private static void refuses(Reason reason, ThrowingCallable call, String remedy) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RevisionException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.problem().remedy()).contains(remedy);
        });
    }
}
