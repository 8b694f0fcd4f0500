package dev.plumbline.simulation.availability.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class FormulasTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final RepairableUnit UNIT = RepairableUnit.ofMeans(90, 10);

    @Test
    void aUnitIsUpForItsShareOfTheTime() {
        assertThat(UNIT.availability()).isCloseTo(0.9, ROUNDING);
        assertThat(UNIT.unavailability()).isCloseTo(0.1, ROUNDING);
        assertThat(UNIT.failureFrequency()).isCloseTo(0.01, ROUNDING);
    }

    @Test
    void aUnitGoesFromUpToItsShare() {
        assertThat(UNIT.availabilityAt(0)).isEqualTo(1);
        assertThat(UNIT.availabilityAt(1e9)).isCloseTo(0.9, ROUNDING);
        assertThat(UNIT.intervalAvailability(1e-6)).isCloseTo(1, within(1e-6));
        assertThat(UNIT.intervalAvailability(1e12)).isCloseTo(0.9, ROUNDING);
    }

    @Test
    void theAvailabilityOfAWindowIsTheMeanOfThatAtItsTimes() {
        double sum = 0;
        for (int at = 0; at < 100_000; at++) {
            sum += UNIT.availabilityAt((at + 0.5) * 24 / 100_000) / 100_000;
        }
        assertThat(UNIT.intervalAvailability(24)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void countsFailedUnitsAtAnyScale() {
        assertThat(Binomial.atLeast(2, 3, 0.1)).isCloseTo(0.028, ROUNDING);
        assertThat(Binomial.atLeast(0, 3, 0.1)).isEqualTo(1);
        assertThat(Binomial.atLeast(4, 3, 0.1)).isZero();
        assertThat(Binomial.atLeast(3, 3, 1)).isEqualTo(1);
        assertThat(Binomial.atLeast(10, 10, 1e-3)).isCloseTo(1e-30, within(1e-42));
        assertThat(Binomial.atLeast(500_000_001, 1_000_000_000, 0.5)).isCloseTo(0.5, within(1e-4));
        assertThat(Binomial.exactly(1, 3, 0.1)).isCloseTo(0.243, ROUNDING);
        assertThat(Binomial.exactly(500_000_000, 1_000_000_000, 0.5)).isCloseTo(2.52313e-5, within(1e-9));
        assertThat(Binomial.exactly(0, 0, 0.5)).isEqualTo(1);
        assertThat(Binomial.exactly(0, 2, 0)).isEqualTo(1);
        assertThat(Binomial.ways(10, 4)).isEqualTo(210);
        assertThat(Binomial.ways(5_000, 2_500)).isInfinite();
    }

    @Test
    void aGroupWithACrewForEachUnitIsAsIndependentUnits() {
        for (int needed = 1; needed <= 5; needed++) {
            RepairableGroup group = RepairableGroup.independent(5, needed, UNIT);
            assertThat(group.unavailability()).isCloseTo(Binomial.atLeast(6 - needed, 5, 0.1), ROUNDING);
        }
    }

    @Test
    void aGroupGoesDownAsOftenAsItComesBack() {
        RepairableGroup group = new RepairableGroup(4, 3, 0.01, 0.1, 1, 0.5);
        // One more than may fail are down, and the one crew mends one of them.
        double back =
                new BirthDeath(4, failed -> failed == 0 ? 0.035 : (4 - failed) * 0.01, failed -> 0.1).stationary()[2]
                        * 0.1;
        assertThat(group.failureFrequency()).isCloseTo(back, ROUNDING);
    }

    @Test
    void coldSparesAndMoreCrewsHelp() {
        double hot = new RepairableGroup(3, 2, 0.01, 0.1, 1, 1).unavailability();
        assertThat(new RepairableGroup(3, 2, 0.01, 0.1, 1, 0).unavailability()).isLessThan(hot);
        assertThat(new RepairableGroup(3, 2, 0.01, 0.1, 2, 1).unavailability()).isLessThan(hot);
        assertThat(new RepairableGroup(3, 2, 0, 0.1, 1, 1).unavailability()).isZero();
    }

    @Test
    void repairMakesAPairLastLonger() {
        double rate = 0.01;
        double repair = 1;
        assertThat(new RepairableGroup(2, 1, rate, repair, 1, 1).meanTimeToFailure())
                .isCloseTo((3 * rate + repair) / (2 * rate * rate), within(1e-9));
        assertThat(new UnrepairedGroup(2, 1, rate).meanTimeToFailure()).isCloseTo(150, ROUNDING);
        assertThat(new UnrepairedGroup(3, 2, rate).meanTimeToFailure()).isCloseTo(83.333333333333, within(1e-9));
        assertThat(new UnrepairedGroup(1, 1, rate).reliabilityAt(100)).isCloseTo(Math.exp(-1), ROUNDING);
    }

    @Test
    void aPairThatTakesOverAtOnceIsAGroupWithOneCrew() {
        StandbyPair hot = new StandbyPair(0.01, 0.01, 0.2, 1, 0);
        RepairableGroup group = new RepairableGroup(2, 1, 0.01, 0.2, 1, 1);
        assertThat(hot.unavailability()).isCloseTo(group.unavailability(), ROUNDING);
        assertThat(hot.failureFrequency()).isCloseTo(group.failureFrequency(), ROUNDING);
        assertThat(new StandbyPair(0.01, 0, 0.2, 1, 0).unavailability())
                .isCloseTo(new RepairableGroup(2, 1, 0.01, 0.2, 1, 0).unavailability(), ROUNDING);
    }

    @Test
    void failuresThatAreNotNoticedAndSlowTakingOverCost() {
        double best = new StandbyPair(0.01, 0.01, 0.2, 1, 0).availability();
        assertThat(new StandbyPair(0.01, 0.01, 0.2, 0.9, 0).availability()).isLessThan(best);
        assertThat(new StandbyPair(0.01, 0.01, 0.2, 1, 0.1).availability()).isLessThan(best);
        assertThat(new StandbyPair(0.01, 0.01, 0.2, 0, 0.1).availability()).isPositive();
    }

    @Test
    void aSharedCauseLimitsWhatRedundancyGives() {
        BetaFactor beta = new BetaFactor(0.01, 0.05);
        assertThat(beta.unavailability(100, 1)).isCloseTo(0.0005, ROUNDING);
        assertThat(new BetaFactor(0.01, 0).unavailability(2, 1)).isCloseTo(1e-4, ROUNDING);
        assertThat(new BetaFactor(0.01, 1).unavailability(5, 1)).isCloseTo(0.01, ROUNDING);
    }

    @Test
    void agingMovesTheMeanOnly() {
        assertThat(new WeibullLifetime(1, 500).meanTimeToFailure()).isCloseTo(500, ROUNDING);
        assertThat(new WeibullLifetime(2, 1).meanTimeToFailure()).isCloseTo(Math.sqrt(Math.PI) / 2, ROUNDING);
        assertThat(new WeibullLifetime(2, 10).reliabilityAt(10)).isCloseTo(Math.exp(-1), ROUNDING);
        assertThat(new IndependentAttempts(0.1, 0).success()).isCloseTo(0.9, ROUNDING);
        assertThat(new IndependentAttempts(0.1, 2).success()).isCloseTo(0.999, ROUNDING);
    }

    @Test
    void refusesFiguresThatMakeNoSense() {
        assertThatThrownBy(() -> RepairableUnit.ofMeans(0, 1)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> RepairableUnit.ofMeans(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new RepairableUnit(-1, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new RepairableGroup(2, 3, 1, 1, 1, 1)).hasMessageContaining("between 1 and 2");
        assertThatThrownBy(() -> new RepairableGroup(2_000_000_000, 1, 1, 1, 1, 1))
                .hasMessageContaining("1000000");
        assertThatThrownBy(() -> new StandbyPair(1, 1, 1, 2, 0)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new BetaFactor(0.1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeibullLifetime(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UNIT.availabilityAt(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IndependentAttempts(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnrepairedGroup(3, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
