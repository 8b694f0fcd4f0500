package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.model.DualWrites;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DeclaredRulesTest {

    @Test
    void tellsHowLongTheDependencyTakesToComeBack() {
        Verdict.Violation violation = new Sketch()
                .services("shop")
                .setAt("recovery.rto", Duration.ofMinutes(15))
                .services("stock")
                .setAt("recovery.rto", Duration.ofHours(4))
                .calls("shop", "stock")
                .violation(new RecoveryObjectives());
        assertThat(violation.what())
                .isEqualTo(
                        "shop is to be back after 15min, but cannot do without stock, which is to be back after 4h.");
        assertThat(violation.witness()).containsExactly("shop", "shop-stock", "stock");
    }

    @Test
    void cannotTellWhetherAnObjectiveHoldsWhereADependencyHasNone() {
        List<Verdict> verdicts = new Sketch()
                .services("shop")
                .setAt("recovery.rto", Duration.ofMinutes(15))
                .services("stock")
                .calls("shop", "stock")
                .check(new RecoveryObjectives());
        assertThat(verdicts).singleElement().isInstanceOf(Verdict.CannotTell.class);
        assertThat(verdicts.getFirst().elements()).containsExactly("shop", "stock");
    }

    @Test
    void showsTheShortestLoopOfMessages() {
        Verdict.Violation violation = loop(new Sketch()).violation(new EventLoop());
        assertThat(violation.witness())
                .containsExactly(
                        "moves",
                        "shop-moves",
                        "shop",
                        "shop-orders",
                        "orders",
                        "stock-orders",
                        "stock",
                        "stock-moves",
                        "moves");
    }

    @Test
    void leavesOutLoopsWithAHopLimitAndDeadLetters() {
        assertThat(loop(new Sketch()).set(DataAttributes.HOP_LIMIT, 3L).check(new EventLoop()))
                .isEmpty();
        assertThat(new Sketch()
                        .element(ElementKind.QUEUE, "orders")
                        .set(ElementAttributes.DEAD_LETTER, "dead")
                        .element(ElementKind.QUEUE, "dead")
                        .services("replay")
                        .relation("orders", RelationKind.FLOWS_TO, "dead")
                        .relation("replay", RelationKind.SUBSCRIBES, "dead")
                        .relation("replay", RelationKind.PUBLISHES, "orders")
                        .check(new EventLoop()))
                .isEmpty();
    }

    @Test
    void asksOnceForAllStoresWhereNothingErases() {
        List<Verdict> verdicts = new Sketch()
                .element(ElementKind.DATASTORE, "ledger")
                .set(ElementAttributes.PII, true)
                .element(ElementKind.DATASTORE, "notes")
                .set(ElementAttributes.PII, true)
                .check(new ErasurePath());
        assertThat(verdicts).singleElement().isInstanceOf(Verdict.CannotTell.class);
        assertThat(verdicts.getFirst().elements()).containsExactly("ledger", "notes");
    }

    @Test
    void countsOnlyWritesThatAFlowUsesTogether() {
        assertThat(besides(writes())).isEqualTo(1);
        assertThat(besides(writes().flow(flow("buy", "shop-ledger")).flow(flow("look", "shop-views"))))
                .isZero();
        assertThat(besides(writes().flow(flow("buy", "shop-ledger", "shop-views"))))
                .isEqualTo(1);
    }

    private static Sketch loop(Sketch sketch) {
        return sketch.element(ElementKind.QUEUE, "orders")
                .element(ElementKind.QUEUE, "moves")
                .services("stock", "shop")
                .relation("stock", RelationKind.SUBSCRIBES, "orders")
                .relation("shop", RelationKind.SUBSCRIBES, "moves")
                .relation("shop", RelationKind.PUBLISHES, "orders")
                .relation("stock", RelationKind.PUBLISHES, "moves");
    }

    private static Sketch writes() {
        return new Sketch()
                .services("shop")
                .element(ElementKind.DATASTORE, "ledger")
                .element(ElementKind.QUEUE, "views")
                .relation("shop", RelationKind.WRITES, "ledger")
                .relation("shop", RelationKind.PUBLISHES, "views");
    }

    private static Flow flow(String id, String... relations) {
        return new Flow(
                id,
                id,
                "",
                List.of(relations).stream()
                        .map(relation -> (Flow.Step) new Flow.Use(relation, "", Optional.empty()))
                        .toList());
    }

    private static long besides(Sketch sketch) {
        Architecture architecture = sketch.architecture();
        return new DualWrites(architecture).beside(architecture.requireElement("shop"));
    }

    @Test
    void takesASimulatedOutageOfTheZoneForARehearsalOfTheFailover() {
        Architecture shop = new Sketch()
                .services("shop")
                .set(ElementAttributes.TIER, Tier.CRITICAL)
                .set(ElementAttributes.LIFECYCLE, Lifecycle.PRODUCTION)
                .set(ElementAttributes.ZONES, List.of("zone-a", "zone-b"))
                .architecture();
        assertThat(failover(shop, "zone-a")).isEmpty();
        assertThat(failover(shop, "zone-c")).hasSize(1);
    }

    private static List<Verdict> failover(Architecture shop, String zone) {
        Fault outage = new Fault(
                Duration.ofMinutes(1), Duration.ofMinutes(5), new Fault.Target.Zone(zone), new Fault.Effect.Down());
        Scenario scenario = Scenario.of("outage", List.of()).withFaults(List.of(outage));
        Architecture with = Architecture.of(
                "shop", shop.elements().values(), shop.relations().values(), List.of(), List.of(scenario));
        SimulationResult result = new SimulationResult(
                "outage",
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                1,
                List.of(),
                List.of(),
                new Provenance("test", "", Optional.empty()));
        RuleContext context =
                new RuleContext(with, Evidence.NONE.withSimulations(List.of(result)), LocalDate.of(2026, 11, 27));
        return BuiltInRules.catalogue()
                .find("REL-024")
                .orElseThrow()
                .rule()
                .check(context)
                .toList();
    }
}
