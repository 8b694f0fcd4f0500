package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTreeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatABruteForceSearchFinds(long seed) {
        Random random = new Random(seed);
        List<Bounds> areas = areas(random, random.nextInt(3_000));
        RegionTree tree = RegionTree.of(areas);
        for (int i = 0; i < 100; i++) {
            Bounds wanted = area(random, 400);
            int[] expected = IntStream.range(0, areas.size())
                    .filter(item -> areas.get(item).intersects(wanted))
                    .toArray();
            assertThat(tree.touching(wanted))
                    .as("seed %d, %d areas, search %s", seed, areas.size(), wanted)
                    .containsExactly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 256, 257, 4_097})
    void findsEverythingWhateverTheNumber(int count) {
        List<Bounds> areas = areas(new Random(count), count);
        assertThat(RegionTree.of(areas).touching(new Bounds(-10_000, -10_000, 30_000, 30_000)))
                .containsExactly(IntStream.range(0, count).toArray());
    }

    @Test
    void holdsThePointsOnTheBorder() {
        RegionTree tree = RegionTree.of(List.of(new Bounds(10, 20, 30, 40)));
        assertThat(tree.at(10, 20)).containsExactly(0);
        assertThat(tree.at(40, 60)).containsExactly(0);
        assertThat(tree.at(40.001, 60)).isEmpty();
    }

    private static List<Bounds> areas(Random random, int count) {
        List<Bounds> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            areas.add(area(random, 80));
        }
        return areas;
    }

    private static Bounds area(Random random, double size) {
        return new Bounds(
                random.nextDouble() * 2_000,
                random.nextDouble() * 2_000,
                random.nextDouble() * size,
                random.nextDouble() * size);
    }
}
