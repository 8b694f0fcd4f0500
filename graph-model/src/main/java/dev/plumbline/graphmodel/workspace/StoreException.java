package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.io.Serial;

/// A journal or a workspace that cannot be read or written, with what to tell the user.
public final class StoreException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    StoreException(Problem problem, Throwable cause) {
        super(problem.what(), cause);
        this.problem = problem;
    }

    /// What to tell the user.
    public Problem problem() {
        return problem;
    }
}
