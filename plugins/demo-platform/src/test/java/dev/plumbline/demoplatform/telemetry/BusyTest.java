package dev.plumbline.demoplatform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class BusyTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void isTheMeanNumberInUseOverTheServers() {
        Busy busy = new Busy(4, now::get);
        busy.add(1);
        now.set(1_000_000_000);
        busy.add(1);
        now.set(2_000_000_000);

        assertThat(busy.share()).isCloseTo(3.0 / 2 / 4, within(1e-9));
    }

    @Test
    void staysTheSameWithinASecond() {
        Busy busy = new Busy(1, now::get);
        busy.add(1);
        now.set(1_000_000_000);
        assertThat(busy.share()).isEqualTo(1);
        busy.add(-1);
        now.set(1_400_000_000);
        assertThat(busy.share()).isEqualTo(1);
        now.set(2_000_000_000);
        assertThat(busy.share()).isEqualTo(0);
    }
}
