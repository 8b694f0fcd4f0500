package dev.plumbline.simulation.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class StopSignalTest {

    private int looks;

    @Test
    void asksOnceInSoManyUnits() {
        StopSignal stop = new StopSignal(() -> ++looks < 0);
        for (int unit = 0; unit < 10 * StopSignal.UNITS; unit++) {
            stop.worked();
        }
        assertThat(looks).isEqualTo(10);
        for (int times = 0; times < 10; times++) {
            stop.worked(StopSignal.UNITS);
        }
        assertThat(looks).isEqualTo(20);
        stop.worked(Integer.MAX_VALUE);
        assertThat(looks).isEqualTo(21);
    }

    @Test
    void endsTheWork() {
        StopSignal stop = new StopSignal(() -> true);
        assertThatThrownBy(stop::look).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> stop.worked(StopSignal.UNITS)).isInstanceOf(CancellationException.class);
    }
}
