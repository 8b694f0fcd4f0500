package dev.plumbline.app.cli;

import dev.plumbline.app.templates.Template;
import dev.plumbline.app.templates.TemplateCatalogue;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/// `new`: a workspace from a template; alone, the list of the templates.
@Command(name = "new", description = "Make a workspace from a template; without arguments, list the templates.")
final class NewCommand implements Callable<Integer> {

    private final RootCommand root;
    private final TemplateCatalogue templates = new TemplateCatalogue();

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEMPLATE", description = "The template's id.")
    private @Nullable String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder of the new workspace; it must be empty or absent.")
    private @Nullable Path folder;

    NewCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (id == null) {
            root.terminal().data(root.json() ? listJson() : listText());
            return ExitCode.DONE;
        }
        Template template = template(id);
        if (folder == null) {
            throw new CommandFailure(ExitCode.USAGE, "Where to?", "Name a folder: plumbline new " + id + " DIR.");
        }
        Optional<Problem> refused = templates.unpack(template, folder);
        if (refused.isPresent()) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            "The workspace was not written.",
                            refused.get().remedy())
                    .because(List.of(refused.get()));
        }
        report(template, folder);
        return ExitCode.DONE;
    }

    private Template template(String wanted) {
        return templates
                .find(wanted)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no template " + wanted + ".",
                        "Take one of "
                                + String.join(
                                        ", ",
                                        templates.all().stream()
                                                .map(Template::id)
                                                .toList())
                                + "."));
    }

    private void report(Template template, Path made) {
        Workspace workspace = root.services().open(made);
        int elements = workspace.architecture().elements().size();
        int relations = workspace.architecture().relations().size();
        if (root.json()) {
            JsonReport report = JsonReport.of("new");
            report.summary()
                    .put("template", template.id())
                    .put("folder", made.toString())
                    .put("files", template.files().size())
                    .put("elements", elements)
                    .put("relations", relations);
            root.terminal().data(report.text());
        } else {
            root.terminal()
                    .data("wrote the workspace " + made + " from " + template.id() + ": " + elements + " elements, "
                            + relations + " relations");
            root.terminal()
                    .message("Look at it with plumbline open " + made + ", or hold it against the rules with"
                            + " plumbline check " + made + ".");
        }
    }

    private String listText() {
        List<String> lines = templates.all().stream()
                .map(template -> String.format(Locale.ROOT, "%-22s %s", template.id(), template.description()))
                .toList();
        return String.join("\n", lines);
    }

    private String listJson() {
        JsonReport report = JsonReport.of("new");
        report.summary().put("templates", templates.all().size());
        ArrayNode array = report.root().putArray("templates");
        templates
                .all()
                .forEach(template -> array.addObject()
                        .put("id", template.id())
                        .put("name", template.name())
                        .put("description", template.description()));
        return report.text();
    }
}
