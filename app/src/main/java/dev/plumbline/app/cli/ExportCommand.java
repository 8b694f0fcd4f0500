package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Exporter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: a workspace for another tool.
@Command(name = "export", description = "Write a workspace for another tool.")
final class ExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "json or mermaid.")
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
        Exporter exporter = root.services().exporters().stream()
                .filter(candidate -> candidate.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "plumbline: there is no export to " + format + "; there is "
                                + root.services().exporters().stream()
                                        .map(Exporter::format)
                                        .collect(Collectors.joining(", "))
                                + "."));
        new OutputFile(root.terminal(), output)
                .write(exporter.write(
                        new WorkspaceArgument(root, path).openValid().architecture()));
        return ExitCode.DONE;
    }
}
