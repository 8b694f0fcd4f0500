package dev.plumbline.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        Path top = top(real).orElseThrow(() -> RevisionProblems.noRepository(folder));
        return new Found(open(top), top, real);
    }

    /// The folder of the innermost repository around a real path.
    static Optional<Path> top(Path real) {
        return Stream.iterate(real, Objects::nonNull, Path::getParent)
                .filter(above -> Files.exists(above.resolve(GIT), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
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
