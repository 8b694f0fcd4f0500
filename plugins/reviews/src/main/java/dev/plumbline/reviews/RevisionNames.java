package dev.plumbline.reviews;

import dev.plumbline.reviews.Revision.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/// The branches and tags of a repository.
final class RevisionNames {

    private final Repository repository;

    RevisionNames(Repository repository) {
        this.repository = repository;
    }

    List<Revision> all() throws IOException {
        List<Revision> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : refs()) {
                commit(walk, ref).ifPresent(commit -> found.add(of(shortened(ref), kind(ref), commit)));
            }
        }
        return found;
    }

    /// The names alone, also of what leads to no commit.
    List<String> texts() throws IOException {
        return refs().stream().map(RevisionNames::shortened).toList();
    }

    /// What a name names: a branch comes before a tag.
    Kind kindOf(String name) throws IOException {
        if (repository.exactRef(Constants.R_HEADS + name) != null) {
            return Kind.BRANCH;
        }
        if (repository.exactRef(Constants.R_TAGS + name) != null) {
            return Kind.TAG;
        }
        return repository.exactRef(Constants.R_REMOTES + name) == null ? Kind.COMMIT : Kind.REMOTE_BRANCH;
    }

    static Revision of(String name, Kind kind, RevCommit commit) {
        return new Revision(
                name,
                kind,
                commit.name(),
                commit.getCommitterIdent().getWhenAsInstant(),
                commit.getAuthorIdent().getName(),
                commit.getShortMessage());
    }

    private List<Ref> refs() throws IOException {
        RefDatabase database = repository.getRefDatabase();
        List<Ref> refs = new ArrayList<>();
        for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS)) {
            database.getRefsByPrefix(prefix).stream()
                    .filter(ref -> !ref.isSymbolic())
                    .forEach(refs::add);
        }
        return refs;
    }

    private static Optional<RevCommit> commit(RevWalk walk, Ref ref) throws IOException {
        ObjectId id = ref.getObjectId();
        if (id == null) {
            return Optional.empty();
        }
        try {
            RevObject object = walk.peel(walk.parseAny(id));
            return object instanceof RevCommit commit ? Optional.of(commit) : Optional.empty();
        } catch (MissingObjectException incomplete) {
            return Optional.empty();
        }
    }

    private static String shortened(Ref ref) {
        return Repository.shortenRefName(ref.getName());
    }

    private static Kind kind(Ref ref) {
        if (ref.getName().startsWith(Constants.R_HEADS)) {
            return Kind.BRANCH;
        }
        return ref.getName().startsWith(Constants.R_TAGS) ? Kind.TAG : Kind.REMOTE_BRANCH;
    }
}
