package dev.plumbline.interchange.structurizr;

import com.structurizr.Workspace;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// Reads a Structurizr workspace: a `.dsl` file, a workspace `.json` file, or a folder that holds `workspace.dsl` or
/// `workspace.json`.
///
/// Plug-ins, scripts, the component finder, the environment and the network are off; what would have used them is
/// left out with a warning, and the rest is read. Pictures, themes, documentation and the layout of views are not
/// read: they have no place in the model. The counts are Structurizr's own; deployment environments, which become
/// elements here but are none there, are counted apart.
public final class StructurizrImporter implements Importer {

    private static final Set<String> EXTENSIONS = Set.of("dsl", "json");

    @Override
    public String format() {
        return "structurizr";
    }

    @Override
    public boolean accepts(Path source) {
        Path file = workspaceFile(source);
        if (!Files.isRegularFile(file) || !EXTENSIONS.contains(extension(file))) {
            return false;
        }
        return !isJson(file) || WorkspaceJson.looksLikeOne(file);
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        Path file = workspaceFile(source);
        WorkspaceReport report = new WorkspaceReport();
        SourceFiles files = files(file);
        progress.report(0, "Reading " + file.getFileName());
        Workspace workspace;
        int imageViews = 0;
        WorkspaceMapping.Hints hints = WorkspaceMapping.Hints.NONE;
        if (isJson(file)) {
            WorkspaceJson json = WorkspaceJson.read(file, files, report);
            workspace = json.workspace();
            hints = new WorkspaceMapping.Hints(json.externalIds());
        } else {
            FlatDsl dsl = DslFlattener.flatten(file, files, report);
            stopIfCancelled(progress);
            progress.report(0.2, "Parsing " + dsl.lines().size() + " lines");
            workspace = new DslParsing(report).parse(dsl);
            imageViews = dsl.allImageViews();
        }
        stopIfCancelled(progress);
        progress.report(0.8, "Translating the model");
        Architecture architecture = WorkspaceMapping.translate(workspace, hints);
        SortedMap<String, Integer> counts = counts(workspace, imageViews);
        counts.put("environments", environments(architecture));
        Import result = new Import(architecture, counts, report.problems(), report.unresolved());
        progress.report(1, "Done");
        return result;
    }

    private static SortedMap<String, Integer> counts(Workspace workspace, int imageViews) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        counts.put("elements", workspace.getModel().getElements().size());
        counts.put("relations", workspace.getModel().getRelationships().size());
        counts.put("views", workspace.getViews().getViews().size() + imageViews);
        counts.put("flows", workspace.getViews().getDynamicViews().size());
        return counts;
    }

    private static int environments(Architecture architecture) {
        return (int) architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.ENVIRONMENT)
                .count();
    }

    private static SourceFiles files(Path file) throws ImportException {
        try {
            return SourceFiles.around(file);
        } catch (IOException missing) {
            throw SourceFiles.unreadable(new Place(String.valueOf(file.getFileName()), 0, 0), missing);
        }
    }

    private static void stopIfCancelled(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("The import was cancelled");
        }
    }

    private static Path workspaceFile(Path source) {
        if (!Files.isDirectory(source)) {
            return source;
        }
        Path dsl = source.resolve("workspace.dsl");
        return Files.exists(dsl) ? dsl : source.resolve("workspace.json");
    }

    static boolean isJson(Path file) {
        return extension(file).equals("json");
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
