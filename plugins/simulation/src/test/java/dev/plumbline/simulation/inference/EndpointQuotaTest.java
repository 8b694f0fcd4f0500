package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EndpointQuotaTest {

    @Test
    void countsARequestOnlyIfBothLimitsAllowIt() {
        EndpointQuota quota = new EndpointQuota(60, 6000);
        assertThat(quota.admit(0, 5000)).isTrue();
        assertThat(quota.admit(0, 2000)).isFalse();
        assertThat(quota.requests(0)).isEqualTo(59);
        assertThat(quota.tokens(0)).isEqualTo(1000);
        assertThat(quota.readyAt(0, 2000)).isEqualTo(10, within(1e-9));
        assertThat(quota.admit(10.001, 2000)).isTrue();
    }

    @Test
    void refusesShortRequestsThatAreTooMany() {
        EndpointQuota quota = new EndpointQuota(2, Double.POSITIVE_INFINITY);
        assertThat(quota.admit(0, 1e12)).isTrue();
        assertThat(quota.admit(0, 1)).isTrue();
        assertThat(quota.admit(0, 1)).isFalse();
        assertThat(quota.readyAt(0, 1)).isEqualTo(30, within(1e-9));
    }

    @Test
    void givesBackWhatAnAnswerDidNotNeed() {
        EndpointQuota quota = new EndpointQuota(60, 1000);
        quota.admit(0, 1000);
        quota.giveBack(0, 400);
        assertThat(quota.admit(0, 400)).isTrue();
        assertThat(quota.readyAt(0, 2000)).isInfinite();
    }
}
