package dev.plumbline.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Finds the git repository around a folder, by its `.git` alone: neither the environment nor the repository's own
/// settings can send the reader elsewhere.
final class RepositoryFinder {

    private static final String GIT = ".git";

    private RepositoryFinder() {}

    /// A repository with the folder that holds its `.git`.
    record Found(Repository repository, Path top, Path folder) {}

    static Found around(Path folder) throws RevisionException {
        Path real = real(folder);
        for (Path top = real; top != null; top = top.getParent()) {
            if (Files.exists(top.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
                return new Found(open(top), top, real);
            }
        }
        throw RevisionProblems.noRepository(folder);
    }

    private static Path real(Path folder) throws RevisionException {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            throw RevisionProblems.noRepository(folder);
        }
    }

    private static Repository open(Path top) throws RevisionException {
        QuietSystem.install();
        try {
            return new FileRepositoryBuilder()
                    .setWorkTree(top.toFile())
                    .setMustExist(true)
                    .build();
        } catch (IOException | IllegalArgumentException broken) {
            throw RevisionProblems.unreadable(top, broken);
        }
    }
}
