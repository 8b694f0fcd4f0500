package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BadInputTest {

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());

    @TempDir
    private Path folder;

    @Test
    void reportsAMissingFolderAFileAndAFolderThatIsNoWorkspace() throws IOException {
        assertThat(codes(reader.read(folder.resolve("nowhere")))).containsExactly("workspace.missing");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(codes(reader.read(file))).containsExactly("workspace.missing");
        Files.writeString(folder.resolve("other.yaml"), "elements: {a: {kind: service}}");
        Workspace workspace = reader.read(folder);
        assertThat(codes(workspace)).containsExactly("workspace.missing");
        assertThat(workspace.architecture().elements()).isEmpty();
    }

    @Test
    void readsTheRestWhereSomeFilesCannotBeRead() throws IOException {
        main();
        write("good.yaml", "elements: {a: {kind: service}}\n");
        write("broken.yaml", "elements:\n\tb: {kind: service}\n");
        Files.write(folder.resolve("latin.yaml"), "# é\nname: Grün\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("utf16.yaml"), "\uFEFFname: x\n".getBytes(StandardCharsets.UTF_16LE));
        write("control.yaml", "name: a\u0001b\n");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.yaml").toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        Workspace workspace = reader.read(folder);
        assertThat(workspace.architecture().elements()).containsOnlyKeys("a");
        assertThat(workspace.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly(
                        "broken.yaml:2:1 yaml.tab",
                        "control.yaml:1:8 file.control-character",
                        "large.yaml file.too-large",
                        "latin.yaml:1:3 file.not-utf8",
                        "utf16.yaml:1:1 file.not-utf8");
        assertThat(workspace.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    void doesNotFollowLinkedFoldersNorReadWhatIsNotItsOwn() throws IOException {
        main();
        for (String path : List.of(".git/a.yaml", "target/a.yaml", "x/node_modules/a.yaml", ".b.yaml")) {
            write(path, "elements: {hidden: {kind: service}}\n");
        }
        try {
            Files.createSymbolicLink(folder.resolve("loop"), folder);
            Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("not-there"));
        } catch (UnsupportedOperationException unsupported) {
            Assumptions.abort("skipped: the file system has no links");
        }
        Files.createDirectory(folder.resolve("waivers.yaml"));
        Workspace workspace = reader.read(folder);
        assertThat(workspace.architecture().elements()).isEmpty();
        assertThat(codes(workspace)).containsExactly("file.unreadable", "file.link", "file.folder");
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        main();
        write("a.yaml", "");
        write("b.yaml", "");
        Workspace workspace = new WorkspaceReader(new ReadLimits(1000, 2, 64, 1000, 1)).read(folder);
        assertThat(codes(workspace)).containsExactly("workspace.too-many-files");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            elements: {a: {kind: job}, b: {kind: job}, a: {kind: job}}        | element.duplicate      | 1:44
            elements: {a: {kind: job, kind: queue}}                           | key.duplicate          | 1:27
            relations: [{id: r, from: p, to: p, kind: calls}, {id: r, from: p, to: p, kind: calls}] | relation.duplicate | 1:51
            flows: {f: {steps: [q]}, f: {steps: [q]}}                         | flow.duplicate         | 1:26
            elements: {a: {kind: job, parent: nobody}}                        | containment.dangling   | 1:35
            elements: {a: {kind: job, parent: a}}                             | containment.cycle      | 1:35
            elements: {a: {kind: job, owner: nobody}}                         | reference.dangling     | 1:34
            elements: {a: {kind: job, data: [p, nobody]}}                     | reference.dangling     | 1:37
            relations: [{id: r, from: p, to: nobody, kind: calls}]            | reference.dangling     | 1:34
            flows: {f: {steps: [{opt: {weight: 5%, steps: [q, nobody]}}]}}    | reference.dangling     | 1:51
            elements: {a: {kind: servis}}                                     | kind.unknown           | 1:22
            elements: {a: {name: b}}                                          | kind.missing           | 1:12
            elements: {a: {kind: job, timeout: 5}}                            | key.unknown            | 1:27
            elements: {a: {kind: job, mttr: 5 apples}}                        | value.invalid          | 1:33
            elements: {a: {kind: job, mttr: [5s]}}                            | value.type             | 1:33
            elements: {a/b: {kind: job}}                                      | id.invalid             | 1:12
            elements: {a: {kind: job, name: "x\\u202Ey"}}                     | name.direction-control | 1:33
            relations: [{id: r, from: p, to: p}]                              | relation.incomplete    | 1:13
            scenario: s\\noverrides: {p.replicas: many}                       | value.invalid          | 2:25
            scenario: s\\noverrides: {nobody.replicas: 5}                     | reference.dangling     | 2:13
            scenario: s\\noverrides: {p.replcas: 5}                           | key.unknown            | 2:13
            scenario: s\\nworkload: [{relation: nobody, rate: 5/s}]           | reference.dangling     | 2:23
            scenario: s\\nfaults: [{at: 0s, for: 1s, zone: z, effect: down}]  | reference.dangling     | 2:34
            - a                                                               | root.not-mapping       | 1:1
            elments: {}                                                       | key.unknown            | 1:1
            """)
    void saysWhatIsWrongAndWhere(String text, String code, String place) throws IOException {
        main();
        write("base.yaml", "elements: {p: {kind: service}}\nrelations: [{id: q, from: p, to: p, kind: calls}]\n");
        write("x.yaml", text.replace("\\n", "\n"));
        assertThat(reader.read(folder).problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .contains(code + " x.yaml:" + place);
    }

    @Test
    void namesTheWholeCycleAndKeepsItsMembers() throws IOException {
        main();
        write(
                "x.yaml",
                "elements:\n  c: {kind: job, parent: a}\n  b: {kind: job, parent: c}\n  a: {kind: job, parent: b}\n  d: {kind: job, parent: a}\n");
        Workspace workspace = reader.read(folder);
        assertThat(workspace.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("a in b in c in a"));
        assertThat(workspace.architecture().children(null)).extracting("id").containsExactly("a", "b", "c");
        assertThat(workspace.architecture().requireElement("d").parent()).isEqualTo("a");
    }

    @Test
    void suggestsWhatWasProbablyMeant() throws IOException {
        main();
        write(
                "x.yaml",
                "elements: {a: {kind: sevrice, replica: 3}, b: {kind: team}}\nrelations: [{id: r, from: bb, to: b, kind: cals}]\n");
        assertThat(reader.read(folder).problems())
                .extracting(Problem::remedy)
                .anySatisfy(remedy -> assertThat(remedy).startsWith("Maybe you meant 'service'."))
                .anySatisfy(remedy -> assertThat(remedy).startsWith("Maybe you meant 'replicas'."))
                .anySatisfy(remedy -> assertThat(remedy).startsWith("Maybe you meant 'calls'."));
    }

    @Test
    void keepsWhatIsSoundOfAnElementWithAWrongValue() throws IOException {
        main();
        write("x.yaml", "elements: {a: {kind: service, replicas: 0, technology: Java, tier: critical}}\n");
        Workspace workspace = reader.read(folder);
        assertThat(codes(workspace)).containsExactly("value.invalid");
        assertThat(workspace.architecture().requireElement("a").attributes().keys())
                .containsExactly("technology", "tier");
    }

    @Test
    void refusesTheVersionOfAnotherTime() throws IOException {
        write("plumbline.yaml", "plumbline: 2\n");
        assertThat(codes(reader.read(folder))).containsExactly("version.unsupported");
        write("plumbline.yaml", "name: x\n");
        assertThat(codes(reader.read(folder))).containsExactly("version.unsupported");
    }

    @Test
    void survivesTenThousandMistakes() throws IOException {
        main();
        StringBuilder text = new StringBuilder("elements:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("  element-")
                    .append(i)
                    .append(": {kind: job, owner: elemnt-")
                    .append(i)
                    .append("}\n");
        }
        write("x.yaml", text.toString());
        assertThat(reader.read(folder).problems()).hasSize(10_000);
    }

    private void main() throws IOException {
        write("plumbline.yaml", "plumbline: 1\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> codes(Workspace workspace) {
        return workspace.problems().stream().map(Problem::code).toList();
    }
}
