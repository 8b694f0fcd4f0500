package dev.plumbline.views.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.OpenWorkload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.workspace.ScenarioValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScenarioControllerTest {

    private static final String FILE = "scenarios/sale.yaml";
    private static final String MAIN = """
            plumbline: 1
            name: Shop
            elements:
              people: {kind: person, name: Readers}
              api: {kind: service, name: Shop API, replicas: 3, zones: [eu-1a, eu-1b]}
              store: {kind: cache, name: Sessions, cacheHitRatio: 90%}
            relations:
              - {id: web, from: people, to: api, kind: calls, timeout: 2s}
              - {id: app, from: people, to: api, kind: calls}
              - {id: api-store, from: api, to: store, kind: reads}
            flows:
              browse: {name: Browse, steps: [web, api-store]}
              buy: {name: Buy, steps: [web]}
            """;
    private static final String SALE = """
            # The sale of the year
            scenario: sale
            description: Three times the usual load.
            workload:
              - {relation: web, arrivals: poisson, rate: 100/s}   # browsers
              - {relation: app, users: 40, think: 20s}
            overrides: {api.replicas: 4}
            faults:
              - {at: 60s, for: 90s, zone: eu-1a, effect: down}   # the usual suspect

            assert:
              - api.latency.p99 < 250ms
            horizon: 300s
            seed: 7
            """;

    private EditorWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = EditorWindow.open(Map.of("plumbline.yaml", MAIN, FILE, SALE), "sale");
        window.await(() -> window.isThere("#scenario-editor"));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    private Scenario sale() throws TimeoutException {
        return window.scenario("sale");
    }

    private void assertText(String before, String after) throws TimeoutException {
        assertThat(window.text(FILE)).isEqualTo(SALE.replace(before, after));
    }

    @Test
    void changesARateByItsField() throws TimeoutException {
        window.enter("#load-0-rate", "250/s");

        assertThat(sale().workload().getFirst()).isEqualTo(OpenWorkload.poisson("web", new Rate(250)));
        assertText("100/s", "250/s");
        window.undo();
        assertThat(window.text(FILE)).isEqualTo(SALE);
        assertThat(window.robot.lookup("#load-0-rate").<TextField>query().getText())
                .isEqualTo("100/s");
    }

    @Test
    void changesARateByItsSliderAndTheKeyboard() throws TimeoutException {
        window.focus("#load-0-rate-slider");
        window.robot.push(KeyCode.RIGHT);

        assertText("100/s", "105/s");
        window.robot.push(KeyCode.LEFT);
        assertThat(sale().workload().getFirst()).isEqualTo(OpenWorkload.poisson("web", new Rate(100)));
    }

    @Test
    void writesARateWhenTheSliderIsLeftAndShowsItsEffectBefore() throws TimeoutException {
        window.await(() -> window.label("#estimate-headroom").equals("4.00× this load"));
        EditorWindow.fx(() -> {
            Slider slider = window.robot.lookup("#load-0-rate-slider").query();
            slider.setValueChanging(true);
            slider.setValue(slider.getMax());
            return true;
        });
        window.await(() -> window.label("#estimate-headroom").equals("0.0400× this load"));
        assertThat(window.text(FILE)).isEqualTo(SALE);

        EditorWindow.fx(() -> {
            window.robot.lookup("#load-0-rate-slider").<Slider>query().setValueChanging(false);
            return true;
        });

        assertText("100/s", "10000/s");
    }

    @Test
    void saysWhileTypingWhatIsWrongAndWritesNothing() throws TimeoutException {
        window.write("#load-0-rate", "25");
        assertThat(window.isThere("#scenario-load .value-wrong")).isTrue();
        window.robot.push(KeyCode.ENTER);
        assertThat(window.text(FILE)).isEqualTo(SALE);

        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#load-0-rate").<TextField>query().getText())
                .isEqualTo("100/s");
    }

    @Test
    void givesLoadInOtherWays() throws TimeoutException {
        window.choose("#load-0-kind", LoadKind.PROFILE);
        assertText(
                "arrivals: poisson, rate: 100/s",
                "arrivals: poisson, profile: [{at: 0ms, rate: 100/s}, {at: 5min, rate: 100/s}]");
        window.enter("#load-0-rate-1", "400/s");
        assertThat(window.text(FILE)).contains("{at: 5min, rate: 400/s}");
        window.press("#load-0-add-point");
        window.enter("#load-0-at-1", "1min");
        assertThat(window.text(FILE)).contains("{at: 1min, rate: 400/s}, {at: 6min, rate: 400/s}]}   # browsers");

        window.choose("#load-0-kind", LoadKind.RECORDED);
        window.enter("#load-0-rates", "10/s, 20/s");
        window.enter("#load-0-every", "30s");
        assertThat(((OpenWorkload) sale().workload().getFirst()).load())
                .isEqualTo(new Load.Recorded(Duration.ofSeconds(30), List.of(new Rate(10), new Rate(20))));

        window.choose("#load-0-kind", LoadKind.USERS);
        assertThat(window.text(FILE)).contains("{relation: web, users: 400, think: 20s}   # browsers");
    }

    @Test
    void changesUsersAndHowTheyThink() throws TimeoutException {
        window.enter("#load-1-users", "90");
        window.enter("#load-1-think", "5s");
        assertText("users: 40, think: 20s", "users: 90, think: 5s");
    }

    @Test
    void sharesTheLoadAmongFlows() throws TimeoutException {
        window.enter("#load-0-share-browse", "70%");

        assertText("rate: 100/s}", "rate: 100/s, flows: {browse: 70%, buy: 30%}}");
        window.press("#load-0-shares-equal");
        assertThat(window.text(FILE)).isEqualTo(SALE);
    }

    @Test
    void addsAndRemovesLoad() throws TimeoutException {
        window.press("#load-add");
        window.answer("api-store", "api-store");
        assertText("think: 20s}\n", "think: 20s}\n  - {relation: api-store, arrivals: poisson, rate: 10/s}\n");
        window.press("#load-2-remove");
        assertThat(window.text(FILE)).isEqualTo(SALE);
    }

    @Test
    void overridesAttributesBesideWhatTheModelSays() throws TimeoutException {
        assertThat(window.label("#override-0-model")).isEqualTo("3  →");
        window.enter("#override-0", "8");
        assertText("api.replicas: 4", "api.replicas: 8");

        window.press("#override-add");
        window.answer("web.timeout", "web.timeout");
        assertThat(sale().overrides()).containsEntry("web.timeout", "2s");
        window.press("#override-0-remove");
        window.press("#override-0-remove");
        assertThat(window.text(FILE)).doesNotContain("overrides");
    }

    @Test
    void checksAssertionsWhilePeopleType() throws TimeoutException {
        window.await(() -> window.label("#assertion-0-verdict").equals("≈ holds: 10 ms"));
        window.write("#assertion-0", "api.latency.p99 < 1ms");
        window.await(() -> window.label("#assertion-0-verdict").equals("≈ fails: 10 ms"));
        assertThat(window.text(FILE)).isEqualTo(SALE);
        window.robot.push(KeyCode.ENTER);
        assertText("< 250ms", "< 1ms");

        window.enter("#assertion-new", "web.errorRatio < 1%");
        assertThat(sale().assertions()).containsExactly("api.latency.p99 < 1ms", "web.errorRatio < 1%");
        window.press("#assertion-1-remove");
        assertText("< 250ms", "< 1ms");
    }

    @Test
    void setsTheRunAndLeavesItToItsStandard() throws TimeoutException {
        window.enter("#scenario-warmup", "20s");
        window.enter("#scenario-precision", "2%");
        window.enter("#scenario-runs", "5");
        assertThat(sale().run())
                .isEqualTo(Scenario.Run.standard()
                        .withHorizon(Duration.ofMinutes(5))
                        .withWarmup(Duration.ofSeconds(20))
                        .withPrecision(new Ratio(0.02))
                        .withReplications(5)
                        .withSeed(7));
        assertText("horizon: 300s\n", "horizon: 300s\nwarmup: 20s\nreplications: 5\nprecision: 2%\n");
        window.write("#scenario-horizon", "10s");
        assertThat(window.isThere("#scenario-run .value-wrong")).isTrue();
        window.robot.push(KeyCode.ESCAPE);
        window.enter("#scenario-warmup", "");
        window.choose("#scenario-failures", Scenario.RandomFailures.MTBF);
        assertThat(window.text(FILE)).contains("failures: mtbf").doesNotContain("warmup");
    }

    @Test
    void setsTheTimesOnTheWay() throws TimeoutException {
        window.enter("#scenario-cross-zone", "1ms");
        assertText("api.replicas: 4}\n", "api.replicas: 4}\nlinks: {crossZone: 1ms}\n");
        window.enter("#scenario-cross-zone", "");
        assertThat(window.text(FILE)).isEqualTo(SALE);
    }

    @Test
    void movesAFaultByTheKeyboard() throws TimeoutException {
        window.focus("#fault-0");
        window.robot.push(KeyCode.RIGHT);
        assertText("at: 60s, for: 90s", "at: 65s, for: 90s");
        window.robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertText("at: 60s, for: 90s", "at: 65s, for: 85s");
        window.robot.push(KeyCode.DELETE);
        assertThat(sale().faults()).isEmpty();
    }

    @Test
    void changesAllThatAFaultSays() throws TimeoutException {
        window.focus("#fault-0");
        window.enter("#fault-at", "30s");
        window.choose("#fault-effect", ScenarioValues.Effect.SLOW);
        window.enter("#fault-factor", "8");
        assertText(
                "at: 60s, for: 90s, zone: eu-1a, effect: down",
                "at: 30s, for: 90s, zone: eu-1a, effect: slow, factor: 8");
        window.press("#fault-remove");
        assertThat(window.text(FILE)).doesNotContain("faults");
    }

    @Test
    void letsElementsFailTogetherAndSomeOfTheReplicas() throws TimeoutException {
        window.typeText(FILE, SALE.replace("zone: eu-1a", "element: api"));
        window.focus("#fault-0");
        window.enter("#fault-replicas", "2");
        assertThat(window.text(FILE)).contains("{at: 60s, for: 90s, element: api, replicas: 2, effect: down}");
        window.enter("#fault-replicas", "");
        window.write("#fault-together", "nobody");
        assertThat(window.isThere("#fault-form .value-wrong")).isTrue();
        window.enter("#fault-together", "store");
        assertThat(window.text(FILE)).contains("{at: 60s, for: 90s, elements: [api, store], effect: down}");
    }

    @Test
    void dragsAFaultAndItsEdges() throws TimeoutException {
        window.drag("#fault-0", 0.5, 60);
        assertThat(window.text(FILE)).isEqualTo(SALE);
        double second = window.release("#fault-0", 0.5, 60);
        Duration moved = sale().faults().getFirst().at();
        assertThat((double) moved.toSeconds()).isCloseTo(60 + 60 / second, within(3.0));
        assertThat(sale().faults().getFirst().duration()).isEqualTo(Duration.ofSeconds(90));

        window.drag("#fault-0", 1, 40);
        window.release("#fault-0", 1, 40);
        assertThat(sale().faults().getFirst().at()).isEqualTo(moved);
        assertThat((double) sale().faults().getFirst().duration().toSeconds()).isCloseTo(90 + 40 / second, within(5.0));
    }

    @Test
    void offersOnlyFaultsThatCanHappen() throws TimeoutException {
        window.press("#fault-add");
        List<String> all = window.choices("");
        assertThat(all)
                .contains(
                        "zone eu-1a · down",
                        "eu-1a – eu-1b · down",
                        "store · flush",
                        "load of web · spike",
                        "web · delay")
                .doesNotContain(
                        "api · flush", "zone eu-1a · delay", "load of api-store · spike", "eu-1a – eu-1b · slow");
        window.answer("zone eu-1a · down", "zone eu-1a · down");
        assertThat(sale().faults()).hasSize(2);
        assertThat(sale().faults().getLast().at())
                .as("behind the other one of its kind")
                .isEqualTo(Duration.ofSeconds(150));
        assertText(
                "# the usual suspect\n", "# the usual suspect\n  - {at: 150s, for: 50s, zone: eu-1a, effect: down}\n");
    }

    @Test
    void showsWhatIsTypedInTheText() throws TimeoutException {
        window.typeText(FILE, SALE.replace("100/s", "333/s").replace("for: 90s", "for: 30s"));
        assertThat(window.robot.lookup("#load-0-rate").<TextField>query().getText())
                .isEqualTo("333/s");

        window.typeText(FILE, SALE.replace("100/s", "fast"));
        assertThat(window.label("#scenario-banner")).contains("line 5");
        window.typeText(FILE, SALE);
        assertThat(window.isThere("#scenario-banner")).isFalse();
    }

    @Test
    void saysWhyAnEditIsNotMade() throws TimeoutException {
        window.press("#fault-add");
        window.answer("zone eu-1a · down", "zone eu-1a · down");
        window.focus("#fault-1");
        window.enter("#fault-at", "100s");
        window.await(() -> window.isThere("#scenario-banner"));
        assertThat(window.label("#scenario-banner")).startsWith("Not changed.").contains("same time");
        assertThat(sale().faults().getLast().at()).isEqualTo(Duration.ofSeconds(150));
        assertThat(window.robot.lookup("#fault-at").<TextField>query().getText())
                .isEqualTo("150s");
    }

    @Test
    void beginsDuplicatesRenamesAndDeletesScenarios() throws TimeoutException {
        EditorWindow.fx(() -> {
            window.controller.create();
            return true;
        });
        window.answer("Black Friday", "Add a scenario Black Friday");
        assertThat(window.scenario("black-friday"))
                .isEqualTo(Scenario.of("black-friday", List.of(OpenWorkload.poisson("web", new Rate(10)))));
        assertThat(window.label("#scenario-name")).isEqualTo("black-friday");

        EditorWindow.fx(() -> {
            window.controller.askToRename();
            return true;
        });
        window.answer("friday", "Rename it to friday");
        assertThat(window.scenario("friday")).isNotNull();
        assertThat(window.label("#scenario-name")).isEqualTo("friday");

        EditorWindow.fx(() -> {
            window.controller.duplicate();
            window.controller.delete();
            return true;
        });
        assertThat(EditorWindow.fx(() ->
                        window.draft.workspace().architecture().scenarios().keySet()))
                .containsExactlyInAnyOrder("friday", "sale");
        assertThat(window.isThere("#scenario-editor")).isFalse();
    }

    @Test
    void editsTheDescription() throws TimeoutException {
        window.enter("#scenario-description", "Four times the usual load.");
        assertText("Three times", "Four times");
        assertThat(sale().description()).isEqualTo("Four times the usual load.");
        assertThat(Optional.of(sale().faults()))
                .contains(List.of(new Fault(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(90),
                        new Fault.Target.Zone("eu-1a"),
                        new Fault.Effect.Down())));
        assertThat(sale().workload()).hasAtLeastOneElementOfType(Workload.ClosedWorkload.class);
    }
}
