package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Drawings;
import dev.plumbline.app.composition.PictureFormat;
import dev.plumbline.diagrams.paint.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `diff`: what changed between two architectures.
@Command(
        name = "diff",
        description = {
            "Tell what changed between two architectures.",
            "BASE and HEAD are each a folder, a git revision of the workspace (main, v1.2, HEAD~3; or REV:path for"
                    + " another folder of the repository), or plateau:ID. What is on disk comes before a revision"
                    + " of the same name; write refs/heads/NAME for the branch."
        })
final class DiffCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "BASE", description = "What it was.")
    private String base = "";

    @Parameters(index = "1", paramLabel = "HEAD", description = "What it is.")
    private String head = "";

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace that revisions and plateaus are of; the current folder if not given.")
    private Path workspace = Path.of(".");

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private Format format = Format.TEXT;

    @Option(names = "--exit-code", description = "Exit status 1 when there is a difference.")
    private boolean exitCode;

    @Option(names = "-o", paramLabel = "FILE", description = "The file; standard output if not given.")
    private @Nullable Path output;

    DiffCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        DiffSides sides = new DiffSides(root, workspace);
        DiffReport report = DiffReport.of(sides.find(base), sides.find(head));
        write(written(report));
        return exitCode && !report.diff().isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void write(String text) {
        if (output == null || output.toString().equals("-")) {
            root.terminal().data(text);
        } else {
            OutputFile.write(text.getBytes(StandardCharsets.UTF_8), output);
        }
    }

    private String written(DiffReport report) {
        return switch (root.json() ? Format.JSON : format) {
            case TEXT -> report.text();
            case JSON -> report.json();
            case MARKDOWN -> report.markdown();
            case HTML -> new DiffHtml(report, svg(report)).text();
            case SVG -> svg(report);
        };
    }

    private String svg(DiffReport report) {
        Drawings drawings = root.services().drawings();
        String title = "From " + report.base().label() + " to " + report.head().label();
        byte[] picture = drawings.picture(drawings.draw(report.diff(), title), Theme.LIGHT, PictureFormat.SVG);
        return new String(picture, StandardCharsets.UTF_8);
    }

    /// How the difference is written.
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML,
        SVG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
