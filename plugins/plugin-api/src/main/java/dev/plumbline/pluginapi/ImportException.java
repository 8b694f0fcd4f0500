package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Problem;
import java.io.Serial;

/// A source that cannot be read at all.
public final class ImportException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ImportException(Problem problem) {
        super(problem.what());
        this.problem = problem;
    }

    /// Where, what, why, and what to do.
    public Problem problem() {
        return problem;
    }
}
