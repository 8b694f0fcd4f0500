package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioReaderTest {

    private static final String MODEL = """
            elements:
              web: {kind: client}
              feed: {kind: service, replicas: 3, zones: [eu-1a, eu-1b], region: eu-1}
              feed-cache: {kind: cache, cacheHitRatio: 90%}
            relations:
              - {id: web-feed, from: web, to: feed, kind: calls}
              - {id: feed-cache-reads, from: feed, to: feed-cache, kind: reads}
            flows:
              open-feed: {steps: [web-feed, feed-cache-reads]}
              search: {steps: [web-feed]}
              warm: {steps: [feed-cache-reads]}
            """;

    @Test
    void readsEveryFormOfLoad() {
        Scenario scenario = read("""
                scenario: s
                workload:
                  - {relation: web-feed, arrivals: constant, rate: 12000/s, flows: {open-feed: 70%, search: 30%}}
                  - {relation: web-feed, profile: [{at: 0s, rate: 100/s}, {at: 60s, rate: 500/s}]}
                  - {relation: web-feed, recorded: {every: 60s, rates: [100/s, 130/s]}}
                  - {relation: web-feed, users: 4000, think: {distribution: uniform, mean: 20s}}
                """);
        Workload.OpenWorkload first =
                (Workload.OpenWorkload) scenario.workload().getFirst();
        assertThat(first.load()).isEqualTo(new Load.Steady(new Rate(12_000)));
        assertThat(first.flows())
                .containsExactly(Map.entry("open-feed", new Ratio(0.7)), Map.entry("search", new Ratio(0.3)));
        assertThat(scenario.workload().subList(1, 3))
                .extracting(load -> ((Workload.OpenWorkload) load).load())
                .containsExactly(
                        new Load.Profile(List.of(
                                new Load.Point(Duration.ZERO, new Rate(100)),
                                new Load.Point(Duration.ofSeconds(60), new Rate(500)))),
                        new Load.Recorded(Duration.ofSeconds(60), List.of(new Rate(100), new Rate(130))));
        assertThat(((Workload.ClosedWorkload) scenario.workload().getLast()).think())
                .isEqualTo(new Think(DistributionKind.UNIFORM, Duration.ofSeconds(20)));
    }

    @Test
    void readsEveryFormOfFault() {
        Scenario scenario = read("""
                scenario: s
                workload: [{relation: web-feed, rate: 1/s}]
                faults:
                  - {at: 1s, for: 2s, zone: eu-1a, effect: down}
                  - {at: 1s, for: 2s, region: eu-1, effect: errors, share: 30%}
                  - {at: 1s, for: 2s, elements: [web, feed], effect: down}
                  - {at: 1s, for: 2s, element: feed, replicas: 2, effect: slow, factor: 8}
                  - {at: 1s, for: 2s, relation: web-feed, effect: delay, by: 200ms}
                  - {at: 1s, for: 2s, between: [eu-1a, eu-1b], effect: down}
                  - {at: 1s, for: 2s, load: web-feed, effect: spike, factor: 3}
                  - {at: 1s, element: feed-cache, effect: flush}
                  - {at: 1s, for: 300s, element: feed, effect: deploy, batch: 25%, restart: 30s}
                  - {at: 9s, for: 2s, element: web, effect: errors}
                """);
        Duration two = Duration.ofSeconds(2);
        Duration one = Duration.ofSeconds(1);
        assertThat(scenario.faults())
                .containsExactly(
                        new Fault(one, two, new Target.Zone("eu-1a"), new Effect.Down()),
                        new Fault(one, two, new Target.Region("eu-1"), new Effect.Errors(new Ratio(0.3))),
                        new Fault(one, two, new Target.Elements(List.of("web", "feed")), new Effect.Down()),
                        new Fault(one, two, new Target.Replicas("feed", 2), new Effect.Slow(8)),
                        new Fault(one, two, new Target.Link("web-feed"), new Effect.Delay(Duration.ofMillis(200))),
                        new Fault(one, two, new Target.Between("eu-1a", "eu-1b"), new Effect.Down()),
                        new Fault(one, two, new Target.Entry("web-feed"), new Effect.Spike(3)),
                        new Fault(one, Duration.ZERO, new Target.Elements(List.of("feed-cache")), new Effect.Flush()),
                        new Fault(
                                one,
                                Duration.ofSeconds(300),
                                new Target.Elements(List.of("feed")),
                                new Effect.Deploy(new Ratio(0.25), Duration.ofSeconds(30))),
                        new Fault(
                                Duration.ofSeconds(9),
                                two,
                                new Target.Elements(List.of("web")),
                                new Effect.Errors(new Ratio(1))));
    }

    @Test
    void readsHowItIsPlayed() {
        Scenario scenario = read("""
                scenario: s
                links: {sameZone: 0.2ms, crossRegion: 60ms}
                horizon: 1h
                warmup: 60s
                replications: 5
                precision: 1%
                seed: 9
                """);
        assertThat(scenario.links())
                .isEqualTo(new Scenario.Links(
                        Optional.of(Duration.ofNanos(200_000)), Optional.empty(), Optional.of(Duration.ofMillis(60))));
        assertThat(scenario.run())
                .isEqualTo(new Scenario.Run(
                        Duration.ofHours(1),
                        Optional.of(Duration.ofSeconds(60)),
                        5,
                        Optional.of(new Ratio(0.01)),
                        9,
                        Scenario.RandomFailures.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            workload: [{relation: web-feed}]                                                     | scenario.incomplete | 2:12
            workload: [{relation: web-feed, rate: 1/s, profile: [{at: 0s, rate: 1/s}]}]           | scenario.incomplete | 2:12
            workload: [{relation: web-feed, profile: [{at: 9s, rate: 1/s}, {at: 3s, rate: 1/s}]}] | scenario.order      | 2:69
            workload: [{relation: web-feed, profile: []}]                                        | scenario.incomplete | 2:42
            workload: [{relation: web-feed, recorded: {every: 0s, rates: [1/s]}}]                | scenario.incomplete | 2:51
            workload: [{relation: web-feed, recorded: {every: 1s, rates: []}}]                   | scenario.incomplete | 2:62
            workload: [{relation: web-feed, rate: -1/s}]                                         | value.invalid       | 2:39
            workload: [{relation: web-feed, users: 0, think: 1s}]                                | value.invalid       | 2:40
            workload: [{relation: web-feed, rate: 1/s, flows: {search: 70%}}]                    | scenario.shares     | 2:51
            workload: [{relation: web-feed, rate: 1/s, flows: {serch: 100%}}]                    | reference.dangling  | 2:52
            workload: [{relation: web-feed, rate: 1/s, flows: {warm: 100%}}]                     | scenario.flow       | 2:52
            horizon: 0s                                                                          | scenario.run        | 2:10
            horizon: 31d                                                                         | scenario.run        | 2:10
            warmup: 900s                                                                         | scenario.run        | 2:9
            precision: 0%                                                                        | scenario.run        | 2:12
            replications: 0                                                                      | value.invalid       | 2:15
            links: 1ms                                                                           | value.type          | 2:8
            faults: [{at: 1s, for: 2s, effect: down}]                                            | scenario.incomplete | 2:10
            faults: [{at: 1s, for: 2s, zone: eu-1a, element: web, effect: down}]                 | scenario.incomplete | 2:10
            faults: [{at: 1s, for: 2s, between: [eu-1a, eu-1a], effect: down}]                   | scenario.incomplete | 2:45
            faults: [{at: 1s, for: 2s, zone: eu-1a, replicas: 2, effect: down}]                  | scenario.incomplete | 2:51
            faults: [{at: 1s, for: 2s, zone: eu-1a, effect: spike, factor: 2}]                   | scenario.effect     | 2:49
            faults: [{at: 1s, for: 2s, element: web, effect: delay, by: 1s}]                     | scenario.effect     | 2:50
            faults: [{at: 1s, for: 2s, load: web-feed, effect: down}]                            | scenario.effect     | 2:52
            faults: [{at: 1s, for: 2s, element: web, effect: deploy, batch: 25%, restart: 1s}]   | scenario.effect     | 2:79
            faults: [{at: 1s, for: 2s, element: web, effect: deploy, batch: 0%, restart: 1s}]    | scenario.effect     | 2:65
            faults: [{at: 1s, for: 2s, elements: [web, wbe], effect: down}]                      | reference.dangling  | 2:44
            faults: [{at: 1s, for: 2s, load: web-fed, effect: spike, factor: 2}]                 | reference.dangling  | 2:34
            """)
    void leavesOutAScenarioThatCannotBe(String text, String code, String place) {
        Workspace workspace = workspace("scenario: s\n" + text + "\n");
        assertThat(workspace.architecture().scenarios()).isEmpty();
        assertThat(errors(workspace)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).hasToString("s.yaml:" + place);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            workload: [{relation: web-feed, rate: 0/s}]                                    | scenario.idle      | 2:39
            workload: [{relation: web-feed, rate: 1/s, flow: {}}]                          | key.unknown        | 2:44
            faults: [{at: 900s, for: 2s, zone: eu-1a, effect: down}]                       | scenario.idle      | 2:10
            faults: [{at: 1s, for: 0s, zone: eu-1a, effect: down}]                         | scenario.idle      | 2:24
            faults: [{at: 1s, for: 2s, zone: eu-1a, effect: down, factor: 3}]              | key.unknown        | 2:55
            faults: [{at: 1s, for: 2s, element: feed-cache, effect: flush}]                | key.unknown        | 2:19
            faults: [{at: 1s, element: feed, effect: flush}]                               | scenario.idle      | 2:28
            faults: [{at: 1s, for: 2s, element: feed, replicas: 4, effect: down}]          | scenario.idle      | 2:37
            faults: [{at: 1s, for: 2s, load: web-feed, effect: spike, factor: 2}]          | scenario.idle      | 2:34
            faults: [{at: 1s, for: 2s, region: eu-2, effect: down}]                        | reference.dangling | 2:36
            faults: [{at: 1s, for: 2s, between: [eu-1a, eu-2], effect: down}]              | reference.dangling | 2:45
            failures: mtbf                                                                 | scenario.idle      | 2:11
            links: {sameZne: 1ms}                                                          | key.unknown        | 2:9
            """)
    void warnsOfWhatDoesNothing(String text, String code, String place) {
        Workspace workspace = workspace("scenario: s\n" + text + "\n");
        assertThat(workspace.architecture().scenarios()).containsKey("s");
        assertThat(workspace.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).hasToString("s.yaml:" + place);
        });
    }

    @Test
    void namesBothPlacesOfAContradiction() {
        Workspace workspace = workspace("""
                scenario: s
                faults:
                  - {at: 10s, for: 60s, elements: [feed, web], effect: down}
                  - {at: 70s, for: 5s, element: feed, effect: down}
                  - {at: 20s, for: 5s, element: feed, effect: slow, factor: 2}
                  - {at: 69s, for: 5s, element: web, effect: down}
                """);
        assertThat(errors(workspace)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("scenario.contradiction");
            assertThat(problem.place()).hasToString("s.yaml:6:5");
            assertThat(problem.what()).contains("s.yaml:3:5", "down of the element web");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{at: 1s, for: 5s, between: [eu-1a, eu-1b], effect: down}, {at: 2s, for: 5s, between: [eu-1b, eu-1a], effect: down}",
                "{at: 1s, element: feed-cache, effect: flush}, {at: 1s, element: feed-cache, effect: flush}",
                "{at: 5s, for: 9s, zone: eu-1a, effect: slow, factor: 2}, {at: 1s, for: 5s, zone: eu-1a, effect: slow, factor: 3}"
            })
    void findsContradictions(String faults) {
        assertThat(errors(workspace("scenario: s\nfaults: [" + faults + "]\n")))
                .extracting(Problem::code)
                .containsExactly("scenario.contradiction");
    }

    @Test
    void namesTheNearest() {
        assertThat(errors(workspace("scenario: s\nworkload: [{relation: web-fed, rate: 1/s}]\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("'web-feed'"));
        assertThat(errors(workspace("scenario: s\nworkload: [{relation: web-feed, rate: 1/s, flows: {warm: 1}}]\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("open-feed, search"));
    }

    private static Scenario read(String text) {
        Workspace workspace = workspace(text);
        assertThat(workspace.problems()).isEmpty();
        return workspace.architecture().scenarios().firstEntry().getValue();
    }

    private static List<Problem> errors(Workspace workspace) {
        return workspace.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private static Workspace workspace(String scenario) {
        return new WorkspaceReader(ReadLimits.standard())
                .read(
                        Path.of("w"),
                        Map.of("plumbline.yaml", "plumbline: 1\n", "model.yaml", MODEL, "s.yaml", scenario));
    }
}
