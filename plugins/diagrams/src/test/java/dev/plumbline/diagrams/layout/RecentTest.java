package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void computesAResultOnce() {
        Recent<Integer, String> recent = new Recent<>(10);
        assertThat(get(recent, 1)).isEqualTo("result 1");
        assertThat(get(recent, 1)).isSameAs(get(recent, 1));
        assertThat(recent.computed()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() {
        Recent<Integer, String> recent = new Recent<>(2);
        get(recent, 1);
        get(recent, 2);
        get(recent, 1);
        get(recent, 3);
        assertThat(recent.computed()).isEqualTo(3);
        get(recent, 1);
        assertThat(recent.computed()).isEqualTo(3);
        get(recent, 2);
        assertThat(recent.computed()).isEqualTo(4);
    }

    @Test
    void keepsNothingOfAComputationThatFails() {
        Recent<Integer, String> recent = new Recent<>(2);
        assertThatThrownBy(() -> recent.get(1, number -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(recent.computed()).isZero();
        assertThat(get(recent, 1)).isEqualTo("result 1");
    }

    private static String get(Recent<Integer, String> recent, int number) {
        return recent.get(number, known -> "result " + known);
    }
}
