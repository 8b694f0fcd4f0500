package dev.plumbline.interchange.compose;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a compose file, or a folder with one of the usual name, and its override.
///
/// Services become elements with images, replicas, limits and health checks; `depends_on` and links become
/// dependencies, and hosts of other services in environment variables become calls. Variables are filled from the
/// file `.env` and from their defaults, never from the environment.
public final class ComposeImporter implements Importer {

    private static final Pattern SERVICES = Pattern.compile("^services\\s*:", Pattern.MULTILINE);
    private static final Pattern OTHER = Pattern.compile("^(apiVersion|openapi|asyncapi)\\s*:", Pattern.MULTILINE);

    @Override
    public String format() {
        return "compose";
    }

    @Override
    public boolean accepts(Path source) {
        List<Path> files = ComposeProject.files(source);
        return !files.isEmpty()
                && SourceFiles.heads(files.getLast(), YamlSource.ENDINGS).stream()
                        .anyMatch(head -> SERVICES.matcher(head).find()
                                && !OTHER.matcher(head).find());
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        ComposeProject project = ComposeProject.read(run);
        run.step(0.7, "Translating " + project.services().size() + " services");
        Architecture architecture = new ProjectMapping(project, run.report()).translate(run.name());
        return run.finish(
                architecture,
                ImportRun.counts(
                        architecture.elements().size(), architecture.relations().size(), 0, 0));
    }
}
