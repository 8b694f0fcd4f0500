package dev.plumbline.simulation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenFiguresTest {

    private static final long ANSWER = 200;

    @Test
    void tellsTheTimesOfTokens() {
        SimulationResult result = simulate(0.5, List.of());
        Observed.Tokens tokens = tokens(result, "stock");
        double answers = result.elements().get("stock").throughput().value();
        assertThat(tokens.rate().value()).isCloseTo(answers * ANSWER, within(0.1 * answers * ANSWER));
        // An answer by itself: a step of 10 ms and 100 µs for each token of the prompt, then 12 ms a token.
        assertThat(tokens.first().p50().value()).isBetween(0.015, 0.1);
        assertThat(tokens.each().mean().value()).isBetween(0.012, 0.02);
        assertOrdered(tokens.first().p50(), tokens.first().p90(), tokens.first().p99());
        assertOrdered(tokens.each().p50(), tokens.each().p90(), tokens.each().p99());
        assertThat(tokens.first().p99().low()).isLessThan(tokens.first().p99().high());
        assertThat(tokens.first().mean().value())
                .isLessThan(result.elements().get("stock").latency().mean().value());
        assertThat(tokens(result, "shop").areKnown()).isFalse();
    }

    @Test
    void letsTokensWaitUnderLoad() {
        double calm = tokens(simulate(0.5, List.of()), "stock").each().mean().value();
        double busy = tokens(simulate(15, List.of()), "stock").each().mean().value();
        assertThat(busy).isGreaterThan(1.2 * calm);
    }

    @Test
    void assertsTheTimesOfTokens() {
        SimulationResult result = simulate(
                0.5,
                List.of(
                        "stock.ttft.p99 < 800ms",
                        "stock.tpot.mean < 5ms",
                        "stock.tokenRate > 10/s",
                        "shop.ttft.p50 < 1s"));
        assertThat(result.assertions())
                .extracting(SimulationResult.AssertionOutcome::verdict)
                .containsExactly(Outcome.HOLDS, Outcome.FAILS, Outcome.HOLDS, Outcome.CANNOT_TELL);
        assertThat(result.assertions().getLast().detail()).contains("stepTime", "outputTokens");
    }

    private static void assertOrdered(Estimate... estimates) {
        for (int index = 1; index < estimates.length; index++) {
            assertThat(estimates[index].value()).isGreaterThanOrEqualTo(estimates[index - 1].value());
        }
    }

    private static Observed.Tokens tokens(SimulationResult result, String id) {
        return result.observed().orElseThrow().elements().get(id).tokens();
    }

    private static SimulationResult simulate(double perSecond, List<String> assertions) {
        Architecture shop = ExampleShop.architecture();
        List<Element> elements = shop.elements().values().stream()
                .map(element -> element.id().equals("stock") ? endpoint(element) : element)
                .toList();
        Architecture model = Architecture.of(
                "Shop",
                elements,
                shop.relations().values(),
                shop.flows().values(),
                shop.scenarios().values());
        return new KernelSimulator(1).simulate(model, ExampleShop.scenario(perSecond, assertions), Progress.NONE);
    }

    private static Element endpoint(Element element) {
        Attributes steps = Attributes.NONE
                .with(PerformanceAttributes.STEP_BASE, Duration.ofMillis(10))
                .with(PerformanceAttributes.STEP_PER_PREFILL_TOKEN, Duration.ofNanos(100_000))
                .with(PerformanceAttributes.STEP_PER_SEQUENCE, Duration.ofMillis(2));
        return element.withAttributes(element.attributes()
                .with(PerformanceAttributes.STEP_TIME, steps)
                .with(ElementAttributes.MAX_BATCH, 64L)
                .with(PerformanceAttributes.INPUT_TOKENS, 100L)
                .with(ElementAttributes.OUTPUT_TOKENS, ANSWER));
    }
}
