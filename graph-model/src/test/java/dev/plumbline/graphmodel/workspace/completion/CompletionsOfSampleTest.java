package dev.plumbline.graphmodel.workspace.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Types the sample workspace again, key by key.
final class CompletionsOfSampleTest {

    private final Workspace sample = new WorkspaceReader(ReadLimits.standard())
            .read(Path.of(System.getProperty("plumbline.root", ".."), "app", "samples", "content-platform"));
    private final Completions completions = new Completions(sample.architecture());

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void proposesEveryKeyThatIsWrittenThere() {
        int keys = 0;
        for (WorkspaceFile file : ofModel()) {
            for (YamlEntry entry : entriesOf(file)) {
                keys++;
                int end = entry.key().end();
                for (int caret : List.of(entry.start() + 1, end)) {
                    assertThat(words(file.path(), file.text(), caret))
                            .as(file.path() + ", " + file.source().place(caret))
                            .contains(entry.keyText());
                }
            }
        }
        assertThat(keys).isGreaterThan(1_000);
    }

    @Test
    void proposesEveryKeyWhereTheTextEndsInTheMiddleOfIt() {
        for (WorkspaceFile file : ofModel()) {
            for (YamlEntry entry : entriesOf(file)) {
                int caret = entry.start() + 1;
                assertThat(words(file.path(), file.text().substring(0, caret), caret))
                        .as(file.path() + ", " + file.source().place(caret))
                        .contains(entry.keyText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void proposesOnlyWhatCanBeDone(long seed) {
        Random random = new Random(seed);
        WorkspaceFile file = sample.files().get(random.nextInt(sample.files().size()));
        String text = mangled(file.text(), random);
        int caret = random.nextInt(text.length() + 1);
        for (Proposal proposal : completions.at(file.path(), text, caret)) {
            String why = "seed " + seed + ", " + proposal;
            assertThat(proposal.edit().applyTo(text)).as(why).isPresent();
            String after = proposal.edit().applyTo(text).orElseThrow();
            assertThat(proposal.caret()).as(why).isBetween(0, after.length());
            assertThat(proposal.edit().offset()).as(why).isLessThanOrEqualTo(caret);
            assertThat(proposal.edit().offset() + proposal.edit().removed().length())
                    .as(why)
                    .isGreaterThanOrEqualTo(caret);
        }
    }

    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0 && mangled.length() > 2; i--) {
            int at = random.nextInt(mangled.length());
            switch (random.nextInt(4)) {
                case 0 -> mangled.deleteCharAt(at);
                case 1 -> mangled.insert(at, "{[\"'#:-,\n\r &*|>".charAt(random.nextInt(15)));
                case 2 -> mangled.setLength(at);
                default -> mangled.delete(at, Math.min(mangled.length(), at + random.nextInt(80)));
            }
        }
        return random.nextInt(5) == 0 ? mangled.toString().replace("\n", "\r\n") : mangled.toString();
    }

    @Test
    void proposesNothingInFilesThatAreNotOfTheModel() {
        for (String file : List.of("waivers.yaml", "connections.yaml", "health.yaml", "rules/own.yaml")) {
            assertThat(words(file, "el", 2)).as(file).isEmpty();
        }
        assertThat(words("plumbline.yaml", "el", 2)).contains("elements");
    }

    private List<WorkspaceFile> ofModel() {
        return sample.files().stream()
                .filter(file -> WorkspaceReader.isOfModel(file.path()))
                .toList();
    }

    private List<String> words(String file, String text, int caret) {
        return completions.at(file, text, caret).stream().map(Proposal::text).toList();
    }

    private static List<YamlEntry> entriesOf(WorkspaceFile file) {
        List<YamlEntry> entries = new ArrayList<>();
        new YamlParser(ReadLimits.standard())
                .parse(new SourceText(file.path(), file.text()))
                .roots()
                .forEach(root -> collect(root, entries, 0));
        return entries;
    }

    /// The keys of the metamodel are those of the root and of the entries, not the ids between.
    private static void collect(YamlNode node, List<YamlEntry> entries, int depth) {
        switch (node) {
            case YamlNode.YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    boolean isId = depth == 1;
                    if (!isId) {
                        entries.add(entry);
                    }
                    if (!entry.keyText().equals("properties")) {
                        collect(entry.value(), entries, depth + 1);
                    }
                });
            case YamlNode.YamlSequence sequence ->
                sequence.items().forEach(item -> collect(item, entries, Math.max(depth, 2)));
            case YamlNode.YamlScalar scalar -> {}
            case YamlNode.YamlAlias alias -> {}
        }
    }
}
