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
        return parse(source, source.text(), 0, false);
    }

    /// The nodes of a part of a file: an entry of a mapping or an item of a sequence, with its offsets in the file.
    ///
    /// An entry gives a mapping with that entry alone. Aliases of anchors outside of the part have no target. Parts
    /// that
    /// mean something else when they stand alone, such as an entry that began with `?`, may be broken: then the whole
    /// file tells.
    public YamlDocument parsePart(SourceText source, int start, int end) {
        String text = source.text();
        int column = 0;
        while (column < start && text.charAt(start - column - 1) != '\n' && text.charAt(start - column - 1) != '\r') {
            column++;
        }
        return parse(source, " ".repeat(column) + text.substring(start, end), start - column, true);
    }

    private YamlDocument parse(SourceText source, String text, int shift, boolean part) {
        CharacterScan scan = CharacterScan.of(text, shift);
        if (scan.forbidden() >= 0) {
            return broken(source, YamlProblems.controlCharacter(source, scan.forbidden()));
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setBufferSize(Math.clamp(text.length() + 1, 16, BUFFER))
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        YamlTreeBuilder builder = new YamlTreeBuilder(
                source,
                scan,
                limits,
                part,
                new Parse(settings).parseString(text).iterator());
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
