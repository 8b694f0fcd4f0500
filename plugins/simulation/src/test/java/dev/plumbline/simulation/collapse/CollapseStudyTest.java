package dev.plumbline.simulation.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.collapse.CollapseMap.Cell;
import dev.plumbline.simulation.collapse.CollapseMap.State;
import dev.plumbline.simulation.collapse.CollapseQuestion.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The retry storm of Huang et al., "Metastable failures in the wild", OSDI 2022: one server of 1000/s at 374/s, a
/// timeout of 3 s and four more attempts.
final class CollapseStudyTest {

    private static final Fault.Target SERVER = new Fault.Target.Elements(List.of("s"));

    private static Architecture storm() {
        Attributes server = Attributes.NONE
                .with(ElementAttributes.CONCURRENCY, 1L)
                .with(ElementAttributes.REPLICAS, 1L)
                .with(
                        ElementAttributes.SERVICE_TIME,
                        Attributes.NONE
                                .with(ElementAttributes.DISTRIBUTION, DistributionKind.EXPONENTIAL)
                                .with(ElementAttributes.MEAN, Duration.ofMillis(1)));
        Attributes call = Attributes.NONE
                .with(RelationAttributes.TIMEOUT, Duration.ofSeconds(3))
                .with(RelationAttributes.RETRY, Attributes.NONE.with(RelationAttributes.RETRY_MAX, 4L));
        return Architecture.of(
                "Storm",
                List.of(
                        new Element("web", ElementKind.CLIENT, "Web", null, Attributes.NONE),
                        new Element("s", ElementKind.SERVICE, "Server", null, server)),
                List.of(new Relation("web-s", "web", "s", RelationKind.CALLS, call)),
                List.of(),
                List.of());
    }

    private static Scenario scenario() {
        return Scenario.of("storm", List.of(Workload.OpenWorkload.poisson("web-s", new Rate(374))))
                .withRun(Scenario.Run.standard().withHorizon(Duration.ofSeconds(300)));
    }

    private static CollapseQuestion question(List<Double> loads, List<Double> sizes, int... seconds) {
        List<Duration> lengths = new ArrayList<>();
        for (int length : seconds) {
            lengths.add(Duration.ofSeconds(length));
        }
        return new CollapseQuestion(SERVER, Kind.SLOW, loads, sizes, lengths, 5);
    }

    @Test
    void collapsesWhereTheRealDatabaseDid() {
        List<CollapseMap> soFar = new ArrayList<>();
        CollapseMap map = CollapseStudy.study(
                storm(),
                scenario(),
                question(List.of(0.7, 1.0, 3.0), List.of(4.444444444, 5.0), 9, 10),
                Progress.NONE,
                soFar::add);
        assertThat(map.cells()).hasSize(12);
        assertThat(states(map, 0.7)).containsOnly(State.STABLE);
        assertThat(states(map, 1.0).subList(0, 3)).containsOnly(State.STABLE);
        Cell collapsing = map.cells().get(7);
        assertThat(collapsing.probability().value()).isGreaterThan(0.5);
        assertThat(collapsing.probability().low())
                .isBetween(0.1, collapsing.probability().value());
        assertThat(states(map, 3.0)).as("1122/s on a server of 1000/s").containsOnly(State.OVERLOADED);
        CollapseMap.Amplifier amplifier = map.amplifier().orElseThrow();
        assertThat(amplifier.relation()).isEqualTo("web-s");
        assertThat(amplifier.attempts()).isBetween(4.0, 5.0);
        CollapseMap.Remedy change = map.smallestChange().orElseThrow();
        assertThat(change.path()).isEqualTo("web-s.retry.budget");
        assertThat(map.completeness()).isEqualTo(new CollapseMap.Completeness(12, 12));
        assertThat(soFar).hasSize(12);
        assertThat(soFar.get(3).cells()).isEqualTo(map.cells().subList(0, 4));
    }

    private static List<State> states(CollapseMap map, double load) {
        return map.cells().stream()
                .filter(cell -> cell.load() == load)
                .map(Cell::state)
                .toList();
    }

    @Test
    void aSpikeOfLoadIsATriggerToo() {
        CollapseQuestion question = new CollapseQuestion(
                new Fault.Target.Entry("web-s"),
                Kind.SPIKE,
                List.of(1.0),
                List.of(1.5, 4.0),
                List.of(Duration.ofSeconds(20)),
                3);
        CollapseMap map = CollapseStudy.study(storm(), scenario(), question, Progress.NONE, ignored -> {});
        assertThat(map.cells()).extracting(Cell::state).containsExactly(State.STABLE, State.METASTABLE);
    }

    @Test
    void whatWasPlayedIsToldWhenItIsStopped() {
        List<CollapseMap> soFar = new ArrayList<>();
        Progress stops = new Progress() {
            @Override
            public void report(double done, String message) {}

            @Override
            public boolean isCancelled() {
                return soFar.size() >= 2;
            }
        };
        CollapseMap map = CollapseStudy.study(
                storm(), scenario(), question(List.of(0.5), List.of(2.0, 3.0, 4.0), 5), stops, soFar::add);
        assertThat(map.completeness()).isEqualTo(new CollapseMap.Completeness(2, 3));
        assertThat(map.remedies()).isEmpty();
    }

    @Test
    void aTriggerLeavesTimeToComeBackIn() {
        assertThatThrownBy(() -> CollapseStudy.study(
                        storm(), scenario(), question(List.of(1.0), List.of(2.0), 200), Progress.NONE, map -> {}))
                .hasMessage("A trigger of 200 s that begins after 60 s leaves less than a fifth of the horizon of 300 s"
                        + " to come back in.");
        assertThatThrownBy(() -> question(List.of(), List.of(2.0), 5)).hasMessageContaining("at least one load");
        assertThatThrownBy(() -> question(List.of(1.0), List.of(0.5), 5)).hasMessageContaining("factors of 1 or more");
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        CollapseQuestion question = question(List.of(1.0), List.of(5.0), 10);
        assertThat(CollapseStudy.study(storm(), scenario(), question, Progress.NONE, map -> {}))
                .isEqualTo(CollapseStudy.study(storm(), scenario(), question, Progress.NONE, map -> {}));
    }

    @Test
    void noRelationAmplifiesWhereNobodyTriesAgain() {
        Architecture plain = storm();
        Relation relation = plain.requireRelation("web-s");
        Architecture patient = Architecture.of(
                "Patient",
                plain.elements().values(),
                List.of(relation.withAttributes(Attributes.NONE)),
                List.of(),
                List.of());
        CollapseMap map = CollapseStudy.study(
                patient, scenario(), question(List.of(1.0), List.of(5.0), 10), Progress.NONE, ignored -> {});
        assertThat(map.cells()).extracting(Cell::state).containsExactly(State.STABLE);
        assertThat(map.amplifier()).isEmpty();
        assertThat(map.smallestChange()).isEmpty();
    }
}
