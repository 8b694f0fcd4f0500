package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ViewEditsTest {

    private static final List<String> IDS = List.of("cart", "shop", "pay", "mail", "no", "12", "svc.a", "Unit_1");

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final ViewEdits edits = new ViewEdits(ReadLimits.standard());

    static LongStream seeds() {
        return LongStream.range(0, 90);
    }

    @Test
    void savesANewViewInAFileOfItsOwn() throws EditRefusedException {
        SavedView view = SavedView.of("checkout")
                .with(ViewAttributes.TITLE, "Check: out")
                .with(ViewAttributes.DEPTH, 2L)
                .withIds(ViewAttributes.FOCUS, List.of("cart", "pay"));
        Workspace before = read(Map.of());
        Edited edited = edits.save(before, view);
        assertThat(edited.edits())
                .containsExactly(new TextEdit(
                        "views/checkout.yaml",
                        0,
                        "",
                        "view: checkout\ntitle: \"Check: out\"\ndepth: 2\nfocus: [cart, pay]\n"));
        assertThat(edited.after().view("checkout")).contains(view);
        assertThat(edited.after().architecture()).isSameAs(before.architecture());
        assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                .isEqualTo(FileTexts.of(before));
    }

    @Test
    void changesOneKeyOfAView() throws EditRefusedException {
        String text =
                "# for the review\nview: v\ndepth: 2 # enough\nfilter:\n  tags: [pci]\nfocus: [cart, pay] # both\n";
        Workspace before = read(Map.of("views/v.yaml", text));
        SavedView view = before.view("v").orElseThrow();
        assertThat(changed(before, view.with(ViewAttributes.DEPTH, 3L)))
                .isEqualTo(text.replace("depth: 2", "depth: 3"));
        assertThat(changed(before, view.withIds(ViewAttributes.FOCUS, List.of("cart", "mail", "pay"))))
                .isEqualTo(text.replace("[cart, pay]", "[cart, mail, pay]"));
        assertThat(changed(before, view.without(ViewAttributes.DEPTH)))
                .isEqualTo(text.replace("depth: 2 # enough\n", ""));
        assertThat(changed(before, view.with(ViewAttributes.PERSPECTIVE, "latency")))
                .isEqualTo(text + "perspective: latency\n");
        assertThat(edits.save(before, view).edits()).isEmpty();
    }

    @Test
    void deletesAViewWithItsLayoutAndBringsThemBack() throws EditRefusedException {
        Workspace before = read(Map.of(
                "views/v.yaml", "view: v\n",
                "views/v.layout.yaml", "layout: v\nplaces:\n  cart: 1 2\n"));
        Edited edited = edits.delete(before, "v");
        assertThat(edited.after().files()).extracting(WorkspaceFile::path).containsExactly("plumbline.yaml");
        assertThat(edited.after().problems()).isEmpty();
        Workspace undone = WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()));
        assertThat(FileTexts.of(undone)).isEqualTo(FileTexts.of(before));
        assertThat(undone.layout("v")).isEqualTo(before.layout("v"));
    }

    @Test
    void touchesOnlyTheLinesOfTheElementsAndKeepsThemInOrder() throws EditRefusedException {
        String text = "layout: v\nplaces:\n  cart: 120 80\n  mail: 10 10 pinned # why\n  pay: 320 80 pinned\n";
        Workspace before = read(Map.of("views/v.yaml", "view: v\n", "views/v.layout.yaml", text));
        TreeMap<String, Place> places = new TreeMap<>();
        places.put("cart", Place.at(120, 80));
        places.put("mail", Place.pinnedAt(16, 10));
        places.put("no", Place.at(0, 0));
        assertThat(edits.place(before, "v", places).edits())
                .containsExactly(new TextEdit(
                        "views/v.layout.yaml",
                        text.indexOf("0 10 pinned"),
                        "0 10 pinned # why",
                        "6 10 pinned # why\n  \"no\": 0 0"));
        assertThat(edits.place(before, "v", one("cart", Place.at(128, 80))).edits())
                .containsExactly(new TextEdit("views/v.layout.yaml", text.indexOf("0 80"), "0", "8"));
        assertThat(layoutText(edits.place(before, "v", one("pay", Place.at(320, 80)))))
                .isEqualTo(text.replace("320 80 pinned", "320 80"));
        assertThat(layoutText(edits.remove(before, "v", List.of("mail", "gone"))))
                .isEqualTo(text.replace("  mail: 10 10 pinned # why\n", ""));
        assertThat(edits.remove(before, "v", List.of("gone")).edits()).isEmpty();
    }

    @Test
    void beginsALayoutWithTheFirstPlace() throws EditRefusedException {
        Workspace before = read(Map.of());
        Edited edited = edits.place(before, SavedView.LANDSCAPE, one("pay", Place.pinnedAt(8, 16)));
        assertThat(edited.after().file("views/landscape.layout.yaml").map(WorkspaceFile::text))
                .contains("layout: landscape\nplaces:\n  pay: 8 16 pinned\n");
        assertThat(edited.after().problems()).isEmpty();
        assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                .isEqualTo(FileTexts.of(before));
    }

    @Test
    void leavesFilesAloneThatHoldSomethingElse() {
        Workspace broken =
                read(Map.of("views/v.layout.yaml", "<<<<<<< ours\nlayout: v\n", "views/v.yaml", "view: [\n"));
        assertThatThrownBy(() -> edits.place(broken, "v", one("cart", Place.at(1, 2))))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.taken"));
        assertThatThrownBy(() -> edits.save(broken, SavedView.of("v")))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.taken"));
        Workspace several = read(Map.of("views/all.yaml", "view: v\n---\nview: w\n"));
        assertThatThrownBy(() -> edits.delete(several, "v"))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.shared"));
        assertThatThrownBy(() -> edits.save(several, SavedView.of("a b")))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("id.invalid"));
    }

    @Test
    void givesViewsFilesThatDifferInMoreThanCase() throws EditRefusedException {
        Workspace before = read(Map.of("views/v.yaml", "view: v\n"));
        assertThat(edits.save(before, SavedView.of("V")).edits())
                .extracting(TextEdit::file)
                .containsExactly("views/V-2.yaml");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatEachEditMeansAndUndoesItToTheByte(long seed) {
        Random random = new Random(seed);
        Map<String, String> files = new HashMap<>();
        files.put("views/v.yaml", "view: v\ntitle: One\n");
        files.put("views/v.layout.yaml", StyledLayouts.of("v", LayoutLinesTest.places(random, 9), random));
        Workspace workspace = read(files);
        assertThat(workspace.problems())
                .as("seed %d", seed)
                .allMatch(problem -> problem.code().equals("reference.dangling"));
        Map<String, String> start = FileTexts.of(workspace);
        List<Edited> done = new ArrayList<>();
        int refusals = 0;
        for (int i = 0; i < 25; i++) {
            String why = "seed " + seed + ", step " + i + "\n" + FileTexts.of(workspace);
            try {
                Edited edited = random(workspace, random);
                requireSound(edited, workspace, why);
                done.add(edited);
                workspace = edited.after();
            } catch (EditRefusedException refused) {
                refusals++;
                assertThat(refused.problem().code()).as(why).isIn("edit.alias", "edit.unfit");
            }
        }
        assertThat(refusals).as("seed %d", seed).isLessThan(4);
        for (Edited edited : done.reversed()) {
            workspace = WorkspaceEditor.replay(workspace, TextEdit.inverse(edited.edits()));
        }
        assertThat(FileTexts.of(workspace)).as("seed %d", seed).isEqualTo(start);
    }

    private Edited unpinned(Workspace workspace, String view, List<String> elements) throws EditRefusedException {
        TreeMap<String, Place> places = new TreeMap<>();
        for (String element : elements) {
            workspace.layout(view).place(element).ifPresent(place -> places.put(element, place.unpinned()));
        }
        return edits.place(workspace, view, places);
    }

    private Edited random(Workspace workspace, Random random) throws EditRefusedException {
        String view = random.nextInt(4) == 0 ? SavedView.LANDSCAPE : "v";
        List<String> known = new ArrayList<>(workspace.layout(view).places().keySet());
        known.addAll(IDS);
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            some.add(known.get(random.nextInt(known.size())));
        }
        return switch (random.nextInt(8)) {
            case 0 -> unpinned(workspace, view, some);
            case 1, 2 -> edits.remove(workspace, view, some);
            case 3 -> {
                SavedView before = workspace.view("v").orElseGet(() -> SavedView.of("v"));
                yield edits.save(workspace, before.with(ViewAttributes.TITLE, "Title: " + random.nextInt(100)));
            }
            case 4 ->
                workspace.views().containsKey("v") && random.nextInt(4) == 0
                        ? edits.delete(workspace, "v")
                        : unpinned(workspace, view, some);
            default -> {
                TreeMap<String, Place> places = new TreeMap<>();
                some.forEach(id -> places.put(id, Place.at(random.nextInt(900) - 100, random.nextInt(900))));
                yield edits.place(workspace, view, places);
            }
        };
    }

    private void requireSound(Edited edited, Workspace before, String why) {
        Workspace fresh = reader.read(Path.of("w"), FileTexts.of(edited.after()));
        assertThat(edited.after().views()).as(why).isEqualTo(fresh.views());
        assertThat(edited.after().layout("v")).as(why).isEqualTo(fresh.layout("v"));
        assertThat(edited.after().layout("landscape")).as(why).isEqualTo(fresh.layout("landscape"));
        assertThat(edited.after().problems()).as(why).isEqualTo(fresh.problems());
        assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                .as(why)
                .isEqualTo(FileTexts.of(before));
        for (WorkspaceFile file : before.files()) {
            boolean wasInOrder = LayoutLines.of(file.text()).isPresent();
            String after =
                    edited.after().file(file.path()).map(WorkspaceFile::text).orElse("");
            if (wasInOrder && !after.isEmpty()) {
                assertThat(LayoutLines.of(after)).as(why + after).isPresent();
            }
        }
    }

    private String changed(Workspace before, SavedView view) throws EditRefusedException {
        Edited edited = edits.save(before, view);
        assertThat(edited.edits()).isNotEmpty();
        return edited.after().file("views/v.yaml").orElseThrow().text();
    }

    private static String layoutText(Edited edited) {
        return edited.after().file("views/v.layout.yaml").orElseThrow().text();
    }

    private static SortedMap<String, Place> one(String element, Place place) {
        TreeMap<String, Place> places = new TreeMap<>();
        places.put(element, place);
        return places;
    }

    private Workspace read(Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts);
        StringBuilder model = new StringBuilder("plumbline: 1\nname: x\nelements:\n");
        IDS.forEach(id -> model.append("  ").append(YamlFormat.key(id)).append("{kind: service}\n"));
        all.put("plumbline.yaml", model.toString());
        return reader.read(Path.of("w"), all);
    }
}
