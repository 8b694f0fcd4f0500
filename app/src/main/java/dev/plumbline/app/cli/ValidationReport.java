package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;

/// What is in a workspace and what is wrong with it.
record ValidationReport(Workspace workspace) implements Report {

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        workspace
                .problems()
                .forEach(problem -> text.append(ProblemText.of(problem)).append('\n'));
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
                .append(workspace.problems().isEmpty() ? "no problems" : count())
                .toString();
    }

    private String count() {
        long errors = workspace.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        long warnings = workspace.problems().size() - errors;
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
                .put("problems", workspace.problems().size());
        report.problems(workspace.problems());
        return report;
    }
}
