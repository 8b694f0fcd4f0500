package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlDocument;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlParser;
import dev.plumbline.pluginapi.ImportException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The documents of the YAML files of a source, read within the limits that hold for workspaces: nesting, aliases,
/// and size.
public final class YamlSource {

    /// The endings of YAML files.
    public static final List<String> ENDINGS = List.of(".yaml", ".yml");

    private final ImportRun run;
    private final YamlParser parser = new YamlParser(ReadLimits.standard());

    /// A reader for an import.
    public YamlSource(ImportRun run) {
        this.run = run;
    }

    /// The documents of one file.
    ///
    /// @throws ImportException if it cannot be read, or is no YAML
    public List<YamlValue> file(Path file) throws ImportException {
        YamlDocument document = parse(file);
        Optional<Problem> mistake = mistake(document);
        if (mistake.isPresent()) {
            throw new ImportException(mistake.get());
        }
        document.problems().forEach(this::warn);
        return values(document);
    }

    /// The documents of the source: of the file, or of all YAML files below the folder in the order of their paths. A
    /// file in a folder that is broken is left out with a warning.
    ///
    /// @throws ImportException if the file is broken, or the folder has none that can be read
    public List<YamlValue> documents() throws ImportException {
        if (!Files.isDirectory(run.source())) {
            return file(run.source());
        }
        List<YamlValue> values = new ArrayList<>();
        for (Path path : run.files().below(run.source(), ENDINGS)) {
            run.stopIfCancelled();
            YamlDocument document = parse(path);
            document.problems().forEach(this::warn);
            if (mistake(document).isEmpty()) {
                values.addAll(values(document));
            }
        }
        return values;
    }

    private YamlDocument parse(Path file) throws ImportException {
        return parser.parse(new SourceText(run.files().shown(file), run.files().read(file)));
    }

    private void warn(Problem problem) {
        String why = problem.severity() == Problem.Severity.ERROR ? "The file was left out." : problem.why();
        run.report().warn(problem.code(), problem.place(), problem.what(), why, problem.remedy());
    }

    private static Optional<Problem> mistake(YamlDocument document) {
        return document.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst();
    }

    private static List<YamlValue> values(YamlDocument document) {
        List<YamlValue> values = new ArrayList<>();
        for (YamlNode root : document.roots()) {
            YamlValue value = YamlValue.of(document.source(), root);
            if (value.exists()) {
                values.add(value);
            }
        }
        return values;
    }

    /// Whether the file, or a YAML file directly in the folder, begins with text that the pattern is found in.
    public static boolean looksLike(Path source, Pattern pattern) {
        return SourceFiles.heads(source, ENDINGS).stream()
                .anyMatch(head -> pattern.matcher(head).find());
    }
}
