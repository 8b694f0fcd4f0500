package dev.plumbline.reviews;

import dev.plumbline.graphmodel.Problem;
import java.io.Serial;

/// A revision that cannot be given, with the reason that a program can act on and the problem that people read.
public final class RevisionException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Problem problem;

    RevisionException(Reason reason, Problem problem) {
        super(problem.what());
        this.reason = reason;
        this.problem = problem;
    }

    /// Why there is no revision.
    public Reason reason() {
        return reason;
    }

    /// Where, what, why, and what to do.
    public Problem problem() {
        return problem;
    }

    /// Why a revision cannot be given.
    public enum Reason {
        /// The folder is in no git repository.
        NO_REPOSITORY,
        /// No branch, tag or commit has the name.
        UNKNOWN_REVISION,
        /// The name means several commits.
        AMBIGUOUS_REVISION,
        /// The workspace was not there at that time.
        NO_WORKSPACE,
        /// The repository is damaged, incomplete or of an unknown format.
        UNREADABLE
    }
}
