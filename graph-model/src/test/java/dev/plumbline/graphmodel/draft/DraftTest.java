package dev.plumbline.graphmodel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.RandomChanges;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.live.LiveGraph;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DraftTest {

    private static final String TEXT = """
            plumbline: 1
            name: Shop # what we sell
            elements:
              web: {kind: client, name: Web shop}
              orders: {kind: service, replicas: 2}
            relations:
              - {id: web-orders, from: web, to: orders, kind: calls}
            """;

    private static final String LAYOUT = "layout: landscape\nplaces:\n  orders: 300 10 pinned\n  web: 10 10 pinned\n";

    @TempDir
    private Path folder;

    private Path shop;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private Draft draft;

    @BeforeEach
    void open() throws IOException {
        shop = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(shop.resolve("plumbline.yaml"), TEXT);
        draft = opened();
    }

    @AfterEach
    void close() throws StoreException {
        draft.close();
    }

    @Test
    void changesModelTextAndGraphAtOnce() {
        EditResult result = draft.carryOut(Plan.of(replicas(2L, 3L)));
        assertThat(result).isInstanceOf(EditResult.Done.class);
        assertThat(draft.workspace()
                        .architecture()
                        .requireElement("orders")
                        .attributes()
                        .at("replicas"))
                .isEqualTo(3L);
        assertThat(text()).isEqualTo(TEXT.replace("replicas: 2", "replicas: 3"));
        draft.carryOut(Plan.of(new Change.UpdateElement("web", "name", "Web shop", "Shop front")));
        assertThat(draft.live().graph().getNode("web").getAttribute("name")).isEqualTo("Shop front");
        assertThat(draft.unsaved()).containsExactly("plumbline.yaml");
        assertThat(shop.resolve("plumbline.yaml")).content().isEqualTo(TEXT);
    }

    @Test
    void refusesAChangeThatDoesNotFitAndLeavesAllAsItWas() {
        EditResult result = draft.carryOut(Plan.of(replicas(5L, 3L)));
        assertThat(result)
                .isInstanceOfSatisfying(
                        EditResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.stale"));
        assertThat(text()).isEqualTo(TEXT);
        assertThat(draft.nextUndo()).isEmpty();
    }

    @Test
    void undoesAndRedoesStepsByTheirNames() {
        draft.carryOut(Plan.of(new Change.UpdateElement("web", "name", "Web shop", "Shop front")));
        draft.carryOut(Plan.of(new Change.MoveElement("web", null, "orders")));
        assertThat(draft.nextUndo()).contains("Move web into orders");
        draft.undo();
        assertThat(draft.nextUndo()).contains("Change name of web");
        assertThat(draft.nextRedo()).contains("Move web into orders");
        draft.undo();
        assertThat(text()).isEqualTo(TEXT);
        assertThat(draft.unsaved()).isEmpty();
        assertThat(draft.undo()).isEqualTo(new EditResult.Unchanged());
        draft.redo();
        draft.redo();
        assertThat(draft.workspace().architecture().requireElement("web").parent())
                .isEqualTo("orders");
        assertThat(draft.live().graph().getNode("web").getAttribute("parent")).isEqualTo("orders");
        assertThat(draft.redo()).isEqualTo(new EditResult.Unchanged());
    }

    @Test
    void joinsWhatIsTypedWithoutAPauseIntoOneStep() {
        draft.type("plumbline.yaml", TEXT.replace("Web shop", "Web shop f"));
        draft.type("plumbline.yaml", TEXT.replace("Web shop", "Web shop front"));
        now = now.plusSeconds(20);
        draft.type("plumbline.yaml", TEXT.replace("Web shop", "Web shop front door"));
        draft.undo();
        assertThat(text()).isEqualTo(TEXT.replace("Web shop", "Web shop front"));
        assertThat(draft.workspace().architecture().requireElement("web").name())
                .isEqualTo("Web shop front");
        draft.undo();
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void keepsATextThatDoesNotParse() {
        draft.type("plumbline.yaml", TEXT + "elements: [");
        assertThat(draft.workspace().problems()).isNotEmpty();
        draft.undo();
        assertThat(draft.workspace().problems()).isEmpty();
        assertThat(draft.live().graph().getNodeCount()).isEqualTo(2);
    }

    @Test
    void forgetsWhereAnElementStoodWhenItComesIntoAnotherContainer() {
        place(LAYOUT);
        draft.carryOut(Plan.of(new Change.MoveElement("web", null, "orders")));
        assertThat(draft.workspace().architecture().requireElement("web").parent())
                .isEqualTo("orders");
        assertThat(layout()).isEqualTo("layout: landscape\nplaces:\n  orders: 300 10 pinned\n");
        draft.undo();
        assertThat(layout()).isEqualTo(LAYOUT);
        assertThat(text()).isEqualTo(TEXT);
        draft.redo();
        assertThat(draft.workspace().layout("landscape").place("web")).isEmpty();
    }

    @Test
    void forgetsWhereAnElementStoodWhenTheTextPutsItElsewhere() {
        place(LAYOUT);
        String whole = TEXT.replace("name: Web shop}", "name: Web shop, parent: orders}");
        for (int end = whole.indexOf(", parent"); end <= whole.indexOf("orders}") + 6; end++) {
            draft.type("plumbline.yaml", whole.substring(0, end) + whole.substring(whole.indexOf("orders}") + 6));
        }
        assertThat(text()).isEqualTo(whole);
        assertThat(draft.workspace().architecture().requireElement("web").parent())
                .isEqualTo("orders");
        assertThat(layout()).isEqualTo("layout: landscape\nplaces:\n  orders: 300 10 pinned\n");
        draft.undo();
        assertThat(layout()).isEqualTo(LAYOUT);
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void keepsPlacesWhileAContainerIsHalfWritten() {
        place(LAYOUT);
        String inside = TEXT.replace("name: Web shop}", "name: Web shop, parent: orders}");
        draft.type("plumbline.yaml", inside);
        now = now.plusSeconds(20);
        String placed = "layout: landscape\nplaces:\n  orders: 300 10 pinned\n  web: 8 8 pinned\n";
        draft.type("views/landscape.layout.yaml", placed);
        draft.type("plumbline.yaml", inside.replace("parent: orders", "parent: order"));
        draft.type("plumbline.yaml", inside);
        assertThat(layout()).isEqualTo(placed);
    }

    @Test
    void keepsThePlacesInAContainerThatIsRenamed() {
        draft.carryOut(Plan.of(new Change.MoveElement("web", null, "orders")));
        place(LAYOUT);
        draft.carryOut(Plan.of(new Change.RenameElement("orders", "sales", "orders", "sales")));
        assertThat(draft.workspace().layout("landscape").place("web")).isPresent();
    }

    @Test
    void takesBackAndRepeatsWhatGoesAlongWithAStepThatChangesNoFile() {
        List<String> done = new ArrayList<>();
        Plan plan = Plan.of("Tidy", List.of(), Optional.empty()).with(new Plan.Aside() {
            @Override
            public void forth() {
                done.add("forth");
            }

            @Override
            public void back() {
                done.add("back");
            }
        });
        assertThat(draft.carryOut(plan)).isInstanceOf(EditResult.Done.class);
        assertThat(draft.nextUndo()).contains("Tidy");
        draft.undo();
        draft.redo();
        assertThat(done).containsExactly("forth", "back", "forth");
        assertThat(text()).isEqualTo(TEXT);
        assertThat(draft.unsaved()).isEmpty();
    }

    @Test
    void waitsForADraftThatIsJustBeingClosed() throws Exception {
        Thread closing = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(200);
                draft.close();
            } catch (StoreException | InterruptedException failed) {
                Thread.currentThread().interrupt();
            }
        });
        try (Draft next = opened()) {
            assertThat(next.obstacle()).isEmpty();
        }
        closing.join();
    }

    @Test
    void savesAndTakesAFileBackThatAStepBrought() throws StoreException {
        draft.carryOut(Plan.of(
                "Save view",
                List.of(new TextEdit("more.yaml", 0, "", "elements:\n  mail: {kind: external}\n")),
                Optional.empty()));
        assertThat(draft.save().results()).containsExactly(new SaveResult.Saved("more.yaml"));
        assertThat(shop.resolve("more.yaml")).exists();
        assertThat(draft.unsaved()).isEmpty();
        draft.undo();
        assertThat(draft.workspace().file("more.yaml")).isEmpty();
        assertThat(draft.unsaved()).containsExactly("more.yaml");
        draft.save();
        assertThat(shop.resolve("more.yaml")).doesNotExist();
        draft.redo();
        draft.save();
        assertThat(shop.resolve("more.yaml")).content().isEqualTo("elements:\n  mail: {kind: external}\n");
    }

    @Test
    void deletesAFileThatAStepEmptiedAndBringsItBack() throws StoreException {
        Scenario calm = Scenario.of("calm", List.of());
        draft.carryOut(Plan.of(new Change.AddScenario(calm)));
        draft.save();
        assertThat(shop.resolve("scenarios/calm.yaml")).exists();
        draft.carryOut(Plan.of(new Change.RemoveScenario(calm)));
        draft.save();
        assertThat(shop.resolve("scenarios/calm.yaml")).doesNotExist();
        draft.undo();
        draft.save();
        assertThat(shop.resolve("scenarios/calm.yaml")).exists();
        draft.redo();
        assertThat(draft.workspace().file("scenarios/calm.yaml")).isEmpty();
        draft.save();
        assertThat(shop.resolve("scenarios/calm.yaml")).doesNotExist();
    }

    @Test
    void mergesWhatAnotherProgramSavedMeanwhile() throws IOException, StoreException {
        draft.carryOut(Plan.of(replicas(2L, 3L)));
        String theirs = TEXT.replace("name: Shop", "name: Store");
        Files.writeString(shop.resolve("plumbline.yaml"), theirs);
        Draft.Saved saved = draft.save();
        String both = theirs.replace("replicas: 2", "replicas: 3");
        assertThat(saved.results()).containsExactly(new SaveResult.Merged("plumbline.yaml", both));
        assertThat(saved.step()).isPresent();
        assertThat(text()).isEqualTo(both);
        assertThat(shop.resolve("plumbline.yaml")).content().isEqualTo(both);
        assertThat(draft.unsaved()).isEmpty();
        draft.undo();
        assertThat(text()).isEqualTo(TEXT.replace("replicas: 2", "replicas: 3"));
    }

    @Test
    void takesOverAFileThatChangedOnDisk() {
        String theirs = TEXT.replace("name: Shop", "name: Store");
        Draft.Saved reread = draft.reread(Map.of("plumbline.yaml", Optional.of(theirs)));
        assertThat(reread.results()).isEmpty();
        assertThat(text()).isEqualTo(theirs);
        assertThat(draft.unsaved()).isEmpty();
        assertThat(draft.reread(Map.of("plumbline.yaml", Optional.of(theirs))).step())
                .isEmpty();
    }

    @Test
    void fitsTheMovesOfTwoPeopleTogetherWhereTheirLinesTouch() {
        String layout = "layout: landscape\nplaces:\n  orders: 300 10\n  web: 10 10\n";
        draft.reread(Map.of("views/landscape.layout.yaml", Optional.of(layout)));
        String mine = layout.replace("orders: 300 10", "orders: 308 10 pinned");
        draft.type("views/landscape.layout.yaml", mine);
        Optional<String> theirs = Optional.of(layout.replace("web: 10 10", "web: 10 90 pinned"));

        Draft.Saved reread = draft.reread(Map.of("views/landscape.layout.yaml", theirs));

        String both = "layout: landscape\nplaces:\n  orders: 308 10 pinned\n  web: 10 90 pinned\n";
        assertThat(reread.results()).isEmpty();
        assertThat(draft.workspace()
                        .file("views/landscape.layout.yaml")
                        .orElseThrow()
                        .text())
                .isEqualTo(both);
        assertThat(draft.workspace().layout("landscape").places()).hasSize(2);
    }

    @Test
    void keepsTheViewsOfAFileThatHoldsElementsToo() {
        String mixed = "elements:\n  pay: {kind: service}\n---\nview: checkout\nscope: orders\n";
        draft.reread(Map.of("pay.yaml", Optional.of(mixed)));
        Set<String> views = draft.workspace().views().keySet();
        draft.carryOut(Plan.of(Changes.removing(draft.workspace().architecture(), "pay")));
        draft.undo();
        draft.carryOut(Plan.of(new Change.UpdateElement("pay", "name", "pay", "Payments")));
        draft.carryOut(Plan.of(new Change.MoveElement("pay", null, "orders")));
        draft.carryOut(Plan.of(new Change.RenameElement("pay", "payments", "Payments", "Payments")));
        assertThat(draft.workspace().views().keySet()).isEqualTo(views).contains("checkout");
    }

    @Test
    void leavesTheDecisionToPeopleWhereBothSidesChangedALine() throws StoreException {
        draft.carryOut(Plan.of(replicas(2L, 3L)));
        Optional<String> theirs = Optional.of(TEXT.replace("replicas: 2", "replicas: 9"));
        Draft.Saved reread = draft.reread(Map.of("plumbline.yaml", theirs));
        assertThat(reread.results()).singleElement().isInstanceOf(SaveResult.Conflict.class);
        assertThat(text()).contains("replicas: 3");
        draft.resolve("plumbline.yaml", TEXT.replace("replicas: 2", "replicas: 12"), theirs);
        assertThat(draft.workspace()
                        .architecture()
                        .requireElement("orders")
                        .attributes()
                        .at("replicas"))
                .isEqualTo(12L);
    }

    @Test
    void bringsBackWhatWasNotSaved() throws StoreException, IOException {
        draft.carryOut(Plan.of(replicas(2L, 3L)));
        draft.close();
        Files.writeString(shop.resolve("plumbline.yaml"), TEXT.replace("name: Shop", "name: Store"));
        draft = opened();
        assertThat(draft.recovery().titles()).containsExactly("Change replicas of orders");
        assertThat(draft.recover()).isInstanceOf(EditResult.Done.class);
        assertThat(text()).isEqualTo(TEXT.replace("name: Shop", "name: Store").replace("replicas: 2", "replicas: 3"));
        draft.save();
        draft.close();
        draft = opened();
        assertThat(draft.recovery().isEmpty()).isTrue();
    }

    @Test
    void forgetsWhatPeopleDoNotWantBack() throws StoreException {
        draft.carryOut(Plan.of(replicas(2L, 3L)));
        draft.close();
        draft = opened();
        draft.discardRecovery();
        draft.close();
        draft = opened();
        assertThat(draft.recovery().isEmpty()).isTrue();
    }

    @Test
    void saysWhyAWorkspaceCanOnlyBeLookedAt() throws IOException, StoreException {
        Draft second = opened();
        assertThat(second.carryOut(Plan.of(replicas(2L, 3L))))
                .isInstanceOfSatisfying(
                        EditResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("workspace.in-use"));
        draft.close();
        Files.setPosixFilePermissions(shop, PosixFilePermissions.fromString("r-xr-xr-x"));
        draft = opened();
        assertThat(draft.obstacle())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("workspace.read-only"));
        Files.setPosixFilePermissions(shop, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoesAnyWalkToTheByteAndKeepsTheGraphInStep(long seed) throws Exception {
        draft.close();
        RandomChanges changes = new RandomChanges(seed);
        Path random = folder.resolve("random");
        new WorkspaceWriter().write(random, changes.architecture(12, 14, 2));
        SortedMap<String, String> start = files(random);
        shop = random;
        draft = opened();
        int done = 0;
        for (int i = 0; i < 60; i++) {
            now = now.plusSeconds(5);
            if (draft.carryOut(Plan.of(changes.next(draft.workspace().architecture()))) instanceof EditResult.Done) {
                done++;
            }
            if (i % 7 == 3) {
                draft.undo();
            }
            if (i % 14 == 3) {
                draft.redo();
            }
            if (i % 10 == 0) {
                draft.save();
            }
            requireInStep("seed " + seed + ", step " + i);
        }
        assertThat(done).as("seed %d", seed).isGreaterThan(40);
        while (draft.undo() instanceof EditResult.Done) {
            now = now.plusSeconds(5);
        }
        draft.save();
        assertThat(files(random)).as("seed %d", seed).isEqualTo(start);
    }

    private void requireInStep(String why) {
        LiveGraph fresh = LiveGraph.of(draft.workspace().architecture());
        assertThat(describe(draft.live())).as(why).isEqualTo(describe(fresh));
    }

    private static SortedMap<String, String> describe(LiveGraph live) {
        SortedMap<String, String> lines = new TreeMap<>();
        live.graph().nodes().forEach(node -> lines.put("node " + node.getId(), attributes(node)));
        live.graph()
                .edges()
                .forEach(edge -> lines.put(
                        "edge " + edge.getId(),
                        edge.getSourceNode().getId() + " "
                                + edge.getTargetNode().getId() + attributes(edge)));
        return lines;
    }

    private static String attributes(org.graphstream.graph.Element part) {
        return part.attributeKeys()
                .sorted()
                .map(key -> key + "=" + part.getAttribute(key))
                .toList()
                .toString();
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return texts;
    }

    private static Change replicas(Long before, Long after) {
        return new Change.UpdateElement("orders", "replicas", before, after);
    }

    private void place(String layout) {
        draft.reread(Map.of("views/landscape.layout.yaml", Optional.of(layout)));
    }

    private String layout() {
        return draft.workspace()
                .file("views/landscape.layout.yaml")
                .orElseThrow()
                .text();
    }

    private String text() {
        return draft.workspace().file("plumbline.yaml").orElseThrow().text();
    }

    private Draft opened() {
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(shop);
        InstantSource clock = () -> now;
        return Draft.of(
                workspace,
                new WorkspaceEditor(ReadLimits.standard()),
                DraftFiles.open(shop, folder.resolve("state")),
                clock);
    }
}
