package dev.plumbline.demoplatform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.demoplatform.Sample;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.graphmodel.way.Way;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PlatformPlanTest {

    private final Architecture sample = Sample.architecture();
    private final PlatformPlan plan = PlatformPlan.of(
            sample,
            Settings.usual(Sample.folder(), URI.create("http://127.0.0.1:9")).load());

    @Test
    void aFlowMakesTheCallsThatItsStepsSay() {
        Map<String, Double> calls = calls("home-feed");

        assertThat(calls.get("web-edge")).isEqualTo(1);
        assertThat(calls.get("feed-profile")).isEqualTo(1);
        assertThat(calls.get("feed-candidates")).isCloseTo(0.3, within(1e-9));
        assertThat(calls.get("ranker-features")).isCloseTo(0.6, within(1e-9));
        assertThat(calls.get("catalog-store-read")).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void aLoopAndAChoiceAreCountedByTheirMeans() {
        Map<String, Double> calls = calls("ask-assistant");

        assertThat(calls.get("agent-retriever")).isCloseTo(1.5, within(1e-9));
        assertThat(calls.get("retriever-index")).isCloseTo(1.5, within(1e-9));
        assertThat(calls.get("agent-models")).isCloseTo(1.6, within(1e-9));
        assertThat(calls.get("gateway-main")).isCloseTo(1.6 * 0.98, within(1e-9));
        assertThat(calls.get("gateway-fallback")).isCloseTo(1.6 * 0.02, within(1e-9));
    }

    @Test
    void stepsAfterABranchBelongToWhoWasVisitedInIt() {
        Map<String, Double> calls = calls("publish-video");

        assertThat(calls.get("moderation-events")).isEqualTo(1);
        assertThat(calls.get("moderation-review")).isCloseTo(0.04, within(1e-9));
        assertThat(calls.get("review-catalog")).isCloseTo(0.04, within(1e-9));
        assertThat(plan.ways().get("publish-video").start())
                .extracting(step -> ((Step.Call) step).relation().id())
                .containsExactly("creator-web", "edge-upload");
    }

    @Test
    void dataThatFlowsBackIsNoCall() {
        Map<String, Double> calls = calls("research-for-creator");

        assertThat(calls).doesNotContainKey("web-content");
        assertThat(calls.get("research-models")).isEqualTo(4);
        assertThat(calls.get("publish-upload")).isEqualTo(1);
    }

    @Test
    void everyStepIsTakenByTheSenderOfItsRelation() {
        plan.ways().values().forEach(way -> way.visits().forEach(visit -> check(visit.element(), visit.steps())));
    }

    private static void check(String element, List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Step.Call call ->
                    assertThat(Traffic.sender(call.relation())).isEqualTo(element);
                case Step.Choice choice -> choice.branches().forEach(branch -> check(element, branch));
                case Step.Repeat repeat -> check(element, repeat.steps());
                case Step.Fork fork -> fork.branches().forEach(branch -> check(element, branch));
            }
        }
    }

    @Test
    void relationsThatNoFlowUsesAreUsedInTheBackground() {
        assertThat(plan.rates().get("agent-catalog")).isEqualTo(0.1);
        assertThat(plan.ways()).doesNotContainKeys("web-edge", "evaluator-agent", "catalog-events", "viewer-web");
        assertThat(plan.rates().get("home-feed")).isCloseTo(24, within(1e-9));
    }

    @Test
    void aServiceHasTheServersThatItsLoadNeeds() {
        Part model = plan.parts().get("main-model");
        double rate = 0;
        for (Map.Entry<String, Way> way : plan.ways().entrySet()) {
            rate += calls(way.getKey()).getOrDefault("gateway-main", 0.0)
                    * plan.rates().get(way.getKey());
        }

        assertThat(model.servers())
                .isEqualTo((int) Math.ceil(rate * model.work().mean() / 0.5));
        assertThat(plan.parts().get("session-cache").servers()).isEqualTo(4);
        assertThat(plan.parts()).doesNotContainKeys("viewer", "edge", "team-feed", "eu-feed-api");
    }

    private Map<String, Double> calls(String way) {
        Map<String, Double> calls = new TreeMap<>();
        plan.ways()
                .get(way)
                .forEachCall((call, times) -> calls.merge(call.relation().id(), times, Double::sum));
        return calls;
    }
}
