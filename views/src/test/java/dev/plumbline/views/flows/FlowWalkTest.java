package dev.plumbline.views.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.views.SampleFlows;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlowWalkTest {
    private static final Architecture SHOP = SampleFlows.create();
    private static final FlowWalk WALK = FlowWalk.of(SHOP, SampleFlows.buy()).orElseThrow();

    @Test
    void putsNestedStepsIntoOneLine() {
        assertThat(WALK.steps())
                .extracting(FlowStep::ends)
                .containsExactly(
                        "Reader → Web shop",
                        "Web shop → Edge gateway",
                        "Edge gateway → Shop backend",
                        "Shop backend → Cart",
                        "Shop backend → Orders",
                        "Orders → Orders database",
                        "Orders → Payments",
                        "Payments → Payment provider",
                        "Orders → Order events",
                        "Reader → Web shop");
    }

    @Test
    void saysWhatHappensAndWhen() {
        assertThat(WALK.steps())
                .extracting(FlowStep::remarks)
                .contains(
                        "calls, https",
                        "place the order · at most 250ms",
                        "calls, https · at the same time as others · for 90% of the requests",
                        "publishes, kafka · 2 times");
    }

    @Test
    void staysAtItsEnds() {
        assertThat(WALK.stepped(-1).place()).isEqualTo("1 of 10");
        assertThat(WALK.stepped(4).here().words()).isEqualTo("place the order");
        assertThat(WALK.stepped(99).place()).isEqualTo("10 of 10");
    }

    @Test
    void knowsNoWalkWithoutSteps() {
        assertThat(FlowWalk.of(SHOP, new Flow("empty", "Empty", "", List.of()))).isEmpty();
    }
}
