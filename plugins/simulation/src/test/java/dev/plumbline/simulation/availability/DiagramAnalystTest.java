package dev.plumbline.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.FailMode;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.Domain;
import dev.plumbline.pluginapi.Availability.Missing;
import dev.plumbline.pluginapi.Availability.Soft;
import dev.plumbline.pluginapi.Availability.Soft.Why;
import dev.plumbline.pluginapi.Availability.Standing;
import dev.plumbline.pluginapi.AvailabilityAnalyst;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Depth;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Question;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Trial;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class DiagramAnalystTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Question WHOLE = new Question(Depth.WHOLE, 10, Optional.empty());

    private final AvailabilityAnalyst analyst = new DiagramAnalyst();

    private Availability ask(Landscape landscape, Question question) {
        return analyst.availability(landscape.architecture(), "app", question, Progress.NONE);
    }

    @Test
    void isFound() {
        assertThat(ServiceLoader.load(AvailabilityAnalyst.class)).hasAtLeastOneElementOfType(DiagramAnalyst.class);
    }

    @Test
    void saysWhatSharedGroundCosts() {
        Landscape landscape = new Landscape()
                .service("app", 2, 0.01)
                .zones("app", "a", "b")
                .service("store", 1, 0.02)
                .zones("store", "a")
                .node("a", null, 0.001)
                .node("b", null, 0.002)
                .calls("app", "store");
        List<Domain> domains = ask(landscape, WHOLE).causes().domains();
        assertThat(domains).hasSize(1);
        Domain zone = domains.getFirst();
        assertThat(zone.element()).isEqualTo("a");
        assertThat(zone.replicas()).containsExactly(new Standing("app", 1), new Standing("store", 1));
        assertThat(zone.unavailability()).isCloseTo(0.001, ROUNDING);
        assertThat(zone.downWithIt()).isCloseTo(1, ROUNDING);
        Domain alone = ask(landscape.zones("store").zones("app", "a"), WHOLE)
                .causes()
                .domains()
                .getFirst();
        assertThat(alone.replicas()).containsExactly(new Standing("app", 2));
        landscape.zones("app", "a", "b", "a");
        assertThat(ask(landscape, WHOLE).causes().domains())
                .as("one replica in each")
                .isEmpty();
        assertThat(ask(landscape.set("app", ElementAttributes.REPLICAS, 3L), WHOLE)
                        .causes()
                        .domains())
                .filteredOn(domain -> domain.element().equals("a"))
                .singleElement()
                .satisfies(two -> assertThat(two.downWithIt())
                        .as("the one replica in b, b itself, or the store")
                        .isCloseTo(1 - 0.99 * 0.998 * 0.98, ROUNDING));
    }

    @Test
    void saysWhatSoftDependenciesWouldCost() {
        Landscape landscape = new Landscape()
                .service("app", 1, 0.01)
                .service("advice", 1, 0.1)
                .with("events", ElementKind.QUEUE, null)
                .failing("events", 0.05)
                .with("guard", ElementKind.GUARDRAIL, null)
                .failing("guard", 0.2)
                .set("guard", ElementAttributes.FAIL_MODE, FailMode.OPEN)
                .service("spare", 1, 0.3)
                .relate("app", "advice", RelationKind.CALLS, RelationCriticality.OPTIONAL)
                .relate("app", "events", RelationKind.PUBLISHES, RelationCriticality.REQUIRED)
                .relate("guard", "app", RelationKind.GUARDS, RelationCriticality.REQUIRED)
                .relate("app", "spare", RelationKind.CALLS, RelationCriticality.FALLBACK);
        List<Soft> soft = ask(landscape, WHOLE).causes().soft();
        assertThat(soft)
                .extracting(Soft::to, Soft::why)
                .containsExactly(
                        tuple("spare", Why.IDLE_FALLBACK),
                        tuple("guard", Why.OPEN_GUARD),
                        tuple("advice", Why.OPTIONAL),
                        tuple("events", Why.NOT_WAITED_FOR));
        assertThat(soft.get(1).unavailability()).isCloseTo(0.2, ROUNDING);
        assertThat(soft.get(1).ifRequired()).isCloseTo(1 - 0.99 * 0.8, ROUNDING);
        assertThat(soft.get(2).unavailability()).isCloseTo(0.1, ROUNDING);
        assertThat(soft.get(2).ifRequired())
                .as("the fallback would stand in for it")
                .isCloseTo(1 - 0.99 * (1 - 0.1 * 0.3), ROUNDING);
        assertThat(ask(landscape, Question.BRIEF).causes().soft()).isEmpty();
    }

    @Test
    void figuresThatAreMissingLeaveAnObjectiveOpen() {
        Landscape landscape = new Landscape()
                .service("app", 1, 0.001)
                .with("store", ElementKind.DATASTORE, null)
                .calls("app", "store")
                .objective("app", 0.99);
        Availability open = ask(landscape, WHOLE);
        assertThat(open.objective().orElseThrow().outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(open.missing()).containsExactly(new Missing("store", List.of("mtbf", "mttr")));
        assertThat(ask(landscape.objective("app", 0.9999), WHOLE)
                        .objective()
                        .orElseThrow()
                        .outcome())
                .as("what is missing only adds to the downtime")
                .isEqualTo(Outcome.FAILS);
        assertThat(ask(landscape.objective("app", 0.99).failing("store", 0.001), WHOLE)
                        .objective()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void simulatesWhatWasAskedForAndNoLongerThanWanted() {
        Landscape landscape = new Landscape().service("app", 2, 0.05);
        Question question = new Question(Depth.BRIEF, 1, Optional.of(new Trial(100, 7)));
        Availability whole = ask(landscape, question);
        Availability.Simulated simulated = whole.simulated().orElseThrow();
        assertThat(simulated.years()).isCloseTo(100, within(1e-9));
        assertThat(simulated.unavailability().low()).isLessThan(0.0025);
        assertThat(simulated.unavailability().high()).isGreaterThan(0.0025);
        assertThat(simulated.failuresPerYear().value())
                .isCloseTo(
                        whole.downtime().failuresPerYear(),
                        within(whole.downtime().failuresPerYear() / 5));
        Availability.Simulated stopped = analyst.availability(
                        landscape.architecture(), "app", question, new Stopped(30))
                .simulated()
                .orElseThrow();
        assertThat(stopped.runs()).isLessThan(simulated.runs());
        assertThat(stopped.years()).isLessThan(20);
    }

    @Test
    void killsOnlyWhatRunsOnOnesOwnMachines() {
        Landscape landscape = new Landscape()
                .service("app", 3, 0.01)
                .service("store", 1, 0.01)
                .with("payments", ElementKind.EXTERNAL, null)
                .calls("app", "store", "payments");
        assertThat(analyst.replicas(landscape.architecture())).isEqualTo(4);
        assertThat(analyst.survival(landscape.architecture(), "app", 2, Progress.NONE)
                        .probability())
                .isCloseTo(0.5, ROUNDING);
        assertThatThrownBy(() -> analyst.survival(landscape.architecture(), "app", 5, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analyst.availability(landscape.architecture(), "nobody", WHOLE, Progress.NONE))
                .hasMessageContaining("nobody");
    }

    @Test
    void stopsWhereverItIsTold() {
        Landscape landscape = new Landscape().service("app", 2, 0.05).service("store", 3, 0.02);
        landscape.relate("app", "store", RelationKind.CALLS, RelationCriticality.OPTIONAL);
        Question question = new Question(Depth.WHOLE, 10, Optional.of(new Trial(100, 7)));
        for (int looks = 0; looks < 40; looks++) {
            Stopped stopped = new Stopped(looks);
            try {
                analyst.availability(landscape.architecture(), "app", question, stopped);
            } catch (CancellationException nothing) {
                assertThat(looks).as("looks before anything was known").isLessThan(5);
            }
            assertThat(stopped.after).as("it asks hardly more once it is told").hasValueLessThan(3);
        }
        assertThatThrownBy(() -> analyst.survival(landscape.architecture(), "app", 1, new Stopped(0)))
                .isInstanceOf(CancellationException.class);
    }

    /// A task that is stopped after it has asked so often.
    private record Stopped(AtomicInteger left, AtomicInteger after) implements Progress {

        Stopped(int looks) {
            this(new AtomicInteger(looks), new AtomicInteger());
        }

        @Override
        public void report(double done, String message) {}

        @Override
        public boolean isCancelled() {
            boolean stopped = left.decrementAndGet() < 0;
            if (stopped) {
                after.incrementAndGet();
            }
            return stopped;
        }
    }
}
