package dev.plumbline.graphmodel.workspace;

import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;

/// The general parser: reads all of YAML 1.2, and tells what is wrong in a text by a `YamlEngineException`.
final class GeneralYaml {

    private static final int BUFFER = 16 * 1024;

    private GeneralYaml() {}

    /// The roots of the documents in a text.
    static List<YamlNode> roots(String text, CharacterScan scan, YamlScope scope) throws BrokenFileException {
        return builder(text, scan, scope).roots();
    }

    /// The root of the only document in a text, which continues what was read in the scope before.
    ///
    /// @param depth how deep the root is nested in the file
    static YamlNode only(String text, CharacterScan scan, YamlScope scope, int depth) throws BrokenFileException {
        return builder(text, scan, scope).only(depth);
    }

    private static YamlTreeBuilder builder(String text, CharacterScan scan, YamlScope scope) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setBufferSize(Math.clamp(text.length() + 1, 16, BUFFER))
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new YamlTreeBuilder(
                scope, scan, new Parse(settings).parseString(text).iterator());
    }
}
