package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.Place;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LayoutMergeTest {

    private static final String BASE = "layout: v\nplaces:\n  a: 1 1\n  b: 2 2\n  c: 3 3\n  d: 4 4\n  e: 5 5\n";

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void fitsLinesTogetherThatStandApartAsAnyLines() {
        String ours = BASE.replace("a: 1 1", "a: 10 1 pinned");
        String theirs = BASE.replace("  e: 5 5\n", "").replace("c: 3 3", "c: 3 30");
        LineMerge merge = LineMerge.of(BASE, ours, theirs);
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo("layout: v\nplaces:\n  a: 10 1 pinned\n  b: 2 2\n  c: 3 30\n  d: 4 4\n");
    }

    @Test
    void fitsNeighboursTogetherThatLinesAloneCannot() {
        String ours = BASE.replace("b: 2 2", "b: 20 2").replace("  d: 4 4\n", "  d: 4 4\n  d1: 0 0\n");
        String theirs = BASE.replace("c: 3 3", "c: 30 3").replace("  d: 4 4\n", "  d: 4 4\n  d2: 9 9 # new\n");
        assertThat(LineMerge.of(BASE, ours, theirs).isClean()).isFalse();
        assertThat(LayoutMerge.of(BASE, ours, theirs)).contains("""
                        layout: v
                        places:
                          a: 1 1
                          b: 20 2
                          c: 30 3
                          d: 4 4
                          d1: 0 0
                          d2: 9 9 # new
                          e: 5 5
                        """);
    }

    @Test
    void refusesTwoPlacesForOneElementAndOtherChanges() {
        String ours = BASE.replace("b: 2 2", "b: 20 2");
        assertThat(LayoutMerge.of(BASE, ours, BASE.replace("b: 2 2", "b: 2 20")))
                .isEmpty();
        assertThat(LayoutMerge.of(BASE, ours, BASE.replace("  b: 2 2\n", ""))).isEmpty();
        assertThat(LayoutMerge.of(BASE, ours, BASE.replace("places:", "places: # all")))
                .isEmpty();
        assertThat(LayoutMerge.of(BASE, ours, "a: b\n")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheChangesOfBothSides(long seed) {
        Random random = new Random(seed);
        SortedMap<String, Place> base = LayoutLinesTest.places(random, 20);
        SortedMap<String, Place> ours = new TreeMap<>(base);
        SortedMap<String, Place> theirs = new TreeMap<>(base);
        SortedMap<String, Place> both = new TreeMap<>(base);
        LayoutLinesTest.places(random, 20).forEach((id, place) -> {
            SortedMap<String, Place> side = random.nextBoolean() ? ours : theirs;
            side.put(id, place);
            both.put(id, place);
        });
        base.forEach((id, place) -> {
            boolean isTouched = !place.equals(ours.get(id)) || !place.equals(theirs.get(id));
            if (!isTouched && random.nextInt(5) == 0) {
                (random.nextBoolean() ? ours : theirs).remove(id);
                both.remove(id);
            }
        });
        Optional<String> merged =
                LayoutMerge.of(ViewText.layout("v", base), ViewText.layout("v", ours), ViewText.layout("v", theirs));
        assertThat(merged).as("seed " + seed).contains(ViewText.layout("v", both));
    }
}
