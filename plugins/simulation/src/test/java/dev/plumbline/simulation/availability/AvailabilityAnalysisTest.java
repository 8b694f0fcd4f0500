package dev.plumbline.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.FailMode;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Availability.PartKind;
import dev.plumbline.simulation.availability.AvailabilityResult.Method;
import dev.plumbline.simulation.availability.AvailabilityResult.Outcome;
import dev.plumbline.simulation.availability.AvailabilityResult.PartImportance;
import dev.plumbline.simulation.availability.diagram.CutSet;
import dev.plumbline.simulation.availability.diagram.CutSetChoice;
import dev.plumbline.simulation.availability.diagram.MinimalCutSets;
import dev.plumbline.simulation.stopping.StopSignal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class AvailabilityAnalysisTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void threeTiersAreAsKnown() {
        AvailabilityResult result = new Landscape()
                .service("balancer", 2, 0.001)
                .service("app", 3, 0.01)
                .required("app", 2)
                .service("database", 2, 0.005)
                .service("network", 1, 0.0001)
                .calls("balancer", "app", "network")
                .calls("app", "database")
                .analyse("balancer");
        MinimalCutSets cuts = result.cutSets().orElseThrow();
        assertThat(result.method()).isEqualTo(Method.EXACT);
        assertThat(result.figures().unavailability()).isCloseTo(0.0004239598278, within(1e-13));
        assertThat(cuts.rareEvent()).isCloseTo(0.000426, ROUNDING);
        assertThat(cuts.upperBound()).isCloseTo(0.0004259295806, within(1e-13));
        assertThat(cuts.count()).isEqualTo(6);
        assertThat(importance(result, "app").importance().birnbaumOfOne()).isCloseTo(0.01979750525, within(1e-11));
        assertThat(importance(result, "network").importance().birnbaum()).isCloseTo(0.9996760078, within(1e-10));
    }

    @Test
    void zonesTakeTheirReplicasWithThem() {
        Landscape landscape = new Landscape().service("app", 6, 0.01).zones("app", "a", "b", "c");
        for (String zone : List.of("a", "b", "c")) {
            landscape.node(zone, null, 0.001);
        }
        assertThat(landscape.required("app", 4).unavailability("app")).isCloseTo(1 - 0.9998595313, within(1e-10));
        assertThat(landscape.required("app", 3).unavailability("app")).isCloseTo(1 - 0.9999950823, within(1e-10));
        assertThat(landscape.zones("app", "a").required("app", 4).unavailability("app"))
                .isCloseTo(1 - 0.998980466, within(1e-9));
        assertThat(landscape.zones("app").unavailability("app")).isCloseTo(1 - 0.9999804464, within(1e-10));
    }

    @Test
    void manyHardDependenciesNeedAnExtraNine() {
        Landscape landscape = new Landscape().service("app", 1, 0.001);
        for (int dependency = 0; dependency < 30; dependency++) {
            landscape.service("d" + dependency, 1, 0.001).calls("app", "d" + dependency);
        }
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.9694605363, within(1e-10));
    }

    @Test
    void dependenciesAreFollowedAndSharedOnesCountOnce() {
        Landscape landscape = new Landscape()
                .service("app", 1, 0.01)
                .service("left", 1, 0.02)
                .service("right", 1, 0.03)
                .service("store", 1, 0.04)
                .calls("app", "left", "right")
                .calls("left", "store")
                .calls("right", "store");
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.99 * 0.98 * 0.97 * 0.96, ROUNDING);
        assertThat(landscape.unavailability("store")).isCloseTo(0.04, ROUNDING);
    }

    @Test
    void optionalAndAsynchronousCallsAreNotCounted() {
        Landscape landscape = new Landscape()
                .service("app", 1, 0.01)
                .service("other", 1, 0.5)
                .with("events", ElementKind.QUEUE, null)
                .failing("events", 0.5)
                .relate("app", "other", RelationKind.CALLS, RelationCriticality.OPTIONAL)
                .relate("app", "events", RelationKind.PUBLISHES, RelationCriticality.REQUIRED)
                .relate("app", "events", RelationKind.SUBSCRIBES, RelationCriticality.REQUIRED);
        assertThat(landscape.unavailability("app")).isCloseTo(0.01, ROUNDING);
        landscape.relate("app", "other", RelationKind.DEPENDS_ON, RelationCriticality.REQUIRED);
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.99 * 0.5, ROUNDING);
    }

    @Test
    void aFallbackStandsInForTheSameKind() {
        Landscape landscape = new Landscape()
                .service("app", 1, 0.01)
                .service("main", 1, 0.1)
                .service("spare", 1, 0.2)
                .with("store", ElementKind.DATASTORE, null)
                .failing("store", 0.05)
                .calls("app", "main", "store")
                .relate("app", "spare", RelationKind.CALLS, RelationCriticality.FALLBACK);
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.99 * 0.95 * (1 - 0.1 * 0.2), ROUNDING);
        AvailabilityResult idle = new Landscape()
                .service("app", 1, 0.01)
                .service("spare", 1, 0.2)
                .relate("app", "spare", RelationKind.CALLS, RelationCriticality.FALLBACK)
                .analyse("app");
        assertThat(idle.figures().unavailability()).isCloseTo(0.01, ROUNDING);
        assertThat(idle.model().notes()).anyMatch(note -> note.contains("stand in for nothing"));
    }

    @Test
    void guardrailsAreNeededUnlessTheyLetPass() {
        Landscape landscape = new Landscape()
                .with("model", ElementKind.MODEL_ENDPOINT, null)
                .failing("model", 0.1)
                .with("guard", ElementKind.GUARDRAIL, null)
                .failing("guard", 0.2)
                .relate("guard", "model", RelationKind.GUARDS, RelationCriticality.REQUIRED);
        assertThat(landscape.unavailability("model")).isCloseTo(1 - 0.9 * 0.8, ROUNDING);
        assertThat(landscape.unavailability("guard")).isCloseTo(0.2, ROUNDING);
        landscape.set("guard", ElementAttributes.FAIL_MODE, FailMode.OPEN);
        assertThat(landscape.unavailability("model")).isCloseTo(0.1, ROUNDING);
    }

    @Test
    void circlesFailOnlyForACause() {
        Landscape landscape = new Landscape()
                .service("a", 1, 0.1)
                .service("b", 1, 0.2)
                .service("c", 1, 0.3)
                .calls("a", "b", "a")
                .calls("b", "c")
                .calls("c", "a");
        for (String element : List.of("a", "b", "c")) {
            assertThat(landscape.unavailability(element)).isCloseTo(1 - 0.9 * 0.8 * 0.7, ROUNDING);
        }
    }

    @Test
    void nodesAreSharedByWhatRunsOnThem() {
        Landscape landscape = new Landscape()
                .node("region", null, 0.001)
                .node("cluster", "region", 0.01)
                .service("app", 2, 0.1)
                .service("store", 2, 0.2)
                .calls("app", "store")
                .relate("app", "cluster", RelationKind.DEPLOYED_ON, RelationCriticality.REQUIRED)
                .relate("store", "cluster", RelationKind.DEPLOYED_ON, RelationCriticality.REQUIRED);
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.999 * 0.99 * (1 - 0.01) * (1 - 0.04), ROUNDING);
        assertThat(landscape.unavailability("cluster")).isCloseTo(1 - 0.999 * 0.99, ROUNDING);
    }

    @Test
    void replicasAreSpreadOverNodesAndRegionsAreFoundByName() {
        Landscape landscape = new Landscape()
                .node("n1", null, 0.1)
                .node("n2", null, 0.2)
                .node("r", null, 0.01)
                .service("app", 2, 0.05)
                .set("app", ElementAttributes.REGION, "r")
                .relate("app", "n1", RelationKind.DEPLOYED_ON, RelationCriticality.REQUIRED)
                .relate("app", "n2", RelationKind.DEPLOYED_ON, RelationCriticality.REQUIRED);
        double left = 1 - 0.9 * 0.95;
        double right = 1 - 0.8 * 0.95;
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.99 * (1 - left * right), ROUNDING);
        assertThat(importance(landscape.analyse("app"), "r").part().kind()).isEqualTo(PartKind.REGION);
        assertThat(importance(landscape.analyse("app"), "n1").part().kind()).isEqualTo(PartKind.NODE);
    }

    @Test
    void instancesSayWhereReplicasAre() {
        Landscape landscape = new Landscape()
                .node("east", null, 0.01)
                .node("west", null, 0.02)
                .service("app", 5, 0.1)
                .required("app", 2)
                .with("east-app", ElementKind.INSTANCE, "east")
                .set("east-app", ElementAttributes.INSTANCE_OF, "app")
                .set("east-app", ElementAttributes.REPLICAS, 4L)
                .with("west-app", ElementKind.INSTANCE, "west")
                .set("west-app", ElementAttributes.INSTANCE_OF, "app");
        double bothUp = Math.pow(0.1, 5) + 5 * 0.9 * Math.pow(0.1, 4);
        double eastUp = Math.pow(0.1, 4) + 4 * 0.9 * Math.pow(0.1, 3);
        double expected = 0.01 + 0.99 * (0.98 * bothUp + 0.02 * eastUp);
        assertThat(landscape.unavailability("app")).isCloseTo(expected, ROUNDING);
        assertThat(landscape.unavailability("east-app")).isCloseTo(1 - 0.99 * (1 - 1e-4), ROUNDING);
        AvailabilityResult others =
                landscape.set("app", ElementAttributes.REPLICAS, 6L).analyse("app");
        assertThat(others.model().notes()).anyMatch(note -> note.contains("east-app, west-app"));
    }

    @Test
    void aPoolOfMachinesFailsWhenTooFewAreLeft() {
        Landscape landscape = new Landscape()
                .node("pool", null, 0.1)
                .set("pool", ElementAttributes.REPLICAS, 3L)
                .required("pool", 2)
                .service("app", 1, 0.5)
                .relate("app", "pool", RelationKind.DEPLOYED_ON, RelationCriticality.REQUIRED);
        assertThat(landscape.unavailability("app")).isCloseTo(1 - 0.5 * (1 - 0.028), ROUNDING);
        assertThat(landscape.unavailability("pool")).isCloseTo(0.028, ROUNDING);
    }

    @Test
    void mostReplicasMustAgreeInAQuorum() {
        Landscape landscape = new Landscape().service("store", 5, 0.1).set("store", OperationsAttributes.QUORUM, true);
        assertThat(landscape.unavailability("store")).isCloseTo(0.00856, ROUNDING);
        assertThat(landscape.required("store", 1).unavailability("store")).isCloseTo(1e-5, ROUNDING);
    }

    @Test
    void whatIsInsideStandsAndFallsWithWhatRunsAroundIt() {
        Landscape landscape = new Landscape()
                .with("shop", ElementKind.SYSTEM, null)
                .with("orders", ElementKind.SERVICE, "shop")
                .failing("orders", 0.1)
                .with("stock", ElementKind.SERVICE, "shop")
                .failing("stock", 0.2)
                .with("orders-api", ElementKind.API, "orders")
                .service("caller", 1, 0.01)
                .calls("caller", "orders-api");
        assertThat(landscape.unavailability("caller")).isCloseTo(1 - 0.99 * 0.9, ROUNDING);
        assertThat(landscape.unavailability("shop")).isCloseTo(1 - 0.9 * 0.8, ROUNDING);
        assertThat(landscape.analyse("shop").model().notes()).anyMatch(note -> note.endsWith(": shop."));
    }

    @Test
    void promisesOfOthersCountAsDowntimeButNotAsFailures() {
        AvailabilityResult result = new Landscape()
                .service("app", 1, 0.001)
                .with("payments", ElementKind.EXTERNAL, null)
                .objective("payments", 0.995)
                .with("bucket", ElementKind.DATASTORE, null)
                .set("bucket", ElementAttributes.MANAGED, true)
                .objective("bucket", 0.999)
                .calls("app", "payments", "bucket")
                .analyse("app");
        assertThat(result.figures().unavailability()).isCloseTo(1 - 0.999 * 0.995 * 0.999, ROUNDING);
        assertThat(result.figures().failures().notCounted()).containsExactly("payments", "bucket");
        assertThat(result.figures().failures().perYear()).isPositive();
        assertThat(result.figures().meanOutageSeconds()).isNaN();
        assertThat(result.model().notes()).anyMatch(note -> note.contains("bucket, payments"));
        assertThat(result.model().missing()).isEmpty();
    }

    @Test
    void whatIsNotKnownNeverFailsAndIsListed() {
        AvailabilityResult result = new Landscape()
                .with("app", ElementKind.SERVICE, null)
                .set("app", ElementAttributes.MTBF, Duration.ofDays(30))
                .with("store", ElementKind.DATASTORE, null)
                .zones("store", "z1", "z9")
                .with("z1", ElementKind.NODE, null)
                .with("browser", ElementKind.CLIENT, null)
                .calls("browser", "app")
                .calls("app", "store")
                .analyse("browser");
        assertThat(result.figures().unavailability()).isZero();
        assertThat(result.model().missing())
                .containsExactly(
                        new MissingFigures("app", List.of("mttr")),
                        new MissingFigures("store", List.of("mtbf", "mttr")),
                        new MissingFigures("z1", List.of("mtbf", "mttr")));
        assertThat(result.model().notes()).anyMatch(note -> note.contains("zones") && note.endsWith(": z9."));
        assertThat(result.cutSets().orElseThrow().count()).isZero();
    }

    @Test
    void aFailureHasAFrequencyAndALength() {
        AvailabilityResult.Figures figures = new Landscape()
                .with("app", ElementKind.SERVICE, null)
                .set("app", ElementAttributes.MTBF, Duration.ofHours(1000))
                .set("app", ElementAttributes.MTTR, Duration.ofHours(1))
                .analyse("app")
                .figures();
        assertThat(figures.availability()).isCloseTo(0.999000999, within(1e-9));
        assertThat(figures.downtimeSecondsPerYear() / 60).isCloseTo(525.4345654, within(1e-6));
        assertThat(figures.failures().perYear()).isCloseTo(8.757242757, within(1e-8));
        assertThat(figures.meanOutageSeconds()).isCloseTo(3600, within(1e-6));
        assertThat(figures.meanUpSeconds()).isCloseTo(3_600_000, within(1e-3));
    }

    @Test
    void objectivesAreHeldAgainstTheFigures() {
        Landscape landscape = new Landscape().service("app", 1, 0.001).objective("app", 0.999);
        AvailabilityResult.Objective held =
                landscape.objective("app", 0.998).analyse("app").objective().orElseThrow();
        AvailabilityResult.Objective missed =
                landscape.objective("app", 0.9999).analyse("app").objective().orElseThrow();
        assertThat(held.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(held.budgetUse()).isCloseTo(0.5, within(1e-9));
        assertThat(missed.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(missed.budgetUse()).isCloseTo(10, within(1e-9));
        assertThat(missed.budgetSecondsPerYear()).isCloseTo(3155.76, within(1e-6));
        assertThat(landscape
                        .objective("app", 1)
                        .analyse("app")
                        .objective()
                        .orElseThrow()
                        .budgetUse())
                .isInfinite();
    }

    @Test
    void boundsAreGivenWhereNoDiagramFits() {
        Landscape landscape = new Landscape().service("app", 1, 0.01).objective("app", 0.5);
        for (int other = 0; other < 30; other++) {
            landscape.service("s" + other, 3, 0.01).calls("app", "s" + other);
        }
        AvailabilityResult result = new AvailabilityAnalysis(new AnalysisChoice(CutSetChoice.likely(5), 10, 1))
                .analyse(landscape.architecture(), "app");
        double exact = landscape.unavailability("app");
        assertThat(result.method()).isEqualTo(Method.BOUNDS);
        assertThat(exact).isBetween(result.figures().low(), result.figures().high() + 1e-12);
        assertThat(result.objective().orElseThrow().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(result.cutSets()).isEmpty();
    }

    @Test
    void cutSetsNameReplicasByHowManyMustFail() {
        AvailabilityResult result = new Landscape()
                .node("a", null, 0.01)
                .node("b", null, 0.01)
                .service("app", 4, 0.1)
                .zones("app", "a", "b")
                .required("app", 2)
                .analyse("app");
        assertThat(result.cutSets().orElseThrow().likely())
                .extracting(CutSet::failures)
                .containsExactlyInAnyOrder(
                        List.of(new CutSet.Failure("app", 3, 4)),
                        List.of(new CutSet.Failure("a", 1, 1), new CutSet.Failure("app", 1, 2)),
                        List.of(new CutSet.Failure("b", 1, 1), new CutSet.Failure("app", 1, 2)),
                        List.of(new CutSet.Failure("a", 1, 1), new CutSet.Failure("b", 1, 1)));
        assertThat(result.cutSets().orElseThrow().count()).isEqualTo(4 + 2 + 2 + 1);
    }

    @Test
    void absurdFiguresGetAnAnswer() {
        Landscape landscape = new Landscape()
                .service("app", Long.MAX_VALUE, 0.5)
                .zones("app", "a", "b")
                .node("a", null, 0.5)
                .node("b", null, 0.5)
                .required("app", 1_000_000_000);
        assertThat(landscape.unavailability("app")).isCloseTo(0.25, within(1e-9));
        AvailabilityResult never =
                landscape.service("app", 2, 0.5).required("app", 3).analyse("app");
        assertThat(never.figures().unavailability()).isEqualTo(1);
        assertThat(never.model().notes()).anyMatch(note -> note.contains("never work"));
        assertThat(new Landscape()
                        .with("x", ElementKind.SERVICE, null)
                        .set("x", ElementAttributes.MTBF, Duration.ofSeconds(Long.MAX_VALUE))
                        .set("x", ElementAttributes.MTTR, Duration.ZERO)
                        .unavailability("x"))
                .isZero();
    }

    @Test
    void refusesUnknownElements() {
        Architecture architecture = new Landscape().service("app", 1, 0.1).architecture();
        assertThatThrownBy(() -> new AvailabilityAnalysis(AnalysisChoice.usual(1)).analyse(architecture, "ap"))
                .hasMessageContaining("'ap'");
    }

    @Test
    void killedReplicasAreCountedOverAllThatRun() {
        Landscape landscape = new Landscape()
                .service("app", 2, 0.1)
                .service("store", 1, 0.1)
                .service("other", 1, 0.1)
                .with("provided", ElementKind.EXTERNAL, null)
                .calls("app", "store", "provided");
        KillAnalysis.Survival survival =
                new KillAnalysis(landscape.architecture()).survival("app", 2, StopSignal.never());
        assertThat(survival.replicas()).isEqualTo(4);
        // Of six pairs, those of one of the two replicas and the bystander leave it working.
        assertThat(survival.probability()).isCloseTo(2 / 6.0, ROUNDING);
        assertThatThrownBy(() -> new KillAnalysis(landscape.architecture()).survival("app", 5, StopSignal.never()))
                .hasMessageContaining("between 0 and 4");
    }

    private static PartImportance importance(AvailabilityResult result, String part) {
        return result.parts().stream()
                .filter(each -> each.part().element().equals(part))
                .findFirst()
                .orElseThrow();
    }
}
