package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdMapTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsWhatAPlainMapHoldsAndLeavesTheOneBeforeAsItWas(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < 700; i++) {
            plain.put("id" + random.nextInt(1_000), i);
        }
        IdMap<Integer> map = IdMap.of(plain);
        for (int edit = 0; edit < 50; edit++) {
            Map<String, Integer> values = new HashMap<>();
            Set<String> gone = new HashSet<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                values.put("id" + random.nextInt(1_000), random.nextInt());
                gone.add("id" + random.nextInt(1_000));
            }
            gone.removeAll(values.keySet());
            Map<String, Integer> before = new HashMap<>(plain);
            plain.putAll(values);
            plain.keySet().removeAll(gone);

            IdMap<Integer> next = map.with(values, gone);

            assertSame(next, plain, "seed " + seed + ", edit " + edit);
            assertSame(map, before, "before, seed " + seed + ", edit " + edit);
            map = next;
        }
    }

    @Test
    void isTheSameWhereNothingDiffers() {
        IdMap<Integer> map = IdMap.of(Map.of("a", 1));

        assertThat(map.with(Map.of(), Set.of())).isSameAs(map);
    }

    private static void assertSame(IdMap<Integer> map, Map<String, Integer> plain, String told) {
        Map<String, Integer> found = new HashMap<>();
        map.forEach(found::put);
        assertThat(found).as(told).isEqualTo(plain);
        assertThat(map.size()).as(told).isEqualTo(plain.size());
        assertThat(map.values()).as(told).containsExactlyInAnyOrderElementsOf(plain.values());
        for (int i = 0; i < 1_000; i++) {
            String id = "id" + i;
            assertThat(map.has(id)).as(told).isEqualTo(plain.containsKey(id));
            assertThat(map.get(id)).as(told).isEqualTo(plain.get(id));
            assertThat(map.getOrDefault(id, -1)).as(told).isEqualTo(plain.getOrDefault(id, -1));
        }
    }
}
