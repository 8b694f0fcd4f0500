package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.reviews.RevisionException;
import dev.plumbline.reviews.Revisions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Finds what is compared: a folder, a plateau of the workspace, or a git revision of it, in this order.
record DiffSides(RootCommand root, Path workspace) {

    private static final String PLATEAU = "plateau:";

    DiffSide find(String text) {
        if (text.startsWith(PLATEAU)) {
            return new DiffSide(text, plateau(text.substring(PLATEAU.length())));
        }
        return new DiffSide(text, workspace(text).architecture());
    }

    /// The workspace in a folder or at a git revision, when there are no errors in it.
    Workspace workspace(String text) {
        Workspace found = isFolder(text) ? root.services().open(Path.of(text)) : revision(text);
        sound(found, text);
        return found;
    }

    /// The workspace to compare a check with. One that cannot be had is a failure of input, whatever the reason.
    Workspace base(String text) {
        try {
            return workspace(text);
        } catch (CommandFailure failure) {
            throw failure.status() == ExitCode.USAGE ? failure.withStatus(ExitCode.INPUT_OUTPUT) : failure;
        }
    }

    private Architecture plateau(String id) {
        Workspace opened = root.services().open(workspace);
        Architecture asIs = sound(opened, workspace.toString());
        return opened.plateaus()
                .applied(id, asIs)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no plateau '" + id + "' in " + workspace + ".",
                        NearestName.remedy(
                                id, opened.plateaus().byId().keySet(), "Write the id of a plateau of the workspace.")));
    }

    // No revision's name begins with a dot or is an absolute path.
    private static boolean isFolder(String text) {
        try {
            Path path = Path.of(text);
            return Files.exists(path) || path.isAbsolute() || text.startsWith(".");
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /// `REV` is the workspace at a revision, `REV:path` that of another folder of the repository.
    private Workspace revision(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        try (Revisions revisions = Revisions.open(workspace, ReadLimits.standard())) {
            String path = colon < 0 ? revisions.path() : withoutSlash(text.substring(colon + 1));
            return revisions.workspace(revisions.find(name), path);
        } catch (RevisionException none) {
            throw new CommandFailure(
                    status(none.reason()), none.problem().what(), none.problem().remedy());
        }
    }

    private static String withoutSlash(String path) {
        String clean = path.equals(".") ? "" : path;
        return clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static int status(RevisionException.Reason reason) {
        return switch (reason) {
            case UNKNOWN_REVISION, AMBIGUOUS_REVISION -> ExitCode.USAGE;
            case NO_REPOSITORY, NO_WORKSPACE, UNREADABLE -> ExitCode.INPUT_OUTPUT;
        };
    }

    private static Architecture sound(Workspace workspace, String label) {
        List<Problem> errors = workspace.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            int status = WorkspaceArgument.status(errors);
            throw new CommandFailure(
                            status,
                            label + " has " + errors.size() + (errors.size() == 1 ? " error." : " errors."),
                            WorkspaceArgument.remedy(status))
                    .because(errors);
        }
        return workspace.architecture();
    }
}
