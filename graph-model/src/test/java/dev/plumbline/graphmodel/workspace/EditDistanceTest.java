package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"orders,orders,0", "orders,oders,1", "orders,ordres,1", "orders,border,2", "a,'',1", "'',ab,2"})
    void countsEdits(String one, String other, int edits) {
        assertThat(new EditDistance(one).to(other, 100)).isEqualTo(edits);
        assertThat(new EditDistance(other).to(one, 100)).isEqualTo(edits);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameWithinALimit(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String one = text(random);
            String other = text(random);
            String why = "seed " + seed + ", " + one + " and " + other;
            EditDistance distance = new EditDistance(one);
            int all = distance.to(other, 100);
            assertThat(new EditDistance(other).to(one, 100)).as(why).isEqualTo(all);
            for (int limit = 0; limit < 8; limit++) {
                int found = distance.to(other, limit);
                assertThat(all <= limit ? found == all : found > limit)
                        .as(why + " within " + limit)
                        .isTrue();
            }
        }
    }

    @Test
    void forgetsWhatItWasComparedWith() {
        EditDistance distance = new EditDistance("rank");
        distance.to("something quite different", 1);
        assertThat(distance.to("rnak", 3)).isEqualTo(1);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }
}
