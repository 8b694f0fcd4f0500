package dev.plumbline.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.simulation.availability.diagram.ExactAnalysis;
import dev.plumbline.simulation.availability.estimate.Bounds;
import dev.plumbline.simulation.availability.estimate.Estimate;
import dev.plumbline.simulation.availability.estimate.RenewalSimulation;
import dev.plumbline.simulation.availability.estimate.SimulatedAvailability;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Decision diagram, bounds and simulation on the same architectures made by chance.
final class AgreementTest {

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allMethodsAgree(long seed) {
        Architecture architecture = failing(RandomArchitecture.of(seed, 12, 25), seed);
        for (String element : List.of("Unit_0", "element-3", "1-1")) {
            ElementModel model = AvailabilityAnalysis.model(architecture, element);
            ExactAnalysis exact = ExactAnalysis.of(model.model(), ExactAnalysis.USUAL_NODES);
            Bounds bounds = Bounds.ofWorking(model.model());
            assertThat(1 - exact.unavailability())
                    .as("bounds, seed %d, %s", seed, element)
                    .isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
            SimulatedAvailability simulated = new RenewalSimulation(model.model())
                    .run(20, 1_000, new SplittableRandom(seed), RenewalSimulation.Watch.NOBODY)
                    .orElseThrow();
            assertAgrees(simulated.unavailability(), exact.unavailability(), "down, seed " + seed + ", " + element);
            assertAgrees(
                    simulated.failuresPerHour(), exact.failuresPerHour(), "failures, seed " + seed + ", " + element);
        }
    }

    /// Of 20,000 hours there is little to learn of what is down for less than fifty of them.
    private static void assertAgrees(Estimate estimate, double exact, String what) {
        double rare = exact < 0.0025 ? 0.0025 : 1e-9;
        assertThat(exact)
                .as(what)
                .isBetween(
                        estimate.value() - 2.4 * (estimate.value() - estimate.low()) - rare,
                        estimate.value() + 2.4 * (estimate.high() - estimate.value()) + rare);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anythingThatCanBeWrittenGetsAnAnswer(long seed) {
        Architecture architecture = RandomArchitecture.of(seed, 60, 120);
        for (String element : architecture.elements().keySet()) {
            AvailabilityResult result =
                    new AvailabilityAnalysis(AnalysisChoice.usual(5)).analyse(architecture, element);
            assertThat(result.figures().low()).as(element).isBetween(0.0, 1.0);
            assertThat(result.figures().high())
                    .as(element)
                    .isBetween(result.figures().low(), 1.0);
        }
    }

    /// The architecture where all fail so often that a short simulation sees it, and are needed rather often.
    private static Architecture failing(Architecture architecture, long seed) {
        Random random = new Random(seed);
        List<String> nodes = architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.NODE)
                .map(Element::id)
                .toList();
        List<Element> elements = architecture.elements().values().stream()
                .map(element -> element.with(ElementAttributes.MTBF, Duration.ofMinutes(600 + random.nextInt(6_000)))
                        .with(ElementAttributes.MTTR, Duration.ofMinutes(60 + random.nextInt(600)))
                        .with(ElementAttributes.REPLICAS, 1L + random.nextInt(3))
                        .with(ElementAttributes.ZONES, nodes))
                .toList();
        List<Relation> relations = architecture.relations().values().stream()
                .map(relation -> relation.with(RelationAttributes.MODE, RelationMode.SYNC)
                        .with(
                                RelationAttributes.CRITICALITY,
                                random.nextInt(5) == 0 ? RelationCriticality.FALLBACK : RelationCriticality.REQUIRED))
                .toList();
        return Architecture.of("Failing", elements, relations, List.of(), List.of());
    }
}
