package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.designrules.Sketch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class HubElementTest {

    @Test
    void findsTheGreatestOfAFewServices() {
        assertThat(hub(11, 10).violation(new HubElement()).what()).contains("used by 11 elements and uses 10 others");
        assertThat(hub(10, 10).check(new HubElement())).isEmpty();
    }

    @Test
    void leavesOutHubsThatAreLikeMostServices() {
        Sketch sketch = new Sketch();
        for (int hub = 0; hub < 3; hub++) {
            for (int side = 0; side < 11; side++) {
                sketch.services("hub" + hub, "in" + side, "out" + side)
                        .calls("in" + side, "hub" + hub)
                        .calls("hub" + hub, "out" + side);
            }
        }
        assertThat(sketch.check(new HubElement())).isEmpty();
    }

    @Test
    void interpolatesThePercentile() {
        assertThat(HubElement.percentile(new long[0])).isZero();
        assertThat(HubElement.percentile(new long[] {7})).isEqualTo(7);
        assertThat(HubElement.percentile(LongStream.rangeClosed(0, 200).toArray()))
                .isCloseTo(198, within(1e-9));
        assertThat(HubElement.percentile(new long[] {0, 100})).isCloseTo(99, within(1e-9));
    }

    private static Sketch hub(int callers, int called) {
        Sketch sketch = new Sketch().services("hub");
        for (int at = 0; at < callers; at++) {
            sketch.services("in" + at).calls("in" + at, "hub");
        }
        for (int at = 0; at < called; at++) {
            sketch.services("out" + at).calls("hub", "out" + at);
        }
        return sketch;
    }
}
