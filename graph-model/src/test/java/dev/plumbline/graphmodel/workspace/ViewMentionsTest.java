package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.RandomChanges;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ViewMentionsTest {

    private static final String MODEL = """
            plumbline: 1
            name: x
            elements:
              cart: {kind: service}
              pay: {kind: service, owner: crew}
              crew: {kind: team}
            """;

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scenario: s\noverrides: {pay.replicas: 3, crew.replicas: 2}\n"})
    void followsARenameWhetherOrNotAllFilesAreLookedAt(String scenario) throws Exception {
        Workspace before = read(Map.of(
                "plumbline.yaml", MODEL,
                "scenarios/s.yaml", scenario,
                "views/v.yaml", "view: v # of pay\nscope: pay\nfocus: [cart, pay]\nhidden:\n  - 'pay' # gone soon\n",
                "views/w.yaml", "view: w\nfilter: {owners: crew, expression: \"owner:crew pay\"}\n",
                "views/v.layout.yaml", "layout: v\nplaces:\n  cart: 1 2\n  crew: 0 0\n  pay: 3 4 pinned # here\n"));
        Workspace after = renamed(renamed(before, "pay", "billing"), "crew", "team-a");
        assertThat(after.problems()).isEmpty();
        assertThat(text(after, "views/v.yaml")).isEqualTo("""
                        view: v # of pay
                        scope: billing
                        focus: [cart, billing]
                        hidden:
                          - 'billing' # gone soon
                        """);
        assertThat(text(after, "views/w.yaml"))
                .isEqualTo("view: w\nfilter: {owners: team-a, expression: \"owner:team-a pay\"}\n");
        assertThat(text(after, "views/v.layout.yaml"))
                .isEqualTo("layout: v\nplaces:\n  billing: 3 4 pinned # here\n  cart: 1 2\n  team-a: 0 0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scenario: s\nassert: ['pay.latency.p99 < 1s']\n"})
    void takesARemovedElementOutButForTheSubjectOfAView(String scenario) throws Exception {
        Workspace before = read(Map.of(
                "plumbline.yaml", MODEL,
                "scenarios/s.yaml", scenario,
                "views/v.yaml", "view: v\nfocus: [cart, pay]\nhidden: [pay]\ncollapsed: [pay, cart]\n",
                "views/w.yaml", "view: w\nscope: pay\nfocus: [pay]\n",
                "views/v.layout.yaml", "layout: v\nplaces:\n  cart: 1 2\n  pay: 3 4 pinned\n"));
        Edited edited = editor.apply(before, Changes.removing(before.architecture(), "pay"));
        Workspace after = edited.after();
        assertThat(text(after, "views/v.yaml")).isEqualTo("view: v\nfocus: [cart]\ncollapsed: [cart]\n");
        assertThat(text(after, "views/w.yaml")).isEqualTo("view: w\nscope: pay\nfocus: [pay]\n");
        assertThat(text(after, "views/v.layout.yaml")).isEqualTo("layout: v\nplaces:\n  cart: 1 2\n");
        assertThat(after.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("reference.dangling views/w.yaml:2:8", "reference.dangling views/w.yaml:3:9");
        assertThat(FileTexts.of(WorkspaceEditor.replay(after, TextEdit.inverse(edited.edits()))))
                .isEqualTo(FileTexts.of(before));
    }

    @Test
    void leavesAFileOfSeveralViewsAndWarns() throws Exception {
        Workspace before =
                read(Map.of("plumbline.yaml", MODEL, "views/all.yaml", "view: v\nhidden: [pay]\n---\nview: w\n"));
        Workspace after = editor.apply(before, Changes.removing(before.architecture(), "pay"))
                .after();
        assertThat(after.problems()).extracting("code").containsExactly("reference.dangling");
        assertThat(renamed(before, "pay", "billing").problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsViewsInStepWithEveryChange(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        RandomChanges changes = new RandomChanges(seed);
        Architecture architecture = changes.architecture(12, 10, 1);
        Map<String, String> files = new TreeMap<>(StyledTexts.of(architecture, random));
        files.putAll(views(List.copyOf(architecture.elements().keySet()), random));
        Workspace workspace = read(files);
        assertThat(workspace.problems()).as("seed " + seed + files).isEmpty();
        for (int i = 0; i < 25; i++) {
            Change change = changes.next(workspace.architecture());
            String why = "seed " + seed + ", step " + i + ", " + change + FileTexts.of(workspace);
            try {
                Edited edited = editor.apply(workspace, change);
                Workspace fresh = read(FileTexts.of(edited.after()));
                assertThat(edited.after().problems()).as(why).isEqualTo(fresh.problems());
                assertThat(edited.after().views()).as(why).isEqualTo(fresh.views());
                assertThat(edited.after().layout("v")).as(why).isEqualTo(fresh.layout("v"));
                assertThat(fresh.layout("v").places().keySet())
                        .as(why)
                        .isSubsetOf(fresh.architecture().elements().keySet());
                assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                        .as(why)
                        .isEqualTo(FileTexts.of(workspace));
                workspace = edited.after();
            } catch (EditRefusedException refused) {
                assertThat(refused.problem().code()).as(why).isIn("edit.inherited", "edit.shared");
            }
        }
    }

    private static Map<String, String> views(List<String> ids, Random random) {
        TreeMap<String, Place> places = new TreeMap<>();
        List<String> some = new ArrayList<>();
        for (String id : ids) {
            if (random.nextBoolean()) {
                places.put(id, new Place(random.nextInt(900), random.nextInt(900), random.nextBoolean()));
                some.add(id);
            }
        }
        SavedView view = SavedView.of("v")
                .withIds(ViewAttributes.HIDDEN, some)
                .withIds(ViewAttributes.COLLAPSED, some.subList(0, some.size() / 2));
        String text = ViewText.view(view);
        return Map.of(
                "views/v.yaml",
                random.nextBoolean() ? text : text.replace("\n", "\r\n"),
                "views/v.layout.yaml",
                StyledLayouts.of("v", places, random));
    }

    private Workspace renamed(Workspace before, String id, String after) throws Exception {
        Edited edited = editor.apply(before, editor.renaming(before, id, after));
        assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                .isEqualTo(FileTexts.of(before));
        assertThat(edited.after().problems())
                .isEqualTo(read(FileTexts.of(edited.after())).problems());
        return edited.after();
    }

    private static String text(Workspace workspace, String file) {
        return workspace.file(file).orElseThrow().text();
    }

    private Workspace read(Map<String, String> texts) {
        return reader.read(Path.of("w"), texts);
    }
}
