package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.List;

/// Opens the workspace that a command works on, and decides whether the command may go on.
record WorkspaceArgument(RootCommand root, Path path) {

    /// The workspace, when there are no errors in it.
    ///
    /// @throws CommandFailure that names the errors, as the command would work on half of the model
    Workspace openValid(Progress progress) {
        Workspace workspace = root.services().open(path, progress);
        List<Problem> errors = errors(workspace.problems());
        if (errors.isEmpty()) {
            return workspace;
        }
        int status = status(errors);
        throw new CommandFailure(
                        status,
                        path + " has " + errors.size() + (errors.size() == 1 ? " error." : " errors."),
                        remedy(status))
                .because(errors);
    }

    /// The exit status that the problems stand for. Where a file cannot be read, nothing can be said of the model: what
    /// stands in it is missed elsewhere.
    static int status(List<Problem> problems) {
        List<Problem> errors = errors(problems);
        if (errors.isEmpty()) {
            return ExitCode.DONE;
        }
        return errors.stream().anyMatch(WorkspaceArgument::isInputOutput)
                ? ExitCode.INPUT_OUTPUT
                : ExitCode.INVALID_MODEL;
    }

    /// What a user can do about problems that stand for an exit status.
    static String remedy(int status) {
        return status == ExitCode.INPUT_OUTPUT
                ? "Give the folder of a workspace that can be read, all files of it."
                : "Mend the model first; plumbline validate lists everything.";
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private static boolean isInputOutput(Problem problem) {
        return problem.code().equals("workspace.missing") || problem.code().equals("file.unreadable");
    }
}
