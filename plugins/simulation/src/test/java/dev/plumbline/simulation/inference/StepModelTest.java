package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StepModelTest {

    private static final StepModel MODEL = new StepModel(0.012, 4e-5, 2e-5, 1e-7);

    @Test
    void addsWhatIsInAStep() {
        assertThat(MODEL.duration(2000, 100, 50_000)).isEqualTo(0.012 + 0.08 + 0.002 + 0.005, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 7, 100_000})
    void sumsStepsThatOnlyDecodeAsOneByOne(long steps) {
        double sum = 0;
        for (long step = 0; step < steps; step++) {
            sum += MODEL.duration(0, 17, 9_000 + 17 * step);
        }
        assertThat(MODEL.decoding(steps, 17, 9_000)).isEqualTo(sum, within(1e-9 * sum));
    }

    @Test
    void rejectsTimesThatAreNone() {
        for (double wrong : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new StepModel(0, 0, wrong, 0));
        }
    }
}
