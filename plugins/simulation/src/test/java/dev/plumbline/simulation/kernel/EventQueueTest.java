package dev.plumbline.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events come in the order of their times, and of equal times in that of their payloads, however many are pending.
final class EventQueueTest {

    private record Pending(double time, long payload) {}

    private static final Comparator<Pending> ORDER =
            Comparator.comparingDouble(Pending::time).thenComparingLong(Pending::payload);

    private final EventQueue queue = new EventQueue();
    private final PriorityQueue<Pending> expected = new PriorityQueue<>(ORDER);
    private long payloads;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void comeInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double now = 0;
        for (int phase = 0; phase < 30; phase++) {
            int wanted = random.nextInt(4) == 0 ? random.nextInt(6000) : random.nextInt(300);
            for (int round = 0; round < 4000; round++) {
                if (expected.size() < wanted || expected.isEmpty()) {
                    add(now + delay(random));
                }
                if (expected.size() >= wanted) {
                    now = take();
                    if (random.nextBoolean()) {
                        add(now + delay(random));
                    }
                }
                assertThat(queue.size()).isEqualTo(expected.size());
            }
        }
        while (!expected.isEmpty()) {
            take();
        }
        assertThat(queue.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 3000})
    void comeInOrderWhereAllAreAtTheSameTime(int count) {
        for (int event = 0; event < count; event++) {
            add(7);
        }
        for (int event = 0; event < count; event++) {
            assertThat(take()).isEqualTo(7);
            add(event % 2 == 0 ? 7 : 8);
        }
        while (!expected.isEmpty()) {
            take();
        }
    }

    /// Mostly short, at times none at all, now and then very long.
    private static double delay(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 5000 * random.nextDouble();
            default -> random.nextExponential();
        };
    }

    private void add(double time) {
        long payload = payloads++;
        queue.add(time, payload);
        expected.add(new Pending(time, payload));
    }

    private double take() {
        Pending first = expected.remove();
        queue.settle();
        assertThat(queue.earliest()).isEqualTo(first.time());
        assertThat(queue.take()).isEqualTo(first.payload());
        return first.time();
    }
}
