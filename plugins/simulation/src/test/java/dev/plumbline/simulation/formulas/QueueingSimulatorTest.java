package dev.plumbline.simulation.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueueingSimulatorTest {

    private static final Element WEB = new Element("web", ElementKind.CLIENT, "Web", null, Attributes.NONE);
    private static final Relation ENTRY = ExampleShop.relation("web-a", "web", "a", RelationKind.CALLS);

    @Test
    void agreesWithATandemOfTenQueues() {
        List<Element> elements = new ArrayList<>(List.of(WEB));
        List<Relation> relations = new ArrayList<>();
        List<Flow.Step> steps = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            elements.add(ExampleShop.service("s" + index, 1, 1, Duration.ofSeconds(1)));
            relations.add(ExampleShop.relation(
                    "r" + index, index == 0 ? "web" : "s" + (index - 1), "s" + index, RelationKind.CALLS));
            steps.add(ExampleShop.use("r" + index));
        }
        Architecture tandem =
                Architecture.of("Tandem", elements, relations, List.of(new Flow("f", "F", "", steps)), List.of());
        SimulationResult result = simulate(tandem, open("r0", 0.8));
        assertThat(result.entryPoints().get("r0").latency().mean().value()).isCloseTo(50, within(1e-9));
        assertThat(result.entryPoints().get("r0").latency().p99().value()).isCloseTo(93.915587, within(1e-5));
        assertThat(result.elements().get("s9").latency().p99().value()).isCloseTo(23.025851, within(1e-5));
    }

    @Test
    void multipliesLoadByCallsLoopsAndBranches() {
        Relation twice = ExampleShop.relation("a-b", "a", "b", RelationKind.CALLS)
                .with(RelationAttributes.CALLS_PER_REQUEST, 2.0);
        Relation next = ExampleShop.relation("b-c", "b", "c", RelationKind.CALLS);
        Flow.Step loop = new Flow.Loop(3, List.of(ExampleShop.use("a-b"), ExampleShop.use("b-c")));
        Flow.Step maybe = new Flow.Optionally(new Flow.Branch(new Ratio(0.5), List.of(loop)));
        Architecture architecture = chain(List.of(ENTRY, twice, next), List.of(ExampleShop.use("web-a"), maybe));
        SimulationResult result = simulate(architecture, open("web-a", 10));
        assertThat(result.elements().get("a").arrivalRate().value()).isEqualTo(10);
        assertThat(result.elements().get("b").arrivalRate().value()).isEqualTo(30);
        assertThat(result.elements().get("c").arrivalRate().value()).isEqualTo(30);
        double idle = result.entryPoints().get("web-a").latency().mean().value();
        assertThat(idle).isCloseTo(0.01 + 0.5 * 3 * 2 * 0.02, within(1e-3));
    }

    @Test
    void waitsForTheLongestOfParallelCalls() {
        Relation left = ExampleShop.relation("a-b", "a", "b", RelationKind.CALLS);
        Relation right = ExampleShop.relation("a-c", "a", "c", RelationKind.CALLS);
        Flow.Step both = new Flow.Parallel(List.of(List.of(ExampleShop.use("a-b")), List.of(ExampleShop.use("a-c"))));
        Architecture architecture = chain(List.of(ENTRY, left, right), List.of(ExampleShop.use("web-a"), both));
        assertThat(simulate(architecture, open("web-a", 1))
                        .entryPoints()
                        .get("web-a")
                        .latency()
                        .mean()
                        .value())
                .isCloseTo(0.01 + 0.015, within(1e-4));
    }

    @Test
    void spreadsLoadAlongRelationsAndCutsCyclesWhereNoFlowBegins() {
        Relation back = ExampleShop.relation("b-a", "b", "a", RelationKind.CALLS);
        Relation there = ExampleShop.relation("a-b", "a", "b", RelationKind.CALLS);
        SimulationResult result = simulate(chain(List.of(ENTRY, there, back), List.of()), open("web-a", 5));
        assertThat(result.elements().get("b").arrivalRate().value()).isEqualTo(5);
        assertThat(result.notes()).anyMatch(note -> note.contains("cycle") && note.contains("b-a"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 1", "50, 3.9999998, 4", "20, 3.1646103, 4", "200000, 4, 4"})
    void settlesUsersWhoWaitForTheAnswer(long users, double expected, long servers) {
        Architecture architecture = Architecture.of(
                "One",
                List.of(WEB, ExampleShop.service("a", servers, 1, Duration.ofSeconds(1))),
                List.of(ENTRY),
                List.of(),
                List.of());
        Duration think = users == 1 ? Duration.ofSeconds(1) : Duration.ofSeconds(5);
        Scenario scenario = scenario(List.of(Workload.ClosedWorkload.thinking("web-a", users, think)));
        SimulationResult result = simulate(architecture, scenario);
        double rate = result.entryPoints().get("web-a").arrivalRate().value();
        // Exact values of M/M/c//N; the approximation is a few percent below them near saturation.
        assertThat(rate).isCloseTo(expected, within(0.03 * expected));
        double answer = result.entryPoints().get("web-a").latency().mean().value();
        assertThat(rate * (answer + think.toSeconds())).isCloseTo((double) users, within(0.01 * users));
    }

    @Test
    void cannotTellWhatHasNoServiceTime() {
        Scenario scenario = ExampleShop.scenario(
                10, List.of("web-shop.latency.p99 < 1s", "web-shop.latency.mean < 1ms", "orders.utilization < 50%"));
        Architecture withoutFlow = Architecture.of(
                "Shop",
                ExampleShop.architecture().elements().values(),
                ExampleShop.architecture().relations().values(),
                List.of(),
                List.of());
        SimulationResult result = simulate(withoutFlow, scenario);
        assertThat(result.elements().get("orders").utilization().isKnown()).isFalse();
        assertThat(result.entryPoints().get("web-shop").latency().mean().isKnown())
                .isFalse();
        assertThat(result.entryPoints().get("web-shop").latency().mean().low()).isGreaterThan(0.029);
        assertThat(result.assertions())
                .extracting(SimulationResult.AssertionOutcome::verdict)
                .containsExactly(Outcome.CANNOT_TELL, Outcome.FAILS, Outcome.CANNOT_TELL);
        assertThat(result.notes()).anyMatch(note -> note.contains("no service time") && note.contains("orders"));
    }

    @Test
    void refusesAboveTheRateLimitAndBeyondTheQueue() {
        Element limited = ExampleShop.service("a", 1, 1, Duration.ofMillis(10))
                .with(
                        ElementAttributes.RATE_LIMIT,
                        Attributes.NONE.with(ElementAttributes.LIMIT_REQUESTS, new Rate(50)));
        assertThat(errors(limited, 80)).isCloseTo(1 - 50.0 / 80, within(1e-12));
        Element bounded = ExampleShop.service("a", 1, 1, Duration.ofSeconds(1))
                .with(ElementAttributes.QUEUE, Attributes.NONE.with(ElementAttributes.QUEUE_MAX, 4L));
        assertThat(errors(bounded, 1.2)).isCloseTo(0.25058812, within(1e-8));
    }

    @Test
    void raisesLoadByRetriesToTheFirstOrder() {
        Relation retried = ENTRY.with(RelationAttributes.RETRY, Attributes.NONE.with(RelationAttributes.RETRY_MAX, 3L));
        Element bounded = ExampleShop.service("a", 1, 1, Duration.ofSeconds(1))
                .with(ElementAttributes.QUEUE, Attributes.NONE.with(ElementAttributes.QUEUE_MAX, 4L));
        SimulationResult result = simulate(
                Architecture.of("One", List.of(WEB, bounded), List.of(retried), List.of(), List.of()),
                open("web-a", 1.2));
        double failing = 0.25058812;
        assertThat(result.elements().get("a").arrivalRate().value())
                .isCloseTo(1.2 * (1 - Math.pow(failing, 4)) / (1 - failing), within(1e-6));
        assertThat(result.entryPoints().get("web-a").throughput().value()).isLessThanOrEqualTo(1);
        assertThat(result.notes()).anyMatch(note -> note.contains("Retries raise the load"));
    }

    @Test
    void countsAnswersAfterTheTimeoutAsFailed() {
        Relation timed = ENTRY.with(RelationAttributes.TIMEOUT, Duration.ofMillis(20));
        SimulationResult result = simulate(
                Architecture.of(
                        "One",
                        List.of(WEB, ExampleShop.service("a", 1, 1, Duration.ofMillis(10))),
                        List.of(timed),
                        List.of(),
                        List.of()),
                open("web-a", 50));
        assertThat(result.entryPoints().get("web-a").errorRatio().value()).isCloseTo(Math.exp(-1), within(1e-9));
    }

    @Test
    void showsTheWorstPhaseOfFaults() {
        Scenario healthy = ExampleShop.scenario(150, List.of());
        Fault down = new Fault(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                new Fault.Target.Elements(List.of("stock")),
                new Fault.Effect.Down());
        SimulationResult result = simulate(ExampleShop.architecture(), healthy.withFaults(List.of(down)));
        assertThat(result.entryPoints().get("web-shop").errorRatio().value()).isOne();
        assertThat(result.notes()).anyMatch(note -> note.contains("stock down"));
        Relation tolerant = ExampleShop.architecture()
                .requireRelation("shop-stock")
                .with(RelationAttributes.CRITICALITY, RelationCriticality.OPTIONAL);
        List<Relation> relations = List.of(ExampleShop.architecture().requireRelation("web-shop"), tolerant);
        Architecture optional = Architecture.of(
                "Shop",
                ExampleShop.architecture().elements().values(),
                relations,
                ExampleShop.architecture().flows().values(),
                List.of());
        assertThat(simulate(optional, healthy.withFaults(List.of(down)))
                        .entryPoints()
                        .get("web-shop")
                        .errorRatio()
                        .value())
                .isZero();
    }

    @Test
    void appliesOverrides() {
        Scenario scenario = ExampleShop.scenario(200, List.of());
        Scenario changed =
                scenario.withOverrides(new TreeMap<>(Map.of("stock.replicas", "8", "shop.serviceTime", "20ms")));
        SimulationResult result = simulate(ExampleShop.architecture(), changed);
        assertThat(result.elements().get("stock").utilization().value()).isCloseTo(0.25, within(1e-12));
        assertThat(result.elements().get("shop").utilization().value()).isCloseTo(0.5, within(1e-12));
    }

    private static double errors(Element element, double rate) {
        return simulate(
                        Architecture.of("One", List.of(WEB, element), List.of(ENTRY), List.of(), List.of()),
                        open("web-a", rate))
                .entryPoints()
                .get("web-a")
                .errorRatio()
                .value();
    }

    private static Architecture chain(List<Relation> relations, List<Flow.Step> steps) {
        return Architecture.of(
                "Chain",
                List.of(
                        WEB,
                        ExampleShop.service("a", 10, 10, Duration.ofMillis(10)),
                        ExampleShop.service("b", 10, 10, Duration.ofMillis(10)),
                        ExampleShop.service("c", 10, 10, Duration.ofMillis(10))),
                relations,
                steps.isEmpty() ? List.of() : List.of(new Flow("flow", "Flow", "", steps)),
                List.of());
    }

    private static Scenario open(String relation, double rate) {
        return scenario(List.of(Workload.OpenWorkload.poisson(relation, new Rate(rate))));
    }

    private static Scenario scenario(List<Workload> workload) {
        return Scenario.of("test", workload);
    }

    private static SimulationResult simulate(Architecture architecture, Scenario scenario) {
        return new QueueingSimulator().simulate(architecture, scenario, Progress.NONE);
    }
}
