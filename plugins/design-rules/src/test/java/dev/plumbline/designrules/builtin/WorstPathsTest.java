package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorstPathsTest {

    private static List<String> relations(WorstPaths paths, String from) {
        return paths.path(from).stream().map(hop -> hop.relation().id()).toList();
    }

    @Test
    void leavesACycleByTheWorstStepFromEachOfItsElements() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d", "e", "f");
        sketch.calls("a", "b").calls("b", "c").calls("c", "a").calls("a", "f").calls("c", "d");
        sketch.calls("d", "e").calls("d", "d");
        WorstPaths paths = WorstPaths.of(GraphQueries.of(sketch.architecture()), new Steps());

        assertThat(relations(paths, "a")).containsExactly("a-b", "b-c", "c-d", "d-e");
        assertThat(relations(paths, "b")).containsExactly("b-c", "c-d", "d-e");
        assertThat(relations(paths, "c")).containsExactly("c-d", "d-e");
        assertThat(relations(paths, "e")).isEmpty();
        assertThat(paths.value("a")).isEqualTo(2);
        assertThat(paths.value("d")).isEqualTo(1);
        assertThat(paths.value("f")).isZero();
    }

    @Test
    void endsInACycleThatLeadsNowhere() {
        Sketch sketch = new Sketch().services("a", "b").calls("a", "b").calls("b", "a");
        WorstPaths paths = WorstPaths.of(GraphQueries.of(sketch.architecture()), new Steps());

        assertThat(paths.path("a")).isEmpty();
        assertThat(paths.value("a")).isZero();
    }

    /// The number of steps, those within a cycle aside.
    private static final class Steps implements WorstPaths.Measure {
        @Override
        public double end() {
            return 0;
        }

        @Override
        public double through(Hop hop, double beyond) {
            return 1 + beyond;
        }

        @Override
        public double at(String id, double below) {
            return below;
        }
    }
}
