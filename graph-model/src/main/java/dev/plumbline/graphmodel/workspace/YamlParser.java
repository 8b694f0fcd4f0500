package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the text of a YAML 1.2 file into nodes that know where they stand.
///
/// Plain YAML, which most of a large model is, is read by a reader of our own that takes a tenth of the time. Both give
/// the same nodes.
public final class YamlParser {

    private final ReadLimits limits;

    /// A parser that refuses what goes beyond the limits.
    public YamlParser(ReadLimits limits) {
        this.limits = limits;
    }

    /// The nodes of a file, or the problem that the first mistake in it is.
    public YamlDocument parse(SourceText source) {
        return parse(source, source.text(), 0, YamlScope::file);
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
        return parse(source, " ".repeat(column) + text.substring(start, end), start - column, YamlScope::part);
    }

    private YamlDocument parse(SourceText source, String text, int shift, ScopeFactory scopes) {
        CharacterScan scan = CharacterScan.of(text, shift);
        if (scan.forbidden() >= 0) {
            return broken(source, YamlProblems.controlCharacter(source, scan.forbidden()));
        }
        if (scan.isOrdinary()) {
            try {
                YamlScope scope = scopes.create(source, limits);
                return read(scope, new PlainYaml(text, shift, scope).roots());
            } catch (NotPlainException | BrokenFileException | YamlEngineException beyond) {
                // The general parser reads the whole text, or tells where its first mistake is.
            }
        }
        try {
            YamlScope scope = scopes.create(source, limits);
            return read(scope, GeneralYaml.roots(text, scan, scope));
        } catch (YamlEngineException mistake) {
            return broken(source, YamlProblems.syntax(source, scan, mistake));
        } catch (BrokenFileException refused) {
            return broken(source, refused.problem());
        }
    }

    private static YamlDocument read(YamlScope scope, List<YamlNode> roots) {
        return new YamlDocument(scope.source(), roots, scope.warnings());
    }

    private static YamlDocument broken(SourceText source, Problem problem) {
        return new YamlDocument(source, List.of(), List.of(problem));
    }

    @FunctionalInterface
    private interface ScopeFactory {
        YamlScope create(SourceText source, ReadLimits limits);
    }
}
