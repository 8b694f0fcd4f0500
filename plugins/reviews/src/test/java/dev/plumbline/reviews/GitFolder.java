package dev.plumbline.reviews;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/// A real git repository in a folder for tests. Its commits are a minute apart.
final class GitFolder implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2026-11-23T09:00:00Z");

    private final Path folder;
    private final Git git;
    private int commits;

    GitFolder(Path folder) throws GitAPIException {
        QuietSystem.install();
        this.folder = folder;
        this.git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call();
    }

    GitFolder write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    GitFolder write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /// Commits all that is on disk; gives the id.
    String commit(String message) throws GitAPIException {
        PersonIdent ann = new PersonIdent("Ann", "ann@example.org", FIRST.plusSeconds(60L * commits++), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage(message)
                .setAuthor(ann)
                .setCommitter(ann)
                .setSign(false)
                .call()
                .name();
    }

    void branch(String name) throws GitAPIException {
        git.branchCreate().setName(name).call();
    }

    void tag(String name) throws GitAPIException {
        git.tag().setName(name).setMessage("Release " + name).setSigned(false).call();
    }

    void configure(String section, String subsection, String name, String value) throws IOException {
        StoredConfig config = git.getRepository().getConfig();
        config.setString(section, subsection.isEmpty() ? null : subsection, name, value);
        config.save();
    }

    @Override
    public void close() {
        git.close();
    }
}
