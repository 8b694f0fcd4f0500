package dev.plumbline.simulation.oracle;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Requests fail as often as the first element is down, in two hundred systems, of which about ten are outside the
/// interval by chance, and more than eighteen once in a hundred times.
@Tag("soak")
final class AvailabilityAgreementSoakTest {

    @Test
    void requestsFailAsOftenAsTheFirstElementIsDown() {
        FailureAgreement.check(1_000, 200, 18);
    }
}
