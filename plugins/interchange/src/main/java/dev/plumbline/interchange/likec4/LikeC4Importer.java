package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a project of LikeC4: a source file, or all of them below a folder.
///
/// Elements, relations, the deployment model and the steps of dynamic views are read; views are counted. Styles have no
/// place in the model.
public final class LikeC4Importer implements Importer {

    private static final List<String> ENDINGS = List.of(".c4", ".likec4", ".like-c4");
    private static final Pattern BLOCK =
            Pattern.compile("^\\s*(specification|model|views|deployment)\\b[^\\n{]*\\{", Pattern.MULTILINE);
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:title|name)[\"']?\\s*:\\s*[\"']([^\"'\\n]{1,200})[\"']");

    @Override
    public String format() {
        return "likec4";
    }

    @Override
    public boolean accepts(Path source) {
        return SourceFiles.heads(source, ENDINGS).stream()
                .anyMatch(head -> BLOCK.matcher(head).find());
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        Project project = new Project(run.report());
        if (Files.isDirectory(source)) {
            folder(run, project);
        } else {
            SourceParser.read(text(run, source), project);
        }
        project.joinExtensions();
        if (project.elements().isEmpty()) {
            throw run.anotherFormat(
                    "There is no element of LikeC4 in the source.",
                    "A project has files that end in .c4, with elements in a block 'model'.");
        }
        run.step(0.7, "Translating " + project.elements().size() + " elements");
        Architecture architecture = new ProjectMapping(project).translate(name(run));
        SortedMap<String, Integer> counts = ImportRun.counts(
                project.elements().size(),
                project.relations().size(),
                project.views(),
                project.dynamics().size());
        counts.put("deployed", project.deployed().size());
        counts.put("deployedRelations", project.deployedRelations().size());
        return run.finish(architecture, counts);
    }

    private static void folder(ImportRun run, Project project) throws ImportException {
        for (Path file : run.files().below(run.source(), ENDINGS)) {
            run.stopIfCancelled();
            try {
                SourceParser.read(text(run, file), project);
            } catch (ImportException broken) {
                Problem problem = broken.problem();
                run.report()
                        .warn(
                                problem.code(),
                                problem.place(),
                                problem.what(),
                                "The rest of the file was left out.",
                                problem.remedy());
            }
        }
    }

    private static SourceText text(ImportRun run, Path file) throws ImportException {
        return new SourceText(run.files().shown(file), run.files().read(file));
    }

    private static String name(ImportRun run) throws ImportException {
        for (String file : List.of(".likec4rc", "likec4.config.json")) {
            Path configuration = run.source().resolve(file);
            if (Files.isRegularFile(configuration)) {
                Matcher title = TITLE.matcher(run.files().read(configuration));
                String name = "";
                while (title.find()) {
                    name = title.group().startsWith("title") || name.isEmpty() ? title.group(1) : name;
                }
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return run.name();
    }
}
