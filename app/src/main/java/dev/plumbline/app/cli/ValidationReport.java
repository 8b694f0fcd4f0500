package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.List;

/// What is in a workspace and what is wrong with it.
///
/// @param problems what is wrong in the model and in the workspace's own rules
record ValidationReport(Workspace workspace, List<Problem> problems) implements Report {

    ValidationReport {
        problems = List.copyOf(problems);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(ProblemText.of(problem)).append('\n'));
        Architecture architecture = workspace.architecture();
        return text.append(workspace.files().size())
                .append(" files, ")
                .append(architecture.elements().size())
                .append(" elements, ")
                .append(architecture.relations().size())
                .append(" relations, ")
                .append(architecture.flows().size())
                .append(" flows, ")
                .append(architecture.scenarios().size())
                .append(" scenarios: ")
                .append(problems.isEmpty() ? "no problems" : count())
                .toString();
    }

    private String count() {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        return errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings");
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("validate");
        report.summary()
                .put("files", workspace.files().size())
                .put("elements", workspace.architecture().elements().size())
                .put("relations", workspace.architecture().relations().size())
                .put("flows", workspace.architecture().flows().size())
                .put("problems", problems.size());
        report.problems(problems);
        return report;
    }
}
