package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SideBySideTest {

    /// Some of the snapshots are further apart than what a snapshot remembers, and some are later than the other.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesAllPartsThatDifferBetweenAnyTwoSnapshots(long seed) throws ChangeConflictException {
        RandomChanges changes = new RandomChanges(seed);
        Random random = new Random(seed);
        List<Architecture> snapshots = new ArrayList<>(List.of(changes.architecture(20, 30, 2)));
        for (int edit = 0; edit < 80; edit++) {
            Architecture last = snapshots.getLast();
            snapshots.add(last.apply(changes.next(last)));
        }
        for (int pair = 0; pair < 400; pair++) {
            int one = random.nextInt(snapshots.size());
            int other = Math.clamp(one + random.nextInt(-25, 25), 0, snapshots.size() - 1);
            assertRight(snapshots.get(one), snapshots.get(other), "seed " + seed + ", " + one + " and " + other);
        }
    }

    private static void assertRight(Architecture before, Architecture after, String told) {
        List<String> elements = new ArrayList<>();
        SideBySide.elements(before, after, (left, right) -> {
            Element one = left == null ? right : left;
            assertThat(one).isNotNull();
            elements.add(one.id());
            assertThat(left).as(told).isSameAs(before.elements().get(one.id()));
            assertThat(right).as(told).isSameAs(after.elements().get(one.id()));
        });
        assertThat(elements).as(told).isEqualTo(differing(before.elements(), after.elements()));
        List<String> relations = new ArrayList<>();
        SideBySide.relations(before, after, (left, right) -> {
            Relation one = left == null ? right : left;
            assertThat(one).isNotNull();
            relations.add(one.id());
        });
        assertThat(relations).as(told).isEqualTo(differing(before.relations(), after.relations()));
    }

    private static <T> List<String> differing(SortedMap<String, T> before, SortedMap<String, T> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> before.get(id) == after.get(id));
        return List.copyOf(ids);
    }
}
