package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartsByIdTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 1000})
    void isTheTreeThatTakesOnePartAfterTheOther(int size) {
        Random random = new Random(size);
        List<String> parts = new ArrayList<>();
        TreeMap<String, String> expected = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            String part = random.nextInt(size) + ":" + i;
            parts.add(part);
            expected.put(id(part), part);
        }
        assertThat(PartsById.of(parts, PartsByIdTest::id)).isEqualTo(expected);
        assertThat(List.copyOf(PartsById.of(parts, PartsByIdTest::id).values()))
                .isEqualTo(List.copyOf(expected.values()));
        assertThat(PartsById.of(expected.values(), PartsByIdTest::id).headMap("5"))
                .isEqualTo(expected.headMap("5"));
    }

    private static String id(String part) {
        return part.substring(0, part.indexOf(':'));
    }
}
