package dev.plumbline.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What goes wrong in the running sample is seen where it goes wrong.
final class FaultVisibilityTest {

    private static final int PATIENT = 60;

    @Test
    void faultsAreSeenOnTheElementsAndRelationsThatTheyAreAbout() throws Exception {
        try (WatchedSample sample = WatchedSample.quick()) {
            assertThat(sample.intervalsUntil(
                            look -> look.health("feature-store").startsWith("OK")
                                    && look.health("profile-api").startsWith("OK")
                                    && look.health("ranker-features").startsWith("OK"),
                            PATIENT))
                    .as("all is well")
                    .isLessThanOrEqualTo(PATIENT);
            assertThat(sample.look().unexpected()).isEmpty();

            sample.platform().control().inject("errors profile-api 0.33");
            sample.platform().control().inject("dead feature-store");
            sample.platform().control().inject("new-call feed-api answer-agent");

            assertThat(sample.intervalsUntil(
                            look -> look.health("profile-api").startsWith("FAILING Errors")
                                    && look.health("feed-profile").startsWith("FAILING Errors")
                                    && look.health("ranker-features").startsWith("FAILING Errors")
                                    && look.health("feature-store").startsWith("FAILING to its callers")
                                    && look.unexpected().equals(List.of("feed-api answer-agent")),
                            PATIENT))
                    .as("faults are seen")
                    .isLessThanOrEqualTo(PATIENT);
        }
    }
}
