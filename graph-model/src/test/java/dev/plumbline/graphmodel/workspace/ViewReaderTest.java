package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.view.Chip;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ViewReaderTest {

    private static final String MODEL =
            "elements: {shop: {kind: system}, cart: {kind: service, parent: shop}, team-a: {kind: team}}\n";

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());

    @Test
    void readsAViewAndItsLayout() {
        Workspace workspace = read(Map.of(
                "views/checkout.yaml",
                """
                view: checkout
                title: Checkout
                scope: shop
                depth: 2
                focus: [cart, shop]
                hidden: [team-a]
                collapsed: cart
                filter: {kinds: [service, job], tags: [pci], owners: [team-a], text: pay, expression: "tag:eu"}
                perspective: latency
                """,
                "views/checkout.layout.yaml",
                "layout: checkout\nplaces:\n  cart: 120 80\n  shop: -320 80 pinned\n"));
        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.views()).containsOnlyKeys("checkout");
        SavedView view = workspace.view("checkout").orElseThrow();
        assertThat(view.title()).isEqualTo("Checkout");
        assertThat(view.scope()).contains("shop");
        assertThat(view.depth()).isEqualTo(2);
        assertThat(view.focus()).containsExactly("cart", "shop");
        assertThat(view.hidden()).containsExactly("team-a");
        assertThat(view.collapsed()).containsExactly("cart");
        assertThat(view.filter().chips())
                .containsExactly(
                        new Chip.Kinds(List.of(ElementKind.SERVICE, ElementKind.JOB)),
                        new Chip.Tags(List.of("eu")),
                        new Chip.Tags(List.of("pci")),
                        new Chip.Owners(List.of("team-a")),
                        new Chip.Words(List.of("pay")));
        assertThat(view.perspective()).contains("latency");
        ViewLayout layout = workspace.layout("checkout");
        assertThat(layout.place("cart")).contains(Place.at(120, 80));
        assertThat(layout.place("shop")).contains(Place.pinnedAt(-320, 80));
    }

    @Test
    void knowsTheLandscapeWithoutAFile() {
        Workspace workspace = read(Map.of("views/l.layout.yaml", "layout: landscape\nplaces: {cart: 1 2}\n"));
        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.views()).isEmpty();
        assertThat(workspace.view(SavedView.LANDSCAPE).map(SavedView::depth)).contains(3);
        assertThat(workspace.layout(SavedView.LANDSCAPE).places()).containsOnlyKeys("cart");
        assertThat(workspace.view("other")).isEmpty();
        assertThat(workspace.layout("other").places()).isEmpty();
    }

    @Test
    void readsLayoutsFromDisk(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\n" + MODEL);
        Files.createDirectory(folder.resolve("views"));
        Files.writeString(folder.resolve("views/landscape.layout.yaml"), "layout: landscape\nplaces:\n  cart: 1 2\n");
        Files.writeString(folder.resolve("views/old.layout.yaml"), "elements: {hidden: {kind: service}}\n");
        Workspace workspace = reader.read(folder);
        assertThat(workspace.layout("landscape").places()).containsOnlyKeys("cart");
        assertThat(workspace.architecture().elements()).doesNotContainKey("hidden");
        assertThat(shown(workspace)).containsExactly("WARNING layout.missing views/old.layout.yaml:1:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            view: a b                                            | ERROR id.invalid 1:7
            {view: v, depth: many}                               | ERROR value.invalid 1:18
            {view: v, depth: -1}                                 | ERROR value.invalid 1:18
            {view: v, filter: {kinds: [servce]}}                 | ERROR value.invalid 1:28
            {view: v, filter: {expression: "kind:x"}}            | ERROR value.invalid 1:32
            {view: v, filter: pay}                               | ERROR value.type 1:19
            {view: v, focus: {cart: x}}                          | ERROR value.type 1:18
            {view: v, colour: red}                               | WARNING key.unknown 1:11
            {view: v, filter: {colours: [red]}}                  | WARNING key.unknown 1:20
            {view: v, elements: {a: {kind: job}}}                | WARNING key.unknown 1:11
            {view: v, scope: nobody}                             | WARNING reference.dangling 1:18
            {view: v, focus: [cart, nobody]}                     | WARNING reference.dangling 1:25
            {view: v, hidden: nobody}                            | WARNING reference.dangling 1:19
            {view: v, collapsed: [nobody]}                       | WARNING reference.dangling 1:23
            {view: v, filter: {owners: [nobody]}}                | WARNING reference.dangling 1:29
            {layout: nowhere, places: {cart: 1 2}}               | WARNING reference.dangling 1:10
            {layout: landscape, places: {nobody: 1 2}}           | WARNING reference.dangling 1:30
            {layout: landscape, places: {cart: here}}            | ERROR value.invalid 1:36
            {layout: landscape, places: {cart: [1, 2]}}          | ERROR value.type 1:36
            {layout: landscape, places: {cart: 1 2, cart: 3 4}}  | ERROR key.duplicate 1:41
            {layout: landscape, places: {a b: 1 2}}              | ERROR id.invalid 1:30
            {layout: landscape, places: [1, 2]}                  | ERROR value.type 1:29
            {layout: landscape, colour: red}                     | WARNING key.unknown 1:21
            {layout: a b}                                        | ERROR id.invalid 1:10
            """)
    void saysWhatIsWrongAndWhere(String text, String problem) {
        Workspace workspace = read(Map.of("views/x.yaml", text));
        String[] parts = problem.split(" ", -1);
        assertThat(shown(workspace)).containsExactly(parts[0] + " " + parts[1] + " views/x.yaml:" + parts[2]);
        assertThat(workspace.problems()).allSatisfy(one -> {
            assertThat(one.why()).isNotBlank();
            assertThat(one.remedy()).isNotBlank();
        });
        assertThat(workspace.architecture().elements()).hasSize(3);
    }

    @Test
    void findsTheLineOfAPlaceForNothing() {
        String text = "layout: landscape\nplaces:\n  cart: 1 2\n  carts: 3 4\n  shop: 5 6\n";
        Workspace workspace = read(Map.of("views/x.layout.yaml", text));
        assertThat(shown(workspace)).containsExactly("WARNING reference.dangling views/x.layout.yaml:4:3");
        assertThat(workspace.problems().getFirst().remedy()).startsWith("Maybe you meant 'cart'.");
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameId() {
        Workspace workspace = read(Map.of(
                "views/a.yaml", "view: v\ntitle: A\n---\nview: w\n---\nlayout: v\nplaces: {cart: 1 2}\n",
                "views/b.yaml", "view: v\ntitle: B\n---\nlayout: v\nplaces: {cart: 3 4}\n"));
        assertThat(workspace.views()).containsOnlyKeys("v", "w");
        assertThat(workspace.view("v").map(SavedView::title)).contains("A");
        assertThat(workspace.layout("v").place("cart")).contains(Place.at(1, 2));
        assertThat(shown(workspace))
                .containsExactly("ERROR view.duplicate views/b.yaml:1:1", "ERROR layout.duplicate views/b.yaml:4:1");
    }

    @Test
    void isReadAgainWithoutTheModelAndAsIfItHadAlwaysBeenSo() {
        Map<String, String> texts = new HashMap<>(Map.of("views/v.yaml", "view: v\nfocus: [cart, x]\n"));
        Workspace before = read(texts);
        texts.put("views/v.yaml", "view: v\nfocus: [cart]\n");
        texts.put("views/v.layout.yaml", "layout: v\nplaces:\n  y: 1 2\n");
        Workspace after = before.withTexts(texts);
        assertThat(after.architecture()).isSameAs(before.architecture());
        assertThat(shown(after)).isEqualTo(shown(read(texts))).hasSize(1);
        Workspace more = after.withText("more.yaml", "elements: {y: {kind: job}}\n");
        assertThat(more.problems()).isEmpty();
        assertThat(shown(more.without("views/v.yaml")))
                .containsExactly("WARNING reference.dangling views/v.layout.yaml:1:9");
    }

    private static List<String> shown(Workspace workspace) {
        return workspace.problems().stream().map(ViewReaderTest::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.severity() + " " + problem.code() + " " + problem.place();
    }

    private Workspace read(Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts);
        all.put("plumbline.yaml", "plumbline: 1\nname: Test\n" + MODEL);
        return reader.read(Path.of("w"), all);
    }
}
