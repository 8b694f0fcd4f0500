package dev.plumbline.reviews;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.reviews.RevisionException.Reason;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What is wrong when a revision cannot be given.
final class RevisionProblems {

    private static final String NOT_READ = "No revision of the workspace can be read.";

    private RevisionProblems() {}

    static RevisionException noRepository(Path folder) {
        return problem(
                Reason.NO_REPOSITORY,
                folder.toString(),
                folder + " is in no git repository.",
                NOT_READ,
                "Run 'git init' in it and commit the workspace, or name a folder that is kept in git.");
    }

    static RevisionException unreadable(Path repository, Exception cause) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        RevisionException problem = problem(
                Reason.UNREADABLE,
                repository.toString(),
                "The git repository " + repository + " cannot be read: " + ShownText.shortened(said) + ".",
                NOT_READ,
                "Run 'git fsck' in it; fetch what is missing if it was cloned in part.");
        problem.initCause(cause);
        return problem;
    }

    static RevisionException unknown(String name, Collection<String> known) {
        return problem(
                Reason.UNKNOWN_REVISION,
                name,
                "There is no revision '" + ShownText.shortened(name) + "'.",
                "Nothing can be compared with it.",
                NearestName.remedy(name, known, "Write a branch, a tag or a commit, as in main, v1.2 or HEAD~3."));
    }

    static RevisionException ambiguous(String name, Collection<String> candidates) {
        return problem(
                Reason.AMBIGUOUS_REVISION,
                name,
                "The revision '" + ShownText.shortened(name) + "' means several things: "
                        + String.join(", ", candidates) + ".",
                "Nothing can be compared with it.",
                "Write more digits of the commit's id.");
    }

    static RevisionException noWorkspace(Revision revision, String path, List<String> others) {
        String shown = path.isEmpty() ? "the top of the repository" : "the folder " + path;
        String remedy = "Choose another revision, or one of another folder as in " + revision.name() + ":path/to/it.";
        return problem(
                Reason.NO_WORKSPACE,
                revision.name(),
                "At the revision " + revision.name() + ", " + shown + " holds no plumbline.yaml.",
                "There is no workspace to read.",
                others.isEmpty()
                        ? remedy
                        : "Maybe you meant '" + revision.name() + ":" + others.getFirst() + "'. " + remedy);
    }

    private static RevisionException problem(Reason reason, String place, String what, String why, String remedy) {
        String code = "revision." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new RevisionException(
                reason, new Problem(Problem.Severity.ERROR, code, new Problem.Place(place, 0, 0), what, why, remedy));
    }
}
