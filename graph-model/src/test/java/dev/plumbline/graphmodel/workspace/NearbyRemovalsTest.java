package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.RandomArchitecture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearbyRemovalsTest {

    private static final String PLAIN = """
            plumbline: 1
            name: x
            elements:
              a: {kind: system} # the first
              b: {kind: service, parent: a}

              # the third
              c:
                kind: service
                parent: a
              d: {kind: team}
            relations:
            - {id: r, from: b, to: c, kind: calls}
            - id: s
              from: c
              to: b
              kind: calls
            - {id: t, from: d, to: a, kind: owns}
            """;

    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @Test
    void removesAnElementWithAllInsideFromItsLines() throws Exception {
        Workspace workspace = FreshReading.of(Map.of("plumbline.yaml", PLAIN));
        Change.Several several = (Change.Several) Changes.removing(workspace.architecture(), "a");
        Edited edited = nearby(workspace, several.changes()).orElseThrow();
        assertThat(edited.after().file("plumbline.yaml").orElseThrow().text()).isEqualTo("""
                        plumbline: 1
                        name: x
                        elements:

                          # the third
                          d: {kind: team}
                        """);
        FreshReading.requireSame(edited.after(), several);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements: {e: {kind: service, owner: b}}",
                "elements: {e: {kind: service, owner: nobody}}",
                "scenario: s\nworkload: [{relation: r, rate: 5/s}]",
                "scenario: s\noverrides: {b.replicas: 3}",
            })
    void leavesWhatIsMentionedElsewhereAndWhatIsWrongToAWholeReading(String other) throws Exception {
        Workspace workspace = FreshReading.of(Map.of("plumbline.yaml", PLAIN, "other.yaml", other));
        Architecture architecture = workspace.architecture();
        List<Change> removals = List.of(
                new Change.RemoveRelation(architecture.requireRelation("r")),
                new Change.RemoveRelation(architecture.requireRelation("s")),
                new Change.RemoveElement(architecture.requireElement("b")));
        assertThat(nearby(workspace, removals)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysWhatReadingTheFilesSays(long seed) throws Exception {
        Random random = new Random(seed);
        Architecture architecture = RandomArchitecture.of(seed, 40, 60);
        Workspace workspace = FreshReading.of(
                seed % 2 == 0 ? new WorkspaceWriter().texts(architecture) : StyledTexts.of(architecture, random));
        List<String> ids = List.copyOf(architecture.elements().keySet());
        for (int i = 0; i < 8; i++) {
            Change change = Changes.removing(workspace.architecture(), ids.get(random.nextInt(ids.size())));
            try {
                FreshReading.requireSame(editor.apply(workspace, change).after(), change);
            } catch (EditRefusedException refused) {
                assertThat(refused.problem().code()).startsWith("edit.");
            }
        }
    }

    private static Optional<Edited> nearby(Workspace workspace, List<Change> removals) throws ChangeConflictException {
        Architecture expected = workspace.architecture().apply(new Change.Several("Remove", removals));
        return new NearbyRemovals(new YamlParser(ReadLimits.standard()), workspace, expected).of(removals);
    }
}
