package dev.plumbline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Progress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DeadlineTest {

    @Test
    void stopsWhenTheTimeIsUpUntilMoreIsGiven() {
        AtomicLong clock = new AtomicLong(-5);
        Deadline deadline = new Deadline(Progress.NONE, clock::get);
        deadline.allow(10);
        assertThat(deadline.isCancelled()).isFalse();
        clock.set(5);
        assertThat(deadline.isCancelled()).isTrue();
        deadline.allow(1);
        assertThat(deadline.isCancelled()).isFalse();
    }
}
