package dev.plumbline.interchange.structurizr;

import com.structurizr.Workspace;
import com.structurizr.dsl.Features;
import com.structurizr.dsl.StructurizrDslParser;
import com.structurizr.dsl.StructurizrDslParserException;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.pluginapi.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Runs Structurizr's DSL parser on a flattened source, with everything switched off that could run code, read the
/// environment or use the network.
///
/// A workspace that is extended is handed over as a file in a temporary folder, as the parser wants it. It is parsed
/// alone first, so that its errors have their right place.
final class DslParsing {

    private static final List<String> OFF = List.of(
            Features.PLUGINS,
            Features.SCRIPTS,
            Features.COMPONENT_FINDER,
            Features.DOCUMENTATION,
            Features.DECISIONS,
            Features.ENVIRONMENT,
            Features.HTTP,
            Features.HTTPS);

    private final WorkspaceReport report;

    DslParsing(WorkspaceReport report) {
        this.report = report;
    }

    Workspace parse(FlatDsl dsl) throws ImportException {
        try {
            Path folder = Files.createTempDirectory("plumbline-import");
            try {
                return parse(dsl, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException full) {
            throw ImportReport.failure(
                    "import.temporary",
                    dsl.place(0),
                    "A temporary folder cannot be used: " + full.getMessage(),
                    "The parser needs one for a workspace that extends another.",
                    "Make room in the folder for temporary files, or name another with -Djava.io.tmpdir.");
        }
    }

    private Workspace parse(FlatDsl dsl, Path folder) throws ImportException, IOException {
        if (dsl.base().isPresent()) {
            FlatDsl.Base base = dsl.base().get();
            String text = switch (base) {
                case FlatDsl.JsonBase json -> json.json();
                case FlatDsl.DslBase parent -> {
                    parse(parent.dsl(), folder);
                    yield text(parent.dsl());
                }
            };
            Files.writeString(folder.resolve(base.fileName()), text);
        }
        return run(dsl, folder);
    }

    private Workspace run(FlatDsl dsl, Path folder) throws ImportException {
        StructurizrDslParser parser = new StructurizrDslParser();
        OFF.forEach(parser.getFeatures()::disable);
        try {
            parser.parse(text(dsl), folder.resolve("workspace.dsl").toFile());
            Workspace workspace = parser.getWorkspace();
            if (workspace == null) {
                throw report.refused(dsl.place(0), "It holds no workspace.");
            }
            return workspace;
        } catch (StructurizrDslParserException refused) {
            throw report.refused(dsl.place(refused.getLineNumber()), message(refused));
        } catch (RuntimeException | StackOverflowError fault) {
            throw report.refused(dsl.place(0), fault.getClass().getSimpleName() + " in the parser");
        }
    }

    private static String text(FlatDsl dsl) {
        return String.join("\n", dsl.lines()) + "\n";
    }

    private static String message(StructurizrDslParserException refused) {
        String message = String.valueOf(refused.getMessage());
        int end = message.lastIndexOf(" at line " + refused.getLineNumber());
        String own = end < 0 ? message : message.substring(0, end);
        return own.endsWith(".") ? own : own + ".";
    }

    private static void delete(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : content) {
            Files.delete(path);
        }
    }
}
