package dev.plumbline.app.cli;

import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// A folder that a test makes a git repository of.
final class GitFolder {

    private GitFolder() {}

    /// Begins the branch `main` with everything that is in the folder.
    static void begin(Path folder) throws GitAPIException {
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("One")
                    .setAuthor("Ann", "ann@example.org")
                    .setSign(false)
                    .call();
        }
    }
}
