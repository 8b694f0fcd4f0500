package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalarTextTest {

    private static final List<String> VALUES = List.of(
            "plain", "12", "a: b # c", "it's", "say \"so\"", "", "tab\there", "größer 🚀", "- x", "two\nlines\n");

    private final YamlParser parser = new YamlParser(ReadLimits.standard());

    @ParameterizedTest
    @ValueSource(strings = {"a", "'a'", "\"a\"", "|\n    a\n    b", ">-\n    a\n    b"})
    void holdsEveryValueInEveryStyle(String written) {
        for (String eol : List.of("\n", "\r\n")) {
            String text = ("root:\n  key: " + written + "\n  next: x\n").replace("\n", eol);
            for (String value : VALUES) {
                assertThat(valuesOf(roots(edited(text, 1, value))))
                        .as(written + value)
                        .containsExactly("root", "key", value, "next", "x");
            }
        }
    }

    @Test
    void keepsTheQuotes() {
        assertThat(edited("a: 'x' # c\n", 0, "it's")).isEqualTo("a: 'it''s' # c\n");
        assertThat(edited("a: \"x\"\n", 0, "y")).isEqualTo("a: \"y\"\n");
        assertThat(edited("{a: x, b: y}\n", 0, "1, 2")).isEqualTo("{a: \"1, 2\", b: y}\n");
        assertThat(edited("a:\n  |\n  x\n  y\n", 0, "1\n2\n")).isEqualTo("a:\n  |\n  1\n  2\n");
    }

    @Test
    void changesOneLineOfRealFilesAndGivesEveryByteBack() throws IOException {
        Path models = SharedFiles.require("models");
        List<Path> files;
        try (Stream<Path> all = Files.walk(models)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        int edits = 0;
        for (Path file : files) {
            edits += editSome(file.toString(), Files.readString(file), new Random(edits));
        }
        assertThat(edits).isGreaterThan(500);
    }

    private int editSome(String name, String text, Random random) {
        List<YamlNode> roots = roots(text);
        List<YamlScalar> values = mappingValues(roots);
        List<String> before = valuesOf(roots);
        int count = Math.min(values.size(), 20);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(values.size());
            YamlScalar old = values.get(at);
            String value = VALUES.get(random.nextInt(VALUES.size() - 1));
            TextEdit edit = edit(text, old, value);
            String after = edit.applyTo(text).orElseThrow();
            String why = name + " " + edit;
            assertThat(edit.inverse().applyTo(after)).as(why).contains(text);
            List<YamlNode> rootsAfter = roots(after);
            List<String> changed = valuesOf(rootsAfter);
            assertThat(mappingValues(rootsAfter).get(at).value()).as(why).isEqualTo(value);
            assertThat(changed).as(why).hasSameSizeAs(before);
            assertThat(differences(changed, before)).as(why).isLessThanOrEqualTo(1);
            if (edit.removed().indexOf('\n') < 0) {
                assertThat(differences(after.lines().toList(), text.lines().toList()))
                        .as(why)
                        .isLessThanOrEqualTo(1);
            }
        }
        return count;
    }

    private static int differences(List<String> one, List<String> other) {
        int differences = Math.abs(one.size() - other.size());
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            differences += one.get(i).equals(other.get(i)) ? 0 : 1;
        }
        return differences;
    }

    private String edited(String text, int value, String with) {
        YamlScalar old = mappingValues(roots(text)).get(value - (value > 0 ? 1 : 0));
        return edit(text, old, with).applyTo(text).orElseThrow();
    }

    private static TextEdit edit(String text, YamlScalar old, String value) {
        return new Replacement(old.start(), old.end(), ScalarText.replacing(text, old, value, true)).in("file", text);
    }

    private List<YamlNode> roots(String text) {
        return parser.parse(new SourceText("file", text)).roots();
    }

    private static List<YamlScalar> mappingValues(List<YamlNode> roots) {
        List<YamlScalar> found = new ArrayList<>();
        roots.forEach(root -> collect(root, false, found));
        return found;
    }

    private static List<String> valuesOf(List<YamlNode> roots) {
        List<YamlScalar> found = new ArrayList<>();
        roots.forEach(root -> collect(root, true, found));
        return found.stream().map(YamlScalar::value).toList();
    }

    private static void collect(YamlNode node, boolean all, List<YamlScalar> found) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (all) {
                    collect(entry.key(), true, found);
                }
                boolean written = entry.value() instanceof YamlScalar scalar && scalar.start() < scalar.end();
                if (all || written || !(entry.value() instanceof YamlScalar)) {
                    collect(entry.value(), all, found);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().stream()
                    .filter(item -> all || !(item instanceof YamlScalar))
                    .forEach(item -> collect(item, all, found));
        } else if (node instanceof YamlScalar scalar) {
            found.add(scalar);
        }
    }
}
