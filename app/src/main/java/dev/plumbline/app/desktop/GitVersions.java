package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.Services;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.reviews.Revision;
import dev.plumbline.reviews.RevisionException;
import dev.plumbline.reviews.Revisions;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The versions of a workspace that git keeps, and those in other folders.
record GitVersions(Services services) implements VersionSource {

    private static final int COMMITS = 40;

    @Override
    public Listing list(Path workspace, Progress progress) {
        List<Version.Known> known = new ArrayList<>();
        try (Revisions revisions = Revisions.open(workspace, ReadLimits.standard())) {
            List<Revision> names = revisions.names();
            names.stream()
                    .filter(Predicate.not(GitVersions::isRemote))
                    .map(GitVersions::known)
                    .forEach(known::add);
            revisions.history(COMMITS).stream().map(GitVersions::known).forEach(known::add);
            names.stream().filter(GitVersions::isRemote).map(GitVersions::known).forEach(known::add);
            return new Listing(known, Optional.empty());
        } catch (RevisionException none) {
            return new Listing(known, Optional.of(none.problem()));
        }
    }

    private static boolean isRemote(Revision revision) {
        return revision.kind() == Revision.Kind.REMOTE_BRANCH;
    }

    private static Version.Known known(Revision revision) {
        Version.Kind kind = switch (revision.kind()) {
            case BRANCH -> Version.Kind.BRANCH;
            case REMOTE_BRANCH -> Version.Kind.REMOTE_BRANCH;
            case TAG -> Version.Kind.TAG;
            case COMMIT -> Version.Kind.COMMIT;
        };
        return new Version.Known(
                revision.name(), kind, revision.commit(), revision.title(), revision.author(), revision.time());
    }

    @Override
    public Reading read(Path workspace, Version version, Progress progress) {
        return switch (version) {
            case Version.Folder folder -> sound(services.open(folder.path(), progress), folder.label());
            case Version.Revision revision -> read(workspace, revision);
        };
    }

    private static Reading read(Path workspace, Version.Revision wanted) {
        try (Revisions revisions = Revisions.open(workspace, ReadLimits.standard())) {
            return sound(revisions.workspace(revisions.find(wanted.name())), wanted.label());
        } catch (RevisionException none) {
            return new Reading.Failed(none.problem());
        }
    }

    /// What cannot be read whole would look as if parts of it had been removed.
    private static Reading sound(Workspace workspace, String label) {
        return workspace.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .<Reading>map(first -> new Reading.Failed(new Problem(
                        Severity.ERROR,
                        "version.errors",
                        first.place(),
                        label + " cannot be read: " + first.what(),
                        "Nothing can be compared with it.",
                        "Choose another one.")))
                .orElseGet(() -> new Reading.Done(workspace.architecture()));
    }
}
