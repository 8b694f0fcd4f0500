package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void computesAResultOnce() {
        Recent<Integer, String> recent = new Recent<>(10, number -> "result " + number);
        assertThat(recent.get(1)).isEqualTo("result 1");
        assertThat(recent.get(1)).isSameAs(recent.get(1));
        assertThat(recent.computed()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() {
        Recent<Integer, String> recent = new Recent<>(2, number -> "result " + number);
        recent.get(1);
        recent.get(2);
        recent.get(1);
        recent.get(3);
        assertThat(recent.computed()).isEqualTo(3);
        recent.get(1);
        assertThat(recent.computed()).isEqualTo(3);
        recent.get(2);
        assertThat(recent.computed()).isEqualTo(4);
    }
}
