package dev.plumbline.views.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallStepsTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();
    private final SmallSteps steps = new SmallSteps(later::add, this::millis, Duration.ofMillis(3));
    private long now;

    @Test
    void doesAsManyAsThereIsTimeForAndTheOthersLater() {
        steps.begin(of(1, 7));
        assertThat(done).containsExactly(1, 2, 3);
        later.removeFirst().run();
        assertThat(done).containsExactly(1, 2, 3, 4, 5, 6);
        later.removeFirst().run();
        assertThat(done).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(later).isEmpty();
    }

    @Test
    void doesWhatTakesNoTimeAtOnce() {
        List<Integer> quick = new ArrayList<>();
        steps.begin(IntStream.range(0, 100)
                .mapToObj(number -> (Runnable) () -> quick.add(number))
                .toList());
        assertThat(quick).hasSize(100);
        assertThat(later).isEmpty();
    }

    @Test
    void forgetsWhatWasLeftWhenItBeginsAnew() {
        steps.begin(of(1, 7));
        steps.begin(of(11, 14));
        assertThat(done).containsExactly(1, 2, 3, 11, 12, 13);
        assertThat(later).hasSize(1);
        later.removeFirst().run();
        assertThat(done).containsExactly(1, 2, 3, 11, 12, 13, 14);
        assertThat(later).isEmpty();
    }

    @Test
    void doesNothingAfterItWasStopped() {
        steps.begin(of(1, 7));
        steps.stop();
        later.removeFirst().run();
        assertThat(done).containsExactly(1, 2, 3);
        assertThat(later).isEmpty();
    }

    /// Steps that take a millisecond each.
    private List<Runnable> of(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> (Runnable) () -> {
                    done.add(number);
                    now++;
                })
                .toList();
    }

    private long millis() {
        return Duration.ofMillis(now).toNanos();
    }
}
