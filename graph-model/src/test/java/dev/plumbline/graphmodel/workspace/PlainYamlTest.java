package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

final class PlainYamlTest {

    private final ReadLimits limits = ReadLimits.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readsWhatPeopleWriteAsTheGeneralParserDoes(long seed) {
        Map<String, String> texts = StyledTexts.of(RandomArchitecture.of(seed, 40, 60), new Random(seed));
        texts.values().forEach(this::compare);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsWhatTheProgramWritesItself(long seed) {
        Architecture architecture = RandomArchitecture.of(seed, 100, 150);
        new WorkspaceWriter()
                .texts(architecture)
                .values()
                .forEach(text -> assertThat(plain(text))
                        .as(text)
                        .isEqualTo(general(text))
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverReadsAnythingElseThanTheGeneralParserDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = MangledText.of(random);
            compare(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n\n  # here\n",
                "--- # one document\na: 1\n",
                "\uFEFFa: 1\r\nb: 2\r\n",
                "a:\n- b\n-   c: d\n    e:\n-\n- - f\n  - g\nh:",
                "a: {b, 'c': \"d\", \"e\":f, g: [h, [], {}, ], i: # why\n  }\nj: k\n",
                "'it''s': \"a\\tb\\\\\\\"\"   # quoted\n",
                "a: b#c:d  # e\nf: -1\ng: x {y} [z], & more\n",
                "a: &x {b: c}\nd: *x\ne: [*x, *x]\n",
                "  a: 1\n  b: 2\n",
                "- a\n- {b: c}\n",
                "- a: b\n  c: d\n- - e\n  - f: g\n",
            })
    void readsPlainTextItself(String text) {
        assertThat(plain(text)).isEqualTo(general(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  b\n\n  c\n\nd: 1\n",
                "r:\n  a: |+\n    b\n\n  # no text\n  d: >-\n    e\n    f\n",
                "a: b\n  c\nd: 'e\n  f'\ng: \"h\\x41\n\n  i\"\n",
                "- a: !tag b\n- !!str c\n- |\n  d\n-\n  e\n  f\n",
                "a:\n- |\n- >\n  b\nc: d\n",
                "x:\n? a\nb: c\n",
                "- - ? a\n- - ? b\n\n- c\n",
                "a: &x\n- b\n- c\nd: &y\n  e: *x\nf: *y\n",
                "x: [b: c, ? d]\ne:\t f\n",
                "x: y\n&k a: b\nc: 😀\nd: |\n  😀\ne: 😀\n",
            })
    void handsSingleEntriesOver(String text) {
        assertThat(plain(text)).isEqualTo(general(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n---\nb: 2\n",
                "%YAML 1.2\n---\na: 1\n",
                "a: 1\n...\n",
                "a: b: c\n",
                "a: [b\n",
                "a:\n\tb: c\n",
                "a: 1\n b: 2\n",
                "  a: 1\n b: 2\n",
                "a:\n  - b\n  c: d\n",
                "a: *nowhere\n",
                "a: \u2028b\n",
                "text\nand more\n",
            })
    void leavesTheRestToTheGeneralParser(String text) {
        assertThat(plain(text)).isEmpty();
    }

    @Test
    void countsTheDepthAsTheGeneralParserDoes() {
        for (String text : List.of("a: {b: {c: [d]}}\n", "a:\n  b:\n    c:\n    - d\n", "a: {b: &x {c: [d]}}\n")) {
            assertThat(read(text, new ReadLimits(1000, 1, 5, 10, 1)).isBroken()).isFalse();
            YamlDocument tooDeep = read(text, new ReadLimits(1000, 1, 4, 10, 1));
            assertThat(tooDeep.problems()).extracting("code").containsExactly("yaml.too-deep");
        }
    }

    @Test
    void readsRealModelsAsTheGeneralParserDoes() throws IOException {
        Path samples = Path.of(System.getProperty("plumbline.root", "..")).resolve("app/samples");
        assertThat(compared(samples)).isPositive();
        compared(SharedFiles.require("models"));
    }

    private int compared(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> yaml = files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path file : yaml) {
                String text = Files.readString(file);
                plain(text)
                        .ifPresent(read ->
                                assertThat(general(text)).as(file.toString()).contains(read));
            }
            return yaml.size();
        }
    }

    // Some texts are for the general parser alone, such as those with text in quotes that goes on at the margin.
    private void compare(String text) {
        plain(text).ifPresent(read -> assertThat(general(text)).as(text).contains(read));
    }

    private static YamlDocument read(String text, ReadLimits limits) {
        return new YamlParser(limits).parse(new SourceText("f.yaml", text));
    }

    /// What is read, or nothing where the whole text is for the general parser.
    private Optional<List<Object>> plain(String text) {
        YamlScope scope = YamlScope.file(new SourceText("f.yaml", text), limits);
        try {
            return CharacterScan.of(text, 0).isOrdinary()
                    ? Optional.of(List.of(new PlainYaml(text, 0, scope).roots(), scope.warnings()))
                    : Optional.empty();
        } catch (NotPlainException | BrokenFileException | YamlEngineException beyond) {
            return Optional.empty();
        }
    }

    private Optional<List<Object>> general(String text) {
        YamlScope scope = YamlScope.file(new SourceText("f.yaml", text), limits);
        try {
            return Optional.of(List.of(GeneralYaml.roots(text, CharacterScan.of(text, 0), scope), scope.warnings()));
        } catch (BrokenFileException | YamlEngineException mistake) {
            return Optional.empty();
        }
    }
}
