package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `validate`: syntax, units and references of a workspace.
@Command(name = "validate", description = "Check the syntax, the units and the references of a workspace.")
final class ValidateCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    ValidateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Workspace workspace;
        try (ProgressLine progress = root.progress("reading")) {
            workspace = root.services().open(path, progress);
        }
        List<Problem> problems = root.services().problems(workspace);
        root.print(new ValidationReport(workspace, problems));
        return WorkspaceArgument.status(problems);
    }
}
