package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearbyChangesTest {

    private static final String PLAIN = """
            plumbline: 1
            name: x
            elements:
              a: {kind: service} # first

              # the second
              b:
                kind: service
              c: {kind: team}
            relations:
            - {id: r, from: a, to: b, kind: calls}
            - id: s
              from: b
              to: a
              kind: calls
            """;
    private static final Change ADD =
            new Change.AddElement(new Element("new", ElementKind.SERVICE, "New", null, Attributes.NONE));
    private static final Change REMOVE =
            new Change.RemoveElement(new Element("c", ElementKind.TEAM, "c", null, Attributes.NONE));
    private static final Change RENAME = new Change.RenameElement("a", "z", "a", "z");

    private final ReadLimits limits = ReadLimits.standard();
    private final WorkspaceEditor editor = new WorkspaceEditor(limits);

    @Test
    void takesNoMoreThanTheEntriesNearby() throws Exception {
        Relation relation = new Relation("t", "c", "a", RelationKind.CALLS, Attributes.NONE);
        for (Change change : new Change[] {ADD, REMOVE, RENAME, new Change.AddRelation(relation)}) {
            Workspace workspace = FreshReading.of(Map.of("plumbline.yaml", PLAIN));
            Edited edited = nearby(workspace, change).orElseThrow();
            FreshReading.requireSame(edited.after(), change);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements: {a: {kind: service}, c: {kind: team}}",
                "elements: {\n  a: {kind: service},\n  c: {kind: team}\n  }",
                "elements: &all\n  a: {kind: service}\n  c: {kind: team}",
                "x-all: &all\n  a: {kind: service}\n  c: {kind: team}\nelements: *all",
                "x-all: &all\n  a: {kind: service}\n  c: {kind: team}\nelements:\n  <<: *all",
                "elements:\n  ? a\n  : kind: service\n  ? c\n  : kind: team",
                "elements:\n  a:\n    kind: service\n    description: |+\n      text\n\n\n  c: {kind: team}\n\n",
                "elements:\n  a:\n    kind: service\n    description: |\n      text\n  c: {kind: team}\n      # deep\n",
                "elements:\n  a: &a {kind: service}\n  c: &c {kind: team}\n  d: *c",
                "elements:\n  a: {kind: service}\n  c: {kind: team}\n  b: {kind: service, owner: c}",
                "elements:\n  a: {kind: service}\n  c: {kind: team}\n  c: {kind: team}",
                "elements:\n  a: {kind: service, owner: new}\n  c: {kind: team}",
                "\"elements\":\n  a: {kind: service}\n  c: {kind: team} ",
                "elements:\r\n  a: {kind: service} # one\r\n  c: {kind: team} # two",
                "elements:\n  c: {kind: team}\n  # more\nrelations: []\n"
            })
    void saysWhatReadingTheFilesSays(String sections) throws Exception {
        for (Change change : new Change[] {ADD, REMOVE, RENAME}) {
            Workspace workspace = FreshReading.of(Map.of("plumbline.yaml", "plumbline: 1\nname: x\n" + sections));
            try {
                FreshReading.requireSame(editor.apply(workspace, change).after(), change);
            } catch (EditRefusedException refused) {
                assertThat(refused.problem().code()).isIn("edit.alias", "edit.shared", "edit.unfit");
            } catch (ChangeConflictException conflict) {
                assertThat(workspace.architecture().elements()).hasSizeLessThan(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements: {d: {kind: service, owner: c, tags: &a [a]}, e: {kind: service, owner: a, tags: *a}}",
                "scenario: s\noverrides: {a.replicas: 3}\nfaults: [{at: 1s, for: 1s, element: c, effect: down}]",
                "scenario: s\nassert: ['a.latency.p99 < 2s']\nfaults: [{at: 1s, for: 1s, element: c, effect: down}]",
            })
    void leavesWhatIsMentionedElsewhereToAWholeReading(String other) throws Exception {
        Map<String, String> texts = Map.of("plumbline.yaml", PLAIN, "other.yaml", other);
        for (Change change : new Change[] {REMOVE, RENAME}) {
            assertThat(nearby(FreshReading.of(texts), change))
                    .as(change + other)
                    .isEmpty();
        }
        FreshReading.requireSame(editor.apply(FreshReading.of(texts), RENAME).after(), RENAME);
    }

    private Optional<Edited> nearby(Workspace workspace, Change change) throws ChangeConflictException {
        return new NearbyChanges(
                        new YamlParser(limits),
                        workspace,
                        workspace.architecture().apply(change))
                .of(change);
    }
}
