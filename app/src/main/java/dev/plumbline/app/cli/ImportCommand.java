package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/// `import`: a workspace from another tool's model.
@Command(name = "import", description = "Make a workspace from another tool's model.")
final class ImportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "The source's format: structurizr.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The source file.")
    private Path source = Path.of("");

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "The folder of the new workspace; it must be empty or absent.")
    private @Nullable Path output;

    @Option(names = "--dry-run", description = "Read and count, but write nothing.")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Importer importer = importer();
        if (output == null && !dryRun) {
            throw usage("Where to? Give -o DIR, or --dry-run to write nothing.");
        }
        Importer.Import read = read(importer);
        read.problems().stream().map(ProblemText::of).forEach(root.terminal()::message);
        if (output != null && !dryRun) {
            Optional<Problem> refused = new WorkspaceWriter().write(output, read.architecture());
            if (refused.isPresent()) {
                throw new CommandFailure(ExitCode.INPUT_OUTPUT, ProblemText.of(refused.get()));
            }
        }
        root.terminal().data(root.json() ? json(read) : text(read));
        return ExitCode.DONE;
    }

    private Importer importer() {
        return root.services().importers().stream()
                .filter(candidate -> candidate.format().equals(format))
                .findFirst()
                .orElseThrow(() -> usage("There is no import of " + format + "; there is "
                        + root.services().importers().stream()
                                .map(Importer::format)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private Importer.Import read(Importer importer) {
        try {
            return importer.read(source, root.terminal().progress("importing"));
        } catch (ImportException unreadable) {
            String code = unreadable.problem().code();
            throw new CommandFailure(
                    code.startsWith("file.") || code.endsWith(".missing") || code.endsWith(".unreadable")
                            ? ExitCode.INPUT_OUTPUT
                            : ExitCode.INVALID_MODEL,
                    ProblemText.of(unreadable.problem()));
        } finally {
            root.terminal().clearProgress();
        }
    }

    private RuntimeException usage(String message) {
        return spec == null
                ? new CommandFailure(ExitCode.USAGE, message)
                : new ParameterException(spec.commandLine(), message);
    }

    private String text(Importer.Import read) {
        String counts = read.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return source + ": " + counts + ", " + read.problems().size() + " warnings, "
                + read.unresolved().size() + " unresolved references"
                + (output == null || dryRun ? "" : "\nwrote the workspace " + output);
    }

    private static String json(Importer.Import read) {
        JsonReport report = JsonReport.of("import");
        read.counts().forEach((name, count) -> report.summary().put(name, count));
        report.summary()
                .put("warnings", read.problems().size())
                .put("unresolved", read.unresolved().size());
        ArrayNode unresolved = report.root().putArray("unresolved");
        read.unresolved()
                .forEach(reference -> unresolved
                        .addObject()
                        .put("from", reference.from())
                        .put("to", reference.to())
                        .put("where", reference.where()));
        report.problems(read.problems());
        return report.text();
    }
}
