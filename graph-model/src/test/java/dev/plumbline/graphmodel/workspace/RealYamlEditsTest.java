package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.RandomChanges;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Changes to workspaces in whose entries stands what others wrote: documents with all their comments, blocks, quotes
/// and
/// anchors, under a key that Plumbline does not know.
final class RealYamlEditsTest {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---.*\\R");
    private static final int DOCUMENTS = 8;
    private static final int STEPS = 6;

    private final YamlParser parser = new YamlParser(ReadLimits.standard());
    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @Test
    void undoesEveryChangeToTheByteAndKeepsWhatItDoesNotKnow() throws Exception {
        List<String> documents = documents();
        assertThat(documents).hasSizeGreaterThan(100);
        int changed = 0;
        for (int from = 0; from < documents.size(); from += DOCUMENTS) {
            List<String> some = documents.subList(from, Math.min(from + DOCUMENTS, documents.size()));
            changed += change(holding(some), some, from);
        }
        assertThat(changed).isGreaterThan(documents.size() / 2);
    }

    @Test
    void changesOneLineForOneScalar() throws Exception {
        List<String> documents = documents();
        for (int from = 0; from < documents.size(); from += DOCUMENTS) {
            Workspace workspace = holding(documents.subList(from, Math.min(from + DOCUMENTS, documents.size())));
            RandomChanges changes = new RandomChanges(from);
            for (int i = 0; i < STEPS; i++) {
                Change change = changes.scalar(workspace.architecture());
                String why = from + ", step " + i + ", " + change;
                Edited edited = editor.apply(workspace, change);
                assertThat(edited.edits()).as(why).hasSizeLessThanOrEqualTo(1);
                assertThat(FileTexts.changedLines(text(workspace), text(edited.after())))
                        .as(why)
                        .isLessThanOrEqualTo(1);
                workspace = edited.after();
            }
        }
    }

    private int change(Workspace start, List<String> documents, int seed) throws Exception {
        RandomChanges changes = new RandomChanges(seed);
        Workspace workspace = start;
        List<Edited> done = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Change change = changes.next(workspace.architecture());
            String why = "seed " + seed + ", step " + i + ", " + change;
            Architecture expected = workspace.architecture().apply(change);
            Edited edited = editor.apply(workspace, change);
            assertThat(edited.after().architecture()).as(why).isEqualTo(expected);
            assertThat(reader.read(Path.of("real"), FileTexts.of(edited.after()))
                            .architecture())
                    .as(why)
                    .isEqualTo(expected);
            assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                    .as(why)
                    .isEqualTo(FileTexts.of(workspace));
            if (!removesAnElement(change)) {
                assertThat(kept(edited.after(), documents)).as(why).isEqualTo(kept(workspace, documents));
            }
            done.add(edited);
            workspace = edited.after();
        }
        for (Edited edited : done.reversed()) {
            workspace = WorkspaceEditor.replay(workspace, TextEdit.inverse(edited.edits()));
        }
        assertThat(FileTexts.of(workspace)).as("seed %d", seed).isEqualTo(FileTexts.of(start));
        return done.size();
    }

    private static boolean removesAnElement(Change change) {
        return change instanceof Change.Several several
                ? several.changes().stream().anyMatch(RealYamlEditsTest::removesAnElement)
                : change instanceof Change.RemoveElement;
    }

    private static long kept(Workspace workspace, List<String> documents) {
        return documents.stream().filter(text(workspace)::contains).count();
    }

    /// A workspace of one file with an element for each document, the attributes of Plumbline around the foreign ones.
    private Workspace holding(List<String> documents) {
        StringBuilder text = new StringBuilder("plumbline: 1\nname: real\nelements:\n");
        for (int i = 0; i < documents.size(); i++) {
            text.append("  part-")
                    .append(i)
                    .append(":\n    kind: service # ")
                    .append(i)
                    .append('\n');
            text.append("    foreign:\n").append(documents.get(i));
            text.append("    name: Part ").append(i).append("\n\n");
        }
        text.append("relations:\n");
        for (int i = 1; i < documents.size(); i++) {
            text.append("  - {id: to-")
                    .append(i)
                    .append(", from: part-0, to: part-")
                    .append(i);
            text.append(", kind: calls}\n");
        }
        Workspace workspace = reader.read(Path.of("real"), Map.of("plumbline.yaml", text.toString()));
        assertThat(workspace.problems()).allMatch(problem -> problem.what().contains("foreign"));
        assertThat(workspace.architecture().elements()).hasSize(documents.size());
        return workspace;
    }

    /// The documents of all real files that are mappings, indented to stand in an entry.
    private List<String> documents() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SharedFiles.require("models"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        List<String> documents = new ArrayList<>();
        for (Path file : files) {
            for (String document : SEPARATOR.split(Files.readString(file), -1)) {
                if (isMapping(document)) {
                    documents.add(document.lines()
                            .map(line -> line.isBlank() ? "" : "      " + line)
                            .collect(Collectors.joining("\n", "", "\n")));
                }
            }
        }
        return documents;
    }

    private boolean isMapping(String document) {
        YamlDocument read = parser.parse(new SourceText("file", document));
        return read.roots().size() == 1
                && read.roots().getFirst() instanceof YamlMapping
                && read.problems().isEmpty();
    }

    private static String text(Workspace workspace) {
        return String.join("", FileTexts.of(workspace).values());
    }
}
