package dev.plumbline.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.live.WatchedSample.Look;
import dev.plumbline.pluginapi.Metric;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each fault of the menu is seen within two intervals after it began.
@Tag("soak")
final class FaultVisibilitySoakTest {

    /// What happens just after a look is in the telemetry of the next interval, and told after it.
    private static final int TWO = 2;

    private static final int MOST = 20;
    private static final int WARM_UP = 12;

    @Test
    void everyFaultOfTheMenuIsSeenWithinTwoIntervals() throws Exception {
        try (WatchedSample sample = WatchedSample.usual()) {
            sample.intervalsUntil(look -> false, WARM_UP);
            Look before = sample.look();
            assertThat(before.unexpected()).isEmpty();
            assertThat(before.health("answer-agent")).doesNotStartWith("STALE");

            double slow = before.figure("ranker", Metric.LATENCY_P99);
            check(sample, "latency ranker 5", look -> look.figure("ranker", Metric.LATENCY_P99) > 1.5 * slow);
            check(
                    sample,
                    "errors profile-api 0.33",
                    look -> look.health("profile-api").startsWith("FAILING Errors")
                            && look.health("feed-profile").startsWith("FAILING Errors"));
            check(
                    sample,
                    "dead feature-store",
                    look -> look.health("ranker-features").startsWith("FAILING Errors"));
            sample.platform().control().inject("dead feature-store");
            assertThat(sample.intervalsUntil(
                            look -> look.health("feature-store").startsWith("FAILING to its callers"), MOST))
                    .as("a dead service is failing itself once it is silent for longer than its callers")
                    .isLessThanOrEqualTo(TWO + 1);
            sample.platform().heal();
            check(
                    sample,
                    "new-call feed-api answer-agent",
                    look -> look.unexpected().contains("feed-api answer-agent"));
            sample.intervalsUntil(look -> false, WARM_UP);
            double usual = sample.look().figure("edge-gateway", Metric.TRAFFIC);
            check(sample, "traffic 3", look -> look.figure("edge-gateway", Metric.TRAFFIC) > 1.2 * usual);
            check(
                    sample,
                    "stale-evaluation",
                    look -> look.health("answer-agent").startsWith("STALE evaluation"));
        }
    }

    private static void check(WatchedSample sample, String fault, Predicate<Look> seen) throws Exception {
        sample.platform().control().inject(fault);
        int intervals = sample.intervalsUntil(seen, MOST);
        System.out.println(fault + ": seen after " + intervals + " intervals");
        assertThat(intervals).as(fault).isLessThanOrEqualTo(TWO);
        sample.platform().heal();
    }
}
