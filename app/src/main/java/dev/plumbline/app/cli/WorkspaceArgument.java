package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Opens the workspace that a command works on, and decides whether the command may go on.
record WorkspaceArgument(RootCommand root, Path path) {

    private static final int SHOWN = 20;

    /// The workspace, when there are no errors in it.
    ///
    /// @throws CommandFailure that names the errors, as the command would work on half of the model
    Workspace openValid() {
        Workspace workspace = root.services().open(path);
        List<Problem> errors = workspace.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            String shown = errors.stream().limit(SHOWN).map(ProblemText::of).collect(Collectors.joining("\n"));
            throw new CommandFailure(
                    status(workspace.problems()),
                    shown + "\nplumbline: " + path + " has " + errors.size()
                            + (errors.size() == 1 ? " error" : " errors")
                            + "; mend the model first (plumbline validate lists everything).");
        }
        return workspace;
    }

    /// The exit status that the problems stand for.
    static int status(List<Problem> problems) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return ExitCode.DONE;
        }
        boolean unreadable = errors.stream().allMatch(WorkspaceArgument::isInputOutput);
        return unreadable ? ExitCode.INPUT_OUTPUT : ExitCode.INVALID_MODEL;
    }

    private static boolean isInputOutput(Problem problem) {
        return problem.code().equals("workspace.missing") || problem.code().equals("file.unreadable");
    }
}
