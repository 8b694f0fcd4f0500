package dev.plumbline.designrules.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FindingPatternTest {

    @ParameterizedTest
    @CsvSource({
        "REL-001@a@b, REL-001@a@b, true",
        "REL-001@a, REL-001@a@b, false",
        "REL-001@a@*, REL-001@a@b, true",
        "REL-001@a@*, REL-001@ab@b, false",
        "REL-*@a*, REL-001@a, true",
        "*, anything, true",
        "*@b@*@d, X@b@c@c@d, true",
        "a.b, axb, false",
        "'', a, false"
    })
    void matchesWithStarsForAnyText(String pattern, String fingerprint, boolean expected) {
        assertThat(new FindingPattern(pattern).matches(fingerprint)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void matchesAsARegularExpressionDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String pattern = text(random, "ab*", 6);
            String name = text(random, "ab", 8);
            boolean expected = Pattern.matches(pattern.replace("*", ".*"), name);
            assertThat(new FindingPattern(pattern).matches(name))
                    .as("seed %d: %s on %s", seed, pattern, name)
                    .isEqualTo(expected);
        }
    }

    @Test
    void isQuickWithManyStars() {
        assertThat(new FindingPattern("*a".repeat(200) + "b").matches("a".repeat(5000)))
                .isFalse();
    }

    private static String text(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
