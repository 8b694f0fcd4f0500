package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the text of a YAML 1.2 file into nodes that know where they stand.
public final class YamlParser {

    private static final int BUFFER = 16 * 1024;

    private final ReadLimits limits;

    /// A parser that refuses what goes beyond the limits.
    public YamlParser(ReadLimits limits) {
        this.limits = limits;
    }

    /// The nodes of a file, or the problem that the first mistake in it is.
    public YamlDocument parse(SourceText source) {
        CharacterScan scan = CharacterScan.of(source.text());
        if (scan.forbidden() >= 0) {
            return broken(source, YamlProblems.controlCharacter(source, scan.forbidden()));
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setBufferSize(BUFFER)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        YamlTreeBuilder builder = new YamlTreeBuilder(
                source,
                scan,
                limits,
                new Parse(settings).parseString(source.text()).iterator());
        try {
            List<YamlNode> roots = builder.roots();
            return new YamlDocument(source, roots, builder.warnings());
        } catch (YamlEngineException mistake) {
            return broken(source, YamlProblems.syntax(source, scan, mistake));
        } catch (BrokenFileException refused) {
            return broken(source, refused.problem());
        }
    }

    private static YamlDocument broken(SourceText source, Problem problem) {
        return new YamlDocument(source, List.of(), List.of(problem));
    }
}
