package dev.plumbline.simulation.oracle;

import org.junit.jupiter.api.Test;

/// Requests fail as often as the first element is down.
final class AvailabilityAgreementTest {

    private static final int SYSTEMS = 40;

    @Test
    void requestsFailAsOftenAsTheFirstElementIsDown() {
        FailureAgreement.check(0, SYSTEMS, SYSTEMS / 20);
    }
}
