package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.model.DualWrites;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
}
