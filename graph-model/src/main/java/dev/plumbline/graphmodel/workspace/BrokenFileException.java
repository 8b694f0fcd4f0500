package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.io.Serial;

/// Carries the problem that ends the reading of one file up to where the file is given up.
final class BrokenFileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    BrokenFileException(Problem problem) {
        super(problem.what(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
