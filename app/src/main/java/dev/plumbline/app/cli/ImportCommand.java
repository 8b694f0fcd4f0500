package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: a workspace from another tool's model.
@Command(
        name = "import",
        description = "Make a workspace from another tool's model. Nothing of it is run, and nothing is fetched.")
final class ImportCommand implements Callable<Integer> {

    private static final double READ = 0.9;

    private final RootCommand root;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "The source's format: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The source: a file, or for some formats a folder.")
    private Path source = Path.of("");

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "The folder of the new workspace; it must be empty or absent.")
    private @Nullable Path output;

    @Option(names = "--dry-run", description = "Read and count, but write nothing.")
    private boolean dryRun;

    ImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Importer importer = importer();
        if (output == null && !dryRun) {
            throw new CommandFailure(ExitCode.USAGE, "Where to?", "Give -o DIR, or --dry-run to write nothing.");
        }
        ImportReport report;
        try (ProgressLine progress = root.progress("importing")) {
            Importer.Import read = read(importer, new Share(progress, 0, READ));
            read.problems().stream().map(ProblemText::of).forEach(progress::say);
            report = new ImportReport(source, dryRun ? null : output, read);
            if (output != null && !dryRun) {
                write(read, output, progress);
            }
        }
        root.print(report);
        return ExitCode.DONE;
    }

    private Importer importer() {
        return root.services().importers().stream()
                .filter(candidate -> candidate.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no import of " + format + ".",
                        "There is " + String.join(", ", new Formats(root)) + "."));
    }

    private Importer.Import read(Importer importer, Progress progress) {
        try {
            Importer.Import read = importer.read(source, progress);
            if (progress.isCancelled()) {
                throw new CancellationException("The import was stopped");
            }
            return read;
        } catch (ImportException unreadable) {
            String code = unreadable.problem().code();
            boolean inputOutput = code.startsWith("file.")
                    || code.endsWith(".missing")
                    || code.endsWith(".unreadable")
                    || code.endsWith(".temporary");
            throw new CommandFailure(
                            inputOutput ? ExitCode.INPUT_OUTPUT : ExitCode.INVALID_MODEL,
                            source + " was not imported.",
                            unreadable.problem().remedy())
                    .because(List.of(unreadable.problem()))
                    .causedBy(unreadable);
        }
    }

    private static void write(Importer.Import read, Path folder, Progress progress) {
        progress.report(READ, "writing " + folder);
        new WorkspaceWriter().write(folder, read.architecture()).ifPresent(refused -> {
            throw new CommandFailure(ExitCode.INPUT_OUTPUT, "The workspace was not written.", refused.remedy())
                    .because(List.of(refused));
        });
    }

    /// The formats that can be read.
    record Formats(RootCommand root) implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return root.services().importers().stream().map(Importer::format).iterator();
        }
    }
}
