package dev.plumbline.simulation.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.pluginapi.CapacityQuestion;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import dev.plumbline.pluginapi.CapacityResult.Overflow;
import dev.plumbline.pluginapi.CapacityResult.Saturating;
import dev.plumbline.pluginapi.CapacityResult.Step;
import dev.plumbline.pluginapi.CapacitySizing.State;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.simulation.formulas.QueueingSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class QueueingCapacityTest {

    @Test
    void findsWhereAllLoadAndEachEntrySaturates() {
        CapacityResult result = twoEntries().analyse();
        // a: 10/s for 4 + 2 per second; b: 30/s for 2 x 4 per second; c: 5/s for 2 per second.
        assertThat(result.growth().factor()).isCloseTo(10.0 / 6, within(1e-9));
        assertThat(result.growth().order()).extracting(Saturating::element).containsExactly("a", "c", "b");
        assertThat(result.growth().order().get(2).factor()).isCloseTo(30.0 / 8, within(1e-9));
        assertThat(result.alone().get("web-a").factor()).isCloseTo(2, within(1e-9));
        assertThat(result.alone().get("web-c").factor()).isCloseTo(2.5, within(1e-9));
        assertThat(result.alone().get("web-c").order())
                .extracting(Saturating::element)
                .containsExactly("c", "a");
    }

    private static TestSystem twoEntries() {
        return new TestSystem()
                .service("a", 1, 1, 0.1)
                .service("b", 3, 1, 0.1)
                .service("c", 1, 1, 0.2)
                .calls("web", "a", 1)
                .calls("web", "c", 1)
                .calls("a", "b", 2)
                .calls("c", "a", 1)
                .flow("buy", List.of(ExampleShop.use("web-a"), ExampleShop.use("a-b")))
                .flow("look", List.of(ExampleShop.use("web-c"), ExampleShop.use("c-a")))
                .open("web-a", 4)
                .open("web-c", 2);
    }

    /// Wherever it is stopped, it asks hardly more: what is known by then is all but the replicas, or nothing.
    @Test
    void stopsWhereverItIsTold() throws Exception {
        TestSystem system = new TestSystem();
        for (int index = 0; index < 400; index++) {
            system.service("s" + index, 1 + index % 3, 8, 0.001 + 0.01 * (index % 7))
                    .price(0.1 + index % 5);
            system.calls(index == 0 ? "web" : "s" + (index - 1) / 2, "s" + index, 1);
        }
        system.open("web-s0", 20).objective("web-s0.p99<300ms");
        CapacityQuestion question = new CapacityQuestion(
                system.architecture(),
                Optional.of(system.scenario()),
                system.objectives(),
                0.9,
                CapacityQuestion.Extent.WITH_SIZING);
        int without = 0;
        boolean whole = false;
        for (int looks = 0; !whole; looks++) {
            AtomicInteger left = new AtomicInteger(looks);
            try {
                CapacityResult result = new QueueingCapacity().analyse(question, stopping(left));
                whole = result.sizing().isPresent();
                without += whole ? 0 : 1;
            } catch (CancellationException nothing) {
                assertThat(without).as("what is known stays known").isZero();
            }
            assertThat(left.get()).as("looks after the one that told it").isGreaterThanOrEqualTo(-1);
        }
        assertThat(without).isPositive();
    }

    private static Progress stopping(AtomicInteger left) {
        return new Progress() {
            @Override
            public void report(double done, String message) {}

            @Override
            public boolean isCancelled() {
                return left.decrementAndGet() < 0;
            }
        };
    }

    @Test
    void drawsTheLatencyUpToTheFirstSaturation() {
        List<Step> curve = new TestSystem()
                .service("a", 1, 1, 0.1)
                .calls("web", "a", 1)
                .open("web-a", 4)
                .analyse()
                .curve();
        assertThat(curve).extracting(Step::factor).isSorted().contains(1.0);
        assertThat(curve.getLast().factor()).isCloseTo(0.98 * 2.5, within(1e-9));
        for (Step step : curve) {
            assertThat(step.busiest()).isEqualTo("a");
            assertThat(step.utilization()).isCloseTo(0.4 * step.factor(), within(1e-9));
            assertThat(step.entryPoints().get("web-a").mean().value())
                    .isCloseTo(0.1 / (1 - 0.4 * step.factor()), within(1e-9));
            assertThat(step.entryPoints().get("web-a").p99().value())
                    .isCloseTo(0.1 / (1 - 0.4 * step.factor()) * Math.log(100), within(1e-6));
        }
    }

    @Test
    void growsFasterWithRetriesAndSaturatesBefore() {
        TestSystem plain = new TestSystem()
                .service("a", 1, 16, 0.01)
                .service("b", 1, 1, 0.1)
                .calls("web", "a", 1)
                .calls("a", "b", 1)
                .with(RelationAttributes.TIMEOUT, Duration.ofMillis(400))
                .open("web-a", 5);
        double without = plain.analyse().growth().factor();
        plain.with(RelationAttributes.RETRY, Attributes.NONE.with(RelationAttributes.RETRY_MAX, 3L));
        CapacityResult with = plain.analyse();
        assertThat(without).isCloseTo(2, within(1e-9));
        assertThat(with.growth().factor()).isBetween(1.0, 1.8);
        assertThat(with.growth().order().getFirst().element()).isEqualTo("b");
        assertThat(with.elements().get("b").amplification()).isGreaterThan(1.1);
        assertThat(with.elements().get("a").amplification()).isEqualTo(1);
    }

    @Test
    void saysWhenTheQueueOfAnOverloadedElementIsFull() {
        CapacityResult result = new TestSystem()
                .service("a", 2, 1, 0.1)
                .queue(50)
                .calls("web", "a", 1)
                .open("web-a", 25)
                .analyse();
        assertThat(result.elements().get("a").overflow()).contains(new Overflow(5, 20, 5));
        assertThat(result.growth().factor()).isCloseTo(0.8, within(1e-12));
        assertThat(result.holds()).isFalse();
        assertThat(result.sizing().orElseThrow().changes().getFirst().to()).isEqualTo(3);
    }

    @Test
    void saysThatAnEndlessQueueIsNeverFull() {
        CapacityResult result = new TestSystem()
                .service("a", 1, 1, 0.1)
                .calls("web", "a", 1)
                .open("web-a", 25)
                .analyse();
        Overflow overflow = result.elements().get("a").overflow().orElseThrow();
        assertThat(overflow.growth()).isCloseTo(15, within(1e-9));
        assertThat(overflow.full()).isInfinite();
        assertThat(result.entryPoints().get("web-a").latency().mean().value()).isInfinite();
    }

    @Test
    void listsWhatIsMissingWithWhatIsTakenAndWhereToWriteIt() {
        Element bare = new Element("bare", ElementKind.SERVICE, "Bare", null, Attributes.NONE);
        Element half = new Element(
                "half",
                ElementKind.SERVICE,
                "Half",
                null,
                Attributes.NONE.with(
                        ElementAttributes.SERVICE_TIME,
                        Attributes.NONE.with(ElementAttributes.MEAN, Duration.ofMillis(10))));
        CapacityResult result = new TestSystem()
                .element(bare)
                .element(half)
                .calls("web", "bare", 1)
                .calls("bare", "half", 1)
                .open("web-bare", 10)
                .analyse();
        assertThat(result.assumptions())
                .extracting(Assumption::subject, Assumption::attribute)
                .contains(
                        tuple("bare", "serviceTime"),
                        tuple("half", "serviceTime.cv"),
                        tuple("half", "replicas"),
                        tuple("half", "concurrency"));
        assertThat(result.elements().get("bare").most()).isNaN();
        assertThat(result.growth().order()).extracting(Saturating::element).containsExactly("half");
    }

    @Test
    void cannotTellAnObjectiveOfWhatHasNoLoadOrDoesNotExist() throws Exception {
        CapacityResult result = new TestSystem()
                .service("a", 1, 1, 0.1)
                .calls("web", "a", 1)
                .open("web-a", 1)
                .objective("nobody.p99<1s")
                .analyse();
        assertThat(result.objectives().getFirst().verdict()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.sizing().orElseThrow().reasons()).anyMatch(reason -> reason.startsWith("nobody.p99"));
        assertThat(result.holds()).isFalse();
    }

    @Test
    void takesTheDeclaredRatesWhereNoScenarioIsNamed() {
        Architecture architecture = new TestSystem()
                .service("a", 1, 1, 0.1)
                .calls("web", "a", 1)
                .with(RelationAttributes.RATE, new Rate(5))
                .architecture();
        CapacityResult result = analyse(architecture);
        assertThat(result.load()).isEmpty();
        assertThat(result.entryPoints().get("web-a").arrivalRate().value()).isEqualTo(5);
        assertThat(result.growth().factor()).isCloseTo(2, within(1e-9));
    }

    @Test
    void saysWhereToWriteARateIfThereIsNoLoad() {
        CapacityResult result = analyse(
                new TestSystem().service("a", 1, 1, 0.1).calls("web", "a", 1).architecture());
        assertThat(result.notes()).anyMatch(note -> note.contains("Write a rate"));
        assertThat(result.growth().factor()).isInfinite();
        assertThat(result.sizing().orElseThrow().state()).isEqualTo(State.CANNOT_TELL);
    }

    @Test
    void letsUsersSaturateWhereTheirQueuesBeginToGrow() {
        CapacityResult result = new TestSystem()
                .service("a", 1, 1, 1)
                .calls("web", "a", 1)
                .closed("web-a", 3, 5)
                .analyse();
        // The asymptotic bounds cross at (Z + S) / S users.
        assertThat(result.growth().factor()).isCloseTo(2, within(1e-9));
        assertThat(result.curve().getLast().utilization()).isLessThan(1);
    }

    @Test
    void agreesWithTheQueueingSimulator() {
        TestSystem system = twoEntries();
        SimulationResult simulated =
                new QueueingSimulator().simulate(system.architecture(), system.scenario(), Progress.NONE);
        CapacityResult result = system.analyse();
        assertThat(result.entryPoints()).isEqualTo(simulated.entryPoints());
        result.elements()
                .forEach((id, element) -> assertThat(element.figures())
                        .isEqualTo(simulated.elements().get(id)));
        assertThat(result.growth().factor()).isCloseTo(simulated.headroom(), within(1e-9));
    }

    @Test
    void givesTheSameAnswerToTheSameQuestion() throws Exception {
        TestSystem system = twoEntries().objective("web-a.p99<900ms");
        assertThat(system.analyse()).isEqualTo(system.analyse());
    }

    @Test
    void saturatesAtOnceWhatCanNeverBeDone() {
        Flow.Step many = new Flow.Loop(1000, List.of(ExampleShop.use("a-b")));
        CapacityResult result = new TestSystem()
                .service("a", 1, 1, 0.001)
                .service("b", 1, 1, 1)
                .calls("web", "a", 1)
                .calls("a", "b", 1)
                .flow("f", List.of(ExampleShop.use("web-a"), many))
                .open("web-a", 100)
                .analyse();
        assertThat(result.growth().factor()).isCloseTo(1e-5, within(1e-12));
        assertThat(result.curve()).isNotEmpty();
    }

    private static CapacityResult analyse(Architecture architecture) {
        return new QueueingCapacity().analyse(CapacityQuestion.of(architecture, Optional.empty()), Progress.NONE);
    }
}
