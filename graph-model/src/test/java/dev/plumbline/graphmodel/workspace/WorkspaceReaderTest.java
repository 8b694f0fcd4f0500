package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.RelationAttributes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorkspaceReaderTest {

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());

    @Test
    void readsForwardReferencesAcrossFilesInAnyOrder() {
        Workspace workspace = read(Map.of(
                "a-relations.yaml", "relations:\n- {id: r, from: x, to: y, kind: calls, timeout: 80ms, retry: 2}\n",
                "z/elements.yml",
                        "elements:\n  x: {kind: service, parent: s}\n  y: {kind: queue}\n  s: {kind: system}\n",
                "flows.yaml", "flows: {f: {steps: [r, {relation: r, label: again, budget: 5ms}]}}\n"));
        assertThat(workspace.problems()).isEmpty();
        Architecture architecture = workspace.architecture();
        assertThat(architecture.elements()).containsOnlyKeys("s", "x", "y");
        assertThat(architecture.children("s")).extracting("id").containsExactly("x");
        assertThat(architecture.requireRelation("r").get(RelationAttributes.TIMEOUT))
                .contains(Duration.ofMillis(80));
        assertThat(architecture.requireRelation("r").attempts()).isEqualTo(3);
        assertThat(architecture.flows().get("f").relations()).containsExactly("r", "r");
        assertThat(workspace.files())
                .extracting(WorkspaceFile::path)
                .containsExactly("a-relations.yaml", "flows.yaml", "plumbline.yaml", "z/elements.yml");
    }

    @Test
    void keepsTheWaiversAsAFileThatHoldsNoModel() {
        Workspace workspace = read(Map.of(
                "waivers.yaml", "waivers: [{finding: A-1@a}\n",
                "below/waivers.yaml", "waivers: []\n"));
        assertThat(workspace.file("waivers.yaml")).isPresent();
        assertThat(workspace.problems())
                .extracting(problem -> problem.place().file())
                .containsExactly("below/waivers.yaml");
        assertThat(workspace.withText("waivers.yaml", "elements: 1").problems()).hasSize(1);
    }

    @Test
    void keepsTheConnectionsAsAFileThatHoldsNoModel() {
        Workspace workspace = read(Map.of("connections.yaml", "metrics: {type: prometheus}\n"));
        assertThat(workspace.file("connections.yaml")).isPresent();
        assertThat(workspace.problems()).isEmpty();
    }

    @Test
    void followsAnchorsAliasesAndMergeKeys() {
        Workspace workspace = read(Map.of("e.yaml", """
                x-defaults: &base {kind: service, replicas: 3, slo: &slo {p99: 250ms}}
                elements:
                  a: *base
                  b: {<<: *base, replicas: 5}
                  c:
                    <<: [{kind: job}, *base]
                    tags: one
                    slo: *slo
                """));
        assertThat(workspace.problems()).isEmpty();
        Architecture architecture = workspace.architecture();
        assertThat(architecture.requireElement("a").get(ElementAttributes.REPLICAS))
                .contains(3L);
        assertThat(architecture.requireElement("b").get(ElementAttributes.REPLICAS))
                .contains(5L);
        assertThat(architecture.requireElement("c").kind().id()).isEqualTo("job");
        assertThat(architecture.requireElement("c").attributes().at("slo.p99")).isEqualTo(Duration.ofMillis(250));
        assertThat(architecture.requireElement("c").get(ElementAttributes.TAGS)).contains(List.of("one"));
    }

    @Test
    void readsAScenario() {
        Workspace workspace = read(Map.of(
                "e.yaml",
                "elements: {a: {kind: service, zones: [eu-1a]}}\nrelations: [{id: r, from: a, to: a, kind: calls}]\n",
                "scenarios/s.yaml",
                """
                scenario: launch
                workload:
                  - {relation: r, rate: 12000/s}
                  - {relation: r, users: 4000, think: {distribution: exponential, mean: 20s}}
                overrides: {a.replicas: 10}
                faults:
                  - {at: 120s, for: 60s, zone: eu-1a, effect: down}
                assert: ["a.latency.p99 < 250ms"]
                """));
        assertThat(workspace.problems()).isEmpty();
        var scenario = workspace.architecture().scenarios().get("launch");
        assertThat(scenario.workload()).hasSize(2);
        assertThat(scenario.overrides()).containsEntry("a.replicas", "10");
        assertThat(scenario.run().horizon()).isEqualTo(Duration.ofMinutes(15));
        assertThat(scenario.run().replications()).isEqualTo(10);
        assertThat(scenario.run().seed()).isEqualTo(1);
    }

    @Test
    void knowsWhereEverythingStands() {
        String text = """
                elements:
                  # the first
                  a:
                    kind: service
                    slo: {p99: 250ms}

                  b: {kind: queue}   # the second
                relations:
                  - id: r
                    from: a
                    to: b
                    kind: calls
                """;
        Workspace workspace = read(Map.of("e.yaml", text));
        assertThat(piece(workspace, workspace.index().element("a").orElseThrow()))
                .isEqualTo("a:\n    kind: service\n    slo: {p99: 250ms}");
        assertThat(piece(workspace, workspace.index().element("b").orElseThrow()))
                .isEqualTo("b: {kind: queue}");
        assertThat(piece(workspace, workspace.index().relation("r").orElseThrow()))
                .startsWith("id: r")
                .endsWith("calls");
        assertThat(workspace.placeOf("r")).hasToString("Optional[e.yaml:9:5]");
        assertThat(workspace.placeOf("a", "slo.p99")).hasToString("Optional[e.yaml:5:16]");
        assertThat(workspace.placeOf("a", "replicas")).hasToString("Optional[e.yaml:3:3]");
        assertThat(workspace.placeOf("nothing")).isEmpty();
    }

    @Test
    void parsesAnEntryAloneWithItsOffsetsInTheFile() {
        String text = "elements: {z: &z {kind: job}}\nrelations:\n  - id: r\n    from: 😀\n    retry: *z\n";
        SourceText source = new SourceText("e.yaml", text);
        YamlDocument part =
                new YamlParser(ReadLimits.standard()).parsePart(source, text.indexOf("id:"), text.length() - 1);
        assertThat(part.problems()).isEmpty();
        YamlNode.YamlMapping mapping = (YamlNode.YamlMapping) part.roots().getFirst();
        YamlNode from = mapping.entries().get(1).value();
        assertThat(text.substring(from.start(), from.end())).isEqualTo("😀");
        assertThat(mapping.entries().get(2).value()).isInstanceOfSatisfying(YamlNode.YamlAlias.class, alias -> {
            assertThat(alias.target()).isNull();
            assertThat(alias.name()).isEqualTo("z");
            assertThat(text.substring(alias.start(), alias.end())).isEqualTo("*z");
        });
    }

    @Test
    void replacesOneTextAndReadsAsIfItHadAlwaysBeenSo() {
        Map<String, String> texts = new HashMap<>(new WorkspaceWriter().texts(RandomArchitecture.of(3, 50, 80)));
        Workspace before = reader.read(Path.of("w"), texts);
        texts.put("more.yaml", "elements:\n  extra: {kind: team}\n  broken: {kind: nothing}\n");
        texts.remove("flows.yaml");
        Workspace after = before.withText("more.yaml", texts.get("more.yaml")).without("flows.yaml");
        Workspace fresh = reader.read(Path.of("w"), texts);
        assertThat(after.architecture()).isEqualTo(fresh.architecture());
        assertThat(after.problems()).isEqualTo(fresh.problems()).hasSize(1);
        assertThat(after.withText("more.yaml", "").problems()).isEmpty();
        assertThat(before.architecture().element("extra")).isEmpty();
    }

    @Test
    void movesSpansAlongWithAnEditThatIsKnown() {
        String text = "elements:\n  a: {kind: service, replicas: 1}\n  b: {kind: queue}\n";
        Workspace before = read(Map.of("e.yaml", text));
        Architecture next = before.architecture();
        int at = text.indexOf("1}");
        Workspace after = before.edited(next, "e.yaml", at, 1, "1000");
        assertThat(piece(after, after.index().element("a").orElseThrow()))
                .isEqualTo("a: {kind: service, replicas: 1000}");
        assertThat(piece(after, after.index().element("b").orElseThrow())).isEqualTo("b: {kind: queue}");
        Workspace again = after.withText("x.yaml", "elements: {c: {kind: job}}");
        assertThat(again.architecture().requireElement("a").get(ElementAttributes.REPLICAS))
                .contains(1000L);
    }

    @Test
    void findsTheSameProblemsWithOneThreadAndWithMany() {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            texts.put("f" + i + ".yaml", "elements: {same: {kind: job}, e" + i + ": {kind: x, y: z}, p: [}\n");
            texts.put("g" + i + ".yaml", "elements: {same: {kind: job}, e" + i + ": {kind: x, y: z}}\n");
        }
        texts.put("plumbline.yaml", "plumbline: 1\n");
        List<Problem> alone = with(1).read(Path.of("w"), texts).problems();
        assertThat(with(8).read(Path.of("w"), texts).problems())
                .isEqualTo(alone)
                .isSorted();
        assertThat(alone).hasSize(40 + 39 + 80);
    }

    private static WorkspaceReader with(int workers) {
        ReadLimits standard = ReadLimits.standard();
        return new WorkspaceReader(new ReadLimits(
                standard.fileBytes(), standard.files(), standard.depth(), standard.aliasNodes(), workers));
    }

    private static String piece(Workspace workspace, SourceSpan span) {
        return workspace.file(span.file()).orElseThrow().text().substring(span.start(), span.end());
    }

    private Workspace read(Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts);
        all.put("plumbline.yaml", "plumbline: 1\nname: Test\n");
        return reader.read(Path.of("w"), all);
    }
}
