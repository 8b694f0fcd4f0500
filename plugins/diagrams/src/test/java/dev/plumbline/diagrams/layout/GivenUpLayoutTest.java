package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.pluginapi.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GivenUpLayoutTest {

    private static final View LANDSCAPE = View.landscape("Test");
    private static final Standing FRESH = Standing.of(ViewLayout.empty("landscape"), ViewLayout.empty("landscape"));
    private static final int PARTS = 700;

    private final Architecture architecture = SketchedArchitectures.generated(PARTS, 1.6, 1);
    private final LayoutMemory memory = new LayoutMemory();

    @Test
    void tellsHowFarItIs() {
        Steps steps = new Steps(Integer.MAX_VALUE);
        layout(steps);
        assertThat(steps.shares).hasSizeGreaterThan(3).isSorted().allMatch(share -> share > 0 && share <= 1);
    }

    @Test
    void endsAtOnceWhereNobodyWaitsAnyMore() {
        Steps steps = new Steps(2);
        assertThatThrownBy(() -> layout(steps)).isInstanceOf(CancellationException.class);
        assertThat(steps.shares).hasSize(2);
        assertThat(memory.containersLaidOut()).isLessThanOrEqualTo(2);
    }

    @Test
    void isLaidOutAfterwardsAsIfNobodyHadGivenItUp() {
        assertThatThrownBy(() -> layout(new Steps(3))).isInstanceOf(CancellationException.class);
        assertThat(layout(Progress.NONE)).isEqualTo(DiagramLayout.of(architecture, LANDSCAPE, Sketch.SIZES));
    }

    @Test
    void endsWithinAContainer() {
        AtomicInteger asked = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void report(double done, String message) {
                assertThat(message).as("a container is laid out").isNull();
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        assertThatThrownBy(() -> layout(progress)).isInstanceOf(CancellationException.class);
        assertThat(memory.containersLaidOut()).isZero();
    }

    private Layout layout(Progress progress) {
        return DiagramLayout.of(architecture, LANDSCAPE, Sketch.SIZES, memory, FRESH, progress);
    }

    /// Gives up after some steps.
    private static final class Steps implements Progress {

        private final int most;
        private final List<Double> shares = new ArrayList<>();

        Steps(int most) {
            this.most = most;
        }

        @Override
        public void report(double done, String message) {
            shares.add(done);
        }

        @Override
        public boolean isCancelled() {
            return shares.size() >= most;
        }
    }
}
