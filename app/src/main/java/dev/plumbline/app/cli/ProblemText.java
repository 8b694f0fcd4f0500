package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import java.util.Locale;

/// A problem as people read it in a terminal.
final class ProblemText {

    private ProblemText() {}

    static String of(Problem problem) {
        return problem.place() + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.what()
                + "\n    " + problem.why() + " " + problem.remedy() + "  [" + problem.code() + "]";
    }
}
