package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.RandomArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

final class WorkspaceSchemaTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WorkspaceSchema.json(), InputFormat.JSON);
    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());

    @Test
    void isPublishedAsItIsGenerated() throws IOException {
        Path published = Path.of(System.getProperty("plumbline.root", ".."), "docs", "workspace.schema.json");
        assertThat(Files.readString(published)).isEqualTo(WorkspaceSchema.json());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void acceptsEveryValidWorkspace(long seed) {
        new WorkspaceWriter().texts(RandomArchitecture.of(seed, 60, 120)).forEach((path, text) -> {
            assertThat(schemaErrors(text)).as("seed %d, %s", seed, path).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements: {a: {kind: service, version: 1.5, tags: one, replicas: '3', pii: 'true', serviceTime: 12ms}}",
                "elements: {a: {kind: service, rateLimit: 7200/min, cacheHitRatio: 0.25, retention: 30d, x-own: {b: []}}}",
                "elements: {a: {kind: service, properties: {n: 1, b: true, none: }, restoreTested: 2026-11-23}}",
                "base: &b {kind: service}\nelements: {a: {<<: *b, kind: queue}, c: *b}",
                "relations:\n",
                "scenario: s\nworkload: []\nfaults: [{at: 0s, for: 1min, zone: z, effect: errors, factor: 0.5}]",
                "scenario: s\nfaults: [{at: 1s, for: 9s, between: [a, b], effect: down}, {at: 1s, for: 9s, region: c, effect: errors, share: 1}]",
                "scenario: s\nlinks: {sameZone: 0.2ms}\nfailures: none\nprecision: 0.01\nwarmup: 1min\nworkload: []",
                "view: v\ndepth: '2'\nfocus: a\nfilter: {kinds: service, lifecycles: [retired], text: 12}\nperspective: latency",
                "layout: v\nplaces:\n  a: 120 80\n  b: -1 2 pinned",
                "layout: 12\nplaces:",
                "plateau: p\nelements: {a: {kind: service}}\nrelations: [{id: r, from: a, to: a, kind: calls}]\nremove:",
                "plateau: p\ntitle: 2027\nelements: {a: {kind: service, slo: {p99: 1s}}}\nx-own: [1]"
            })
    void acceptsEveryWayToWriteAValue(String text) {
        assertThat(schemaErrors(text)).isEmpty();
        assertThat(readerErrors(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "plumbline: 2",
                "elements: [a]",
                "elements: {a b: {kind: service}}",
                "elements: {a: text}",
                "elements: {a: {name: A}}",
                "elements: {a: {kind: servce}}",
                "elements: {a: {kind: service, replicas: 0}}",
                "elements: {a: {kind: service, replicas: two}}",
                "elements: {a: {kind: service, replicas: 1.5}}",
                "elements: {a: {kind: service, replicas: [1]}}",
                "elements: {a: {kind: service, replicas: }}",
                "elements: {a: {kind: service, serviceTime: 12}}",
                "elements: {a: {kind: service, serviceTime: 12 parsecs}}",
                "elements: {a: {kind: service, serviceTime: {mean: fast}}}",
                "elements: {a: {kind: service, slo: 99%}}",
                "elements: {a: {kind: service, slo: {availability: 101%}}}",
                "elements: {a: {kind: service, cacheHitRatio: 1.5}}",
                "elements: {a: {kind: service, rateLimit: 5}}",
                "elements: {a: {kind: service, limits: {memory: 4 potatoes}}}",
                "elements: {a: {kind: service, limits: {cpu: -1}}}",
                "elements: {a: {kind: service, restoreTested: x, backup: {restoreTested: yesterday}}}",
                "elements: {a: {kind: service, pii: maybe}}",
                "elements: {a: {kind: service, tier: huge}}",
                "elements: {a: {kind: service, tags: {a: b}}}",
                "elements: {a: {kind: service, tags: [[a]]}}",
                "elements: {a: {kind: service, properties: text}}",
                "elements: {a: {kind: service, properties: {a: [b]}}}",
                "elements: {a: {kind: service, description: [a]}}",
                "relations: {a: b}",
                "relations: [{id: a, from: b, to: c}]",
                "relations: [{id: a b, from: a, to: a, kind: calls}]",
                "relations: [{id: a, from: a, to: a, kind: cals}]",
                "flows: [a]",
                "flows: {f: {name: F}}",
                "flows: {f: {steps: [{loop: {count: 3}}]}}",
                "flows: {f: {steps: [{alt: []}]}}",
                "flows: {f: {steps: [{opt: {weight: 120%, steps: [r]}}]}}",
                "flows: {f: {steps: [{parallel: [a]}]}}",
                "flows: {f: {steps: [{relation: a, budget: soon}]}}",
                "flows: {f: {steps: [{label: a}]}}",
                "scenario: a b",
                "scenario: s\nworkload: [{relation: r}]",
                "scenario: s\nworkload: [{relation: r, rate: 5}]",
                "scenario: s\nworkload: [{relation: r, rate: 5/s, arrivals: often}]",
                "scenario: s\nworkload: [{relation: r, users: 0, think: 1s}]",
                "scenario: s\nworkload: [{relation: r, users: 3, think: {distribution: gamma, mean: 1s}}]",
                "scenario: s\nworkload: [{relation: r, rate: 1/s, profile: [{at: 0s, rate: 1/s}]}]",
                "scenario: s\nworkload: [{relation: r, profile: []}]",
                "scenario: s\nworkload: [{relation: r, profile: [{at: 0s}]}]",
                "scenario: s\nworkload: [{relation: r, recorded: {every: 60s}}]",
                "scenario: s\nworkload: [{relation: r, recorded: {rates: [1/s]}}]",
                "scenario: s\nworkload: [{relation: r, recorded: {every: 1s, rates: []}}]",
                "scenario: s\nworkload: [{relation: r, rate: 1/s, flows: [a]}]",
                "scenario: s\nworkload: [{relation: r, rate: 1/s, flows: {a: all}}]",
                "scenario: s\nlinks: 1ms",
                "scenario: s\nlinks: {sameZone: near}",
                "scenario: s\nfailures: often",
                "scenario: s\nprecision: 200%",
                "scenario: s\nwarmup: short",
                "scenario: s\nfaults: [{at: 1s, for: 1s, elements: [], effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, zone: z, replicas: 2, effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, element: e, replicas: 0, effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, between: [a], effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, between: [a, b], effect: slow, factor: 2}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, zone: z, effect: spike, factor: 3}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, load: r, effect: spike}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, load: r, effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, element: e, effect: delay, by: 1s}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, relation: r, effect: delay}]",
                "scenario: s\nfaults: [{at: 1s, zone: z, effect: flush}]",
                "scenario: s\nfaults: [{at: 1s, for: 9s, element: e, effect: deploy, batch: 50%}]",
                "scenario: s\nfaults: [{at: 1s, for: 9s, relation: e, effect: deploy, batch: 50%, restart: 1s}]",
                "scenario: s\nfaults: [{at: 1s, for: 9s, zone: z, effect: errors, share: most}]",
                "scenario: s\nworkload: [{relation: r, users: 3}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, zone: z, element: e, effect: down}]",
                "scenario: s\nfaults: [{at: 1s, for: 1s, zone: z, effect: slow}]",
                "scenario: s\nfaults: [{at: 1s, zone: z, effect: down}]",
                "scenario: s\nassert: text",
                "scenario: s\noverrides: [a]",
                "scenario: s\nhorizon: long",
                "scenario: s\nreplications: 0",
                "scenario: s\nseed: x",
                "view: a b",
                "view: v\ndepth: deep",
                "view: v\ndepth: 65",
                "view: v\nscope: [a]",
                "view: v\nfocus: {a: b}",
                "view: v\nfilter: [pci]",
                "view: v\nfilter: {kinds: [servce]}",
                "layout: a b",
                "layout: v\nplaces: [a]",
                "layout: v\nplaces: {a b: 1 2}",
                "layout: v\nplaces: {a: 1}",
                "layout: v\nplaces: {a: 1 2 fixed}",
                "plateau: a b",
                "plateau: p\nbase: [q]",
                "plateau: p\nelements: {a: {replicas: 0}}",
                "plateau: p\nelements: [a]",
                "plateau: p\nrelations: [{timeout: 1s}]",
                "plateau: p\nremove: a",
                "plateau: p\nremove: [[a]]"
            })
    void refusesWhatTheReaderRefuses(String text) {
        assertThat(readerErrors(text)).as("the reader").isNotEmpty();
        assertThat(schemaErrors(text)).as("the schema").isNotEmpty();
    }

    private List<Error> schemaErrors(String text) {
        Object loaded = new Load(LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build())
                .loadFromString(text);
        return schema.validate(JsonMapper.builder().build().valueToTree(loaded));
    }

    private List<Problem> readerErrors(String text) {
        String file = text.startsWith("plumbline") ? "plumbline.yaml" : "file.yaml";
        Map<String, String> texts =
                file.equals("file.yaml") ? Map.of("plumbline.yaml", "plumbline: 1\n", file, text) : Map.of(file, text);
        return reader.read(Path.of("w"), texts).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
