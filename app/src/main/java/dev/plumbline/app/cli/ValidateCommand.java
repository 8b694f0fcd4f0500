package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.nio.file.Path;
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
        Workspace workspace = root.services().open(path);
        if (root.json()) {
            root.terminal().data(json(workspace));
        } else {
            workspace.problems().forEach(problem -> root.terminal().data(ProblemText.of(problem)));
            Architecture architecture = workspace.architecture();
            root.terminal()
                    .data(workspace.files().size() + " files, "
                            + architecture.elements().size() + " elements, "
                            + architecture.relations().size() + " relations, "
                            + architecture.flows().size() + " flows, "
                            + architecture.scenarios().size() + " scenarios: "
                            + (workspace.problems().isEmpty() ? "no problems" : count(workspace)));
        }
        return WorkspaceArgument.status(workspace.problems());
    }

    private static String count(Workspace workspace) {
        long errors = workspace.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        long warnings = workspace.problems().size() - errors;
        return errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings");
    }

    private static String json(Workspace workspace) {
        JsonReport report = JsonReport.of("validate");
        report.summary()
                .put("files", workspace.files().size())
                .put("elements", workspace.architecture().elements().size())
                .put("relations", workspace.architecture().relations().size())
                .put("flows", workspace.architecture().flows().size())
                .put("problems", workspace.problems().size());
        report.problems(workspace.problems());
        return report.text();
    }
}
