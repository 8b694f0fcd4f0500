package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes.Backoff;
import dev.plumbline.graphmodel.RelationKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EditExamplesTest {

    private static final String HEAD = "plumbline: 1\nname: x\n";
    private static final String BRACES = """
            elements:
              # the way in
              feed: {kind: service, name: "Feed API", owner: team, replicas: 3} # busy

              rank: {kind: service, data: [orders, users]}
              team: {kind: team}
              orders: {kind: dataset}
              users: {kind: dataset}
            relations:
              - {id: r1, from: feed, to: rank, kind: calls, retry: 2, timeout: '80ms'}
            """;
    private static final String LINES = """
            elements:
                feed:
                    kind: service
                    slo:
                        p99: 250ms  # agreed
                        availability: 99.9%
                    # who to call
                    owner: team
                team:
                    kind: team
            """;

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @Test
    void replacesATokenInItsQuotes() throws Exception {
        assertThat(after(BRACES, new Change.UpdateElement("feed", "name", "Feed API", "Feed")))
                .isEqualTo(BRACES.replace("\"Feed API\"", "\"Feed\""));
        assertThat(after(BRACES, new Change.UpdateElement("feed", "replicas", 3L, 12L)))
                .isEqualTo(BRACES.replace("replicas: 3}", "replicas: 12}"));
        Change timeout = new Change.UpdateRelation("r1", "timeout", Duration.ofMillis(80), Duration.ofMillis(120));
        assertThat(after(BRACES, timeout)).isEqualTo(BRACES.replace("'80ms'", "'120ms'"));
    }

    @Test
    void addsAndRemovesKeysInBraces() throws Exception {
        assertThat(after(BRACES, new Change.UpdateElement("feed", "technology", null, "Java: 25")))
                .isEqualTo(BRACES.replace("replicas: 3}", "replicas: 3, technology: \"Java: 25\"}"));
        assertThat(after(BRACES, new Change.UpdateElement("feed", "owner", "team", null)))
                .isEqualTo(BRACES.replace("owner: team, ", ""));
        assertThat(after(BRACES, new Change.UpdateElement("feed", "replicas", 3L, null)))
                .isEqualTo(BRACES.replace(", replicas: 3}", "}"));
    }

    @Test
    void expandsAShorthandWhereItStands() throws Exception {
        assertThat(after(BRACES, new Change.UpdateRelation("r1", "retry.backoff", null, Backoff.EXPONENTIAL)))
                .isEqualTo(BRACES.replace("retry: 2", "retry: {max: 2, backoff: exponential}"));
        assertThat(after(BRACES, new Change.UpdateRelation("r1", "retry.max", 2L, 5L)))
                .isEqualTo(BRACES.replace("retry: 2", "retry: 5"));
        assertThat(after(BRACES, new Change.UpdateRelation("r1", "retry.max", 2L, null)))
                .isEqualTo(BRACES.replace(" retry: 2,", ""));
    }

    @Test
    void addsAndRemovesItemsOfLists() throws Exception {
        List<String> before = List.of("orders", "users");
        assertThat(after(BRACES, new Change.UpdateElement("rank", "data", before, List.of("orders"))))
                .isEqualTo(BRACES.replace("[orders, users]", "[orders]"));
        assertThat(after(BRACES, new Change.UpdateElement("rank", "data", before, List.of("feed", "orders", "users"))))
                .isEqualTo(BRACES.replace("[orders, users]", "[feed, orders, users]"));
    }

    @Test
    void addsAndRemovesLines() throws Exception {
        assertThat(after(LINES, new Change.UpdateElement("feed", "replicas", null, 3L)))
                .isEqualTo(LINES.replace("        owner: team\n", "        owner: team\n        replicas: 3\n"));
        assertThat(after(LINES, new Change.UpdateElement("feed", "slo.p50", null, Duration.ofMillis(20))))
                .isEqualTo(LINES.replace("99.9%\n", "99.9%\n            p50: 20ms\n"));
        assertThat(after(LINES, new Change.UpdateElement("feed", "owner", "team", null)))
                .isEqualTo(LINES.replace("        owner: team\n", ""));
    }

    @Test
    void keepsCarriageReturnsAndAMissingLastLineBreak() throws Exception {
        String text = LINES.stripTrailing().replace("\n", "\r\n");
        assertThat(after(text, new Change.UpdateElement("team", "technology", null, "people")))
                .isEqualTo(text + "\r\n        technology: people");
        assertThat(after(text, new Change.UpdateElement("feed", "owner", "team", null)))
                .isEqualTo(text.replace("        owner: team\r\n", ""));
    }

    @Test
    void overridesWhatAMergeKeyGives() throws Exception {
        String text = "x-base: &base {kind: service, replicas: 3}\nelements:\n  a: {<<: *base}\n  b: {<<: *base}\n";
        assertThat(after(text, new Change.UpdateElement("a", "replicas", 3L, 5L)))
                .isEqualTo(text.replace("a: {<<: *base}", "a: {<<: *base, replicas: 5}"));
    }

    @Test
    void movesIntoAndOutOfContainers() throws Exception {
        String inside = BRACES.replace("data: [orders, users]", "data: [orders, users], parent: feed");
        assertThat(after(BRACES, new Change.MoveElement("rank", null, "feed"))).isEqualTo(inside);
        assertThat(after(inside, new Change.MoveElement("rank", "feed", null))).isEqualTo(BRACES);
    }

    @Test
    void writesANewElementAfterItsSiblings() throws Exception {
        Element cache = new Element("cache", ElementKind.SERVICE, "Cache", null, Attributes.NONE);
        assertThat(after(BRACES, new Change.AddElement(cache)))
                .isEqualTo(BRACES.replace("users]}\n", "users]}\n  cache: {kind: service, name: Cache}\n"));
        assertThat(after(LINES, new Change.AddElement(cache)))
                .isEqualTo(LINES.replace(
                        "owner: team\n", "owner: team\n    cache:\n        kind: service\n        name: Cache\n"));
    }

    @Test
    void writesTheFirstRelationAndFlow() throws Exception {
        Relation relation = new Relation("r", "feed", "team", RelationKind.CALLS, Attributes.NONE);
        Flow flow = new Flow("f", "F", "", List.of(new Flow.Use("r", "go", Optional.empty())));
        Change both =
                new Change.Several("Add both", List.of(new Change.AddRelation(relation), new Change.AddFlow(flow)));
        assertThat(after(LINES, both)).isEqualTo(LINES + """
                        relations:
                          - {id: r, from: feed, to: team, kind: calls}
                        flows:
                          f: {name: F, steps: [{relation: r, label: go}]}
                        """);
    }

    @Test
    void removesAnEntryWithItsLineAndLeavesTheCommentBeforeIt() throws Exception {
        String text = BRACES.substring(0, BRACES.indexOf("relations:"));
        Element feed = read(text).architecture().requireElement("feed");
        assertThat(after(text, new Change.RemoveElement(feed)))
                .isEqualTo(text.replace(
                        "  feed: {kind: service, name: \"Feed API\", owner: team, replicas: 3} # busy\n", ""));
    }

    @Test
    void renamesInAllFiles() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        texts.put("plumbline.yaml", HEAD + BRACES);
        texts.put("scenarios/day.yaml", """
                scenario: day
                overrides: {feed.replicas: 10}
                faults:
                  - {at: 1s, for: 1s, element: feed, effect: down}
                assert: ["feed.latency.p99 < 250ms", 'r1.errorRatio < 1%']
                """);
        texts.put("more.yaml", "elements:\n  in-feed: {kind: component, parent: 'feed', tags: [feed]}\n");
        Workspace workspace = reader.read(Path.of("x"), texts);
        assertThat(workspace.problems()).isEmpty();
        Edited edited = editor.apply(workspace, editor.renaming(workspace, "feed", "home.feed"));
        assertThat(edited.after().file("plumbline.yaml").orElseThrow().text())
                .isEqualTo(
                        HEAD + BRACES.replace("  feed: {", "  home.feed: {").replace("from: feed", "from: home.feed"));
        assertThat(edited.after().file("more.yaml").orElseThrow().text())
                .isEqualTo("elements:\n  in-feed: {kind: component, parent: 'home.feed', tags: [feed]}\n");
        assertThat(edited.after().file("scenarios/day.yaml").orElseThrow().text())
                .isEqualTo(texts.getOrDefault("scenarios/day.yaml", "")
                        .replace("feed.replicas", "home.feed.replicas")
                        .replace("element: feed", "element: home.feed")
                        .replace("\"feed.", "\"home.feed."));
    }

    @Test
    void keepsAWrittenNameWhenTheIdIsRenamed() throws Exception {
        String text = "elements:\n  a: {kind: service, name: a}\n  b: {kind: service, name: c}\n  d: {kind: team}\n";
        Workspace workspace = read(text);
        assertThat(after(text, editor.renaming(workspace, "a", "x"))).isEqualTo(text.replace("  a:", "  x:"));
        assertThat(after(text, editor.renaming(workspace, "b", "c"))).isEqualTo(text.replace("  b:", "  c:"));
        assertThat(after(text, editor.renaming(workspace, "d", "x"))).isEqualTo(text.replace("  d:", "  x:"));
    }

    @Test
    void namesAnElementWhoseIdNoLongerStandsInForItsName() throws Exception {
        String text = "elements:\n  a: {kind: service}\n";
        Change kept = new Change.RenameElement("a", "b", "a", "a");
        assertThat(after(text, kept)).isEqualTo("elements:\n  b: {kind: service, name: a}\n");
        Change followed = new Change.RenameElement("a", "b", "a", "b");
        assertThat(after(text, followed)).isEqualTo("elements:\n  b: {kind: service}\n");
        String named = "elements:\n  a: {kind: service, name: b}\n";
        Change rename = editor.renaming(read(named), "a", "b");
        String renamed = after(named, rename);
        assertThat(renamed).isEqualTo("elements:\n  b: {kind: service, name: b}\n");
        assertThat(after(renamed, rename.inverse())).isEqualTo(named);
    }

    @Test
    void removesTheCommentOnTheLineOfAKeyAndKeepsOthers() throws Exception {
        String text = LINES.replace("owner: team", "owner: team # on call");
        assertThat(after(text, new Change.UpdateElement("feed", "owner", "team", null)))
                .isEqualTo(text.replace("        owner: team # on call\n", ""));
        String lone = LINES.replace("            availability: 99.9%\n", "");
        assertThat(after(lone, new Change.UpdateElement("feed", "slo.p99", Duration.ofMillis(250), null)))
                .isEqualTo(lone.replace("        slo:\n            p99: 250ms  # agreed\n", ""));
    }

    private String after(String text, Change change) throws Exception {
        Workspace workspace = read(text);
        Edited edited = editor.apply(workspace, change);
        assertThat(edited.after().architecture())
                .isEqualTo(workspace.architecture().apply(change));
        return edited.after()
                .file("plumbline.yaml")
                .orElseThrow()
                .text()
                .substring(head(text).length());
    }

    private static String head(String text) {
        return text.contains("\r\n") ? HEAD.replace("\n", "\r\n") : HEAD;
    }

    private Workspace read(String text) {
        Workspace workspace = reader.read(Path.of("x"), Map.of("plumbline.yaml", head(text) + text));
        assertThat(workspace.problems()).isEmpty();
        return workspace;
    }
}
