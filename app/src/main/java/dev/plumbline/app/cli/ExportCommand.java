package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: a workspace for another tool.
@Command(name = "export", description = "Write a workspace for another tool.")
final class ExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Option(names = "-o", paramLabel = "FILE", description = "The file; standard output if not given.")
    private @Nullable Path output;

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Exporter exporter = exporter();
        Architecture architecture =
                new WorkspaceArgument(root, path).openValid(Progress.NONE).architecture();
        String text = exporter.write(architecture);
        if (output != null && !output.toString().equals("-")) {
            OutputFile.write(text.getBytes(StandardCharsets.UTF_8), output);
            if (root.json()) {
                root.terminal().data(json(text).text());
            }
        } else {
            root.terminal().data(root.json() ? json(text).text() : text);
        }
        return ExitCode.DONE;
    }

    private Exporter exporter() {
        return root.services().exporters().stream()
                .filter(candidate -> candidate.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no export to " + format + ".",
                        "There is " + String.join(", ", new Formats(root)) + "."));
    }

    private JsonReport json(String text) {
        JsonReport report = JsonReport.of("export");
        report.summary().put("format", format).put("characters", text.length());
        if (output != null) {
            report.root().put("file", output.toString());
        } else {
            report.root().put("text", text);
        }
        return report;
    }

    /// The formats that can be written.
    record Formats(RootCommand root) implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return root.services().exporters().stream().map(Exporter::format).iterator();
        }
    }
}
