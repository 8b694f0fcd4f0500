package dev.plumbline.reviews;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// The revisions of a workspace that is kept in git. Reads the repository and nothing else: the files on disk stay as
/// they are, no program is run, and nothing is fetched.
public final class Revisions implements AutoCloseable {

    private final Repository repository;
    private final Path top;
    private final Path folder;
    private final ReadLimits limits;

    private Revisions(RepositoryFinder.Found found, ReadLimits limits) {
        this.repository = found.repository();
        this.top = found.top();
        this.folder = found.folder();
        this.limits = limits;
    }

    /// The revisions of the workspace in a folder.
    ///
    /// @throws RevisionException if the folder is in no repository, or that cannot be read
    public static Revisions open(Path folder, ReadLimits limits) throws RevisionException {
        return new Revisions(RepositoryFinder.around(folder), limits);
    }

    /// The path of the workspace in the repository with forward slashes; empty if it is the top.
    public String path() {
        return path(top, folder);
    }

    /// The path of a folder in the repository around it, as by `path`, however broken that is; nothing where there is
    /// none.
    public static Optional<String> pathOf(Path folder) {
        try {
            Path real = folder.toRealPath();
            return RepositoryFinder.top(real).map(top -> path(top, real));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static String path(Path top, Path folder) {
        return top.relativize(folder).toString().replace(File.separatorChar, '/');
    }

    /// The branches of this repository, then those that were fetched, then the tags, each in the order of the names.
    public List<Revision> names() throws RevisionException {
        try {
            return new RevisionNames(repository).all();
        } catch (IOException broken) {
            throw RevisionProblems.unreadable(top, broken);
        }
    }

    /// The last commits that changed the workspace, the latest first.
    ///
    /// @param most how many are wanted
    public List<Revision> history(int most) throws RevisionException {
        List<Revision> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head != null) {
                walk.markStart(walk.parseCommit(head));
                walk.setTreeFilter(WorkspaceTree.changesIn(path()));
                for (RevCommit commit : walk) {
                    if (found.size() == most) {
                        break;
                    }
                    found.add(RevisionNames.of(commit.name(), Revision.Kind.COMMIT, commit));
                }
            }
            return found;
        } catch (IOException broken) {
            throw RevisionProblems.unreadable(top, broken);
        }
    }

    /// The revision with a name: a branch, a tag, the beginning of a commit's id, or what leads on from them as in
    /// `HEAD~3` or `v1.2^`.
    ///
    /// @throws RevisionException if there is none, or several
    public Revision find(String name) throws RevisionException {
        RevisionNames names = new RevisionNames(repository);
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = name.isBlank() ? null : repository.resolve(name + "^{commit}");
            if (id == null) {
                throw RevisionProblems.unknown(name, names.texts());
            }
            return RevisionNames.of(name, names.kindOf(name), walk.parseCommit(id));
        } catch (AmbiguousObjectException several) {
            throw RevisionProblems.ambiguous(
                    name,
                    several.getCandidates().stream()
                            .map(AnyObjectId::name)
                            .sorted()
                            .toList());
        } catch (RevisionSyntaxException | IncorrectObjectTypeException noCommit) {
            throw RevisionProblems.unknown(name, namesOrNone(names));
        } catch (IOException broken) {
            throw RevisionProblems.unreadable(top, broken);
        }
    }

    /// The workspace as it was at a revision.
    ///
    /// @throws RevisionException if there was none
    public Workspace workspace(Revision revision) throws RevisionException {
        return workspace(revision, path());
    }

    /// The workspace that a folder of the repository held at a revision.
    ///
    /// @param path the folder's path in the repository with forward slashes; empty for the top
    /// @throws RevisionException if there was none
    public Workspace workspace(Revision revision, String path) throws RevisionException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(revision.commit()));
            WorkspaceTree tree = new WorkspaceTree(walk.getObjectReader(), commit.getTree());
            SortedMap<String, ObjectId> files = tree.files(path);
            if (!files.containsKey(WorkspaceTree.MAIN)) {
                throw RevisionProblems.noWorkspace(revision, path, tree.workspaces());
            }
            Path root = top.resolve(path);
            return new WorkspaceReader(limits).readBytes(root, tree.bytes(files, limits));
        } catch (IOException broken) {
            throw RevisionProblems.unreadable(top, broken);
        }
    }

    /// How the workspace on disk differs from the last commit.
    public WorkTreeState state() throws RevisionException {
        try (RevWalk walk = new RevWalk(repository)) {
            Ref head = repository.exactRef(Constants.HEAD);
            String branch = head == null || !head.isSymbolic()
                    ? null
                    : Repository.shortenRefName(head.getTarget().getName());
            ObjectId id = head == null ? null : head.getObjectId();
            Map<String, ObjectId> committed = new TreeMap<>();
            if (id != null) {
                RevCommit commit = walk.parseCommit(id);
                committed.putAll(new WorkspaceTree(walk.getObjectReader(), commit.getTree()).files(path()));
            }
            return new WorkTreeState(branch, id == null ? "" : id.name(), WorkTree.changed(folder, committed));
        } catch (IOException broken) {
            throw RevisionProblems.unreadable(top, broken);
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    private List<String> namesOrNone(RevisionNames names) {
        try {
            return names.texts();
        } catch (IOException broken) {
            return List.of();
        }
    }
}
