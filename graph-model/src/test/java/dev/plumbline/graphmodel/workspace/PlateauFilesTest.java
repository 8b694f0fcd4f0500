package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.RandomChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlateauFilesTest {

    private static final String MODEL = """
            plumbline: 1
            name: Shop
            elements:
              shop: {kind: system}
              api: {kind: service, parent: shop, replicas: 3, slo: {p50: 50ms, p99: 250ms}}
              store: {kind: datastore, parent: shop}
            relations:
              - {id: api-store, from: api, to: store, kind: reads}
            flows:
              look: {steps: [api-store]}
            """;

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @Test
    void readsAPlateau() {
        Workspace workspace = read("""
                # what is to come
                plateau: to-be-2027
                title: To be in 2027
                description: A cache before the store.
                elements:
                  api: {replicas: 6, slo: {p99: 100ms}}
                  cache: {kind: cache, name: Cache, parent: shop}
                relations:
                  - {id: api-store, to: cache}
                  - {id: cache-store, from: cache, to: store, kind: reads}
                flows:
                  look: {steps: [api-store, cache-store]}
                remove: []
                x-own: kept
                """);
        assertThat(workspace.problems()).isEmpty();
        Plateau plateau = workspace.plateaus().find("to-be-2027").orElseThrow();
        assertThat(plateau.title()).isEqualTo("To be in 2027");
        assertThat(plateau.description()).isEqualTo("A cache before the store.");
        Architecture after = plateau.applyTo(workspace.architecture());
        assertThat(after.requireElement("api").attributes()).hasToString("{replicas=6, slo={p50=PT0.05S, p99=PT0.1S}}");
        assertThat(after.requireElement("cache").name()).isEqualTo("Cache");
        assertThat(after.requireRelation("api-store").to()).isEqualTo("cache");
        assertThat(after.flows().get("look").steps()).hasSize(2);
        assertThat(workspace.architecture().elements()).hasSize(3);
    }

    @Test
    void tellsEveryMistakeWithItsPlace() {
        Workspace workspace = read("""
                plateau: later
                base: soner
                elements:
                  apo: {replicas: 6}
                  api: {parent: cluster, replicas: many, owner: nobody}
                  shop: {parent: api}
                relations:
                  - {id: api-stor, timeout: 1s}
                  - {id: api-store, to: cache}
                  - {timeout: 1s}
                flows:
                  look: {steps: [api-stroe]}
                remove: [stor]
                titel: Later
                ---
                plateau: sooner
                ---
                plateau: sooner
                remove: store
                """);
        assertThat(workspace.problems())
                .extracting(problem ->
                        problem.place().line() + ":" + problem.place().column() + " " + problem.code())
                .containsExactly(
                        "2:7 reference.dangling",
                        "4:3 reference.dangling",
                        "5:17 containment.dangling",
                        "5:36 value.invalid",
                        "5:49 reference.dangling",
                        "6:18 containment.cycle",
                        "8:10 reference.dangling",
                        "9:25 reference.dangling",
                        "10:5 value.type",
                        "12:18 reference.dangling",
                        "13:10 reference.dangling",
                        "14:1 key.unknown",
                        "18:1 plateau.duplicate",
                        "19:9 value.type");
        assertThat(workspace.problems())
                .extracting(Problem::remedy)
                .anyMatch(remedy -> remedy.startsWith("Maybe you meant 'sooner'"))
                .anyMatch(remedy -> remedy.startsWith("Maybe you meant 'api'"))
                .anyMatch(remedy -> remedy.startsWith("Maybe you meant 'api-store'"));
    }

    @Test
    void tellsOfBasesInACircle() {
        Workspace workspace = read("plateau: one\nbase: two\n---\nplateau: two\nbase: one\n");
        assertThat(workspace.problems()).extracting(Problem::code).containsExactly("plateau.cycle", "plateau.cycle");
    }

    @Test
    void holdsAPlateauAgainstTheOneThatItStandsOn() {
        Workspace workspace = read("""
                plateau: first
                elements: {cache: {kind: cache}}
                ---
                plateau: second
                base: first
                elements: {cache: {replicas: 2}}
                remove: [store]
                ---
                plateau: third
                base: second
                elements: {store: {replicas: 2}}
                """);
        assertThat(workspace.problems())
                .extracting(Problem::what)
                .containsExactly("The plateau third changes the element 'store', which does not exist.");
    }

    @Test
    void renamesAnElementOnPlateausToo() throws ChangeConflictException, EditRefusedException {
        Workspace workspace = read("plateau: later\nelements: {api: {replicas: 6}}\nremove: [store, api]\n");
        Workspace after = editor.apply(workspace, editor.renaming(workspace, "api", "gate"))
                .after();
        assertThat(after.file("plateaus/later.yaml").orElseThrow().text())
                .isEqualTo("plateau: later\nelements: {gate: {replicas: 6}}\nremove: [store, gate]\n");
        assertThat(after.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void knowsAfterEachEditWhatAFreshReadKnows(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        RandomChanges changes = new RandomChanges(seed);
        Architecture architecture = changes.architecture(12, 14, 2);
        Map<String, String> texts = new TreeMap<>(StyledTexts.of(architecture, random));
        List<String> ids = List.copyOf(architecture.elements().keySet());
        String relation = architecture.relations().firstKey();
        texts.put(
                "plateaus/later.yaml",
                "plateau: later\nelements: {" + ids.get(0) + ": {replicas: 9}, " + ids.get(1) + ": {parent: "
                        + ids.get(2) + "}}\nrelations: [{id: " + relation + ", timeout: 1s}]\nremove: [" + ids.get(3)
                        + "]\n");
        Workspace workspace = reader.read(Path.of("styled"), texts);
        for (int i = 0; i < 25; i++) {
            Change change = changes.next(workspace.architecture());
            String why = "seed " + seed + ", step " + i + ", " + change;
            try {
                workspace = editor.apply(workspace, change).after();
            } catch (EditRefusedException refused) {
                continue;
            }
            Workspace fresh = reader.read(workspace.root(), FileTexts.of(workspace));
            assertThat(workspace.plateaus().byId())
                    .as(why)
                    .isEqualTo(fresh.plateaus().byId());
            assertThat(workspace.problems()).as(why).isEqualTo(fresh.problems());
        }
    }

    private Workspace read(String plateau) {
        return reader.read(Path.of("w"), Map.of("plumbline.yaml", MODEL, "plateaus/later.yaml", plateau));
    }
}
