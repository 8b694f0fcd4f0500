package dev.plumbline.diagrams.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.paint.Painter.Weight;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFitTest {

    /// Every unit of text is ten wide.
    private final TextFit fit =
            new TextFit((text, size, weight) -> 10.0 * text.codePointCount(0, text.length()), 13, Weight.REGULAR);

    @Test
    void leavesTextThatFits() {
        assertThat(fit.shorten("orders", 60)).isEqualTo("orders");
        assertThat(fit.wrap("orders", 60, 2)).containsExactly("orders");
    }

    @Test
    void shortensWithAnEllipsis() {
        assertThat(fit.shorten("orders database", 80)).isEqualTo("orders…");
    }

    @Test
    void breaksBetweenWords() {
        assertThat(fit.wrap("orders database copy", 100, 2)).containsExactly("orders", "database…");
        assertThat(fit.wrap("orders database", 80, 2)).containsExactly("orders", "database");
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertThat(fit.wrap("abcdefghijkl", 60, 2)).containsExactly("abcdef", "ghijkl");
    }

    @Test
    void neverSplitsACharacter() {
        assertThat(fit.shorten("ab😀😀😀", 40)).isEqualTo("ab😀…");
        assertThat(fit.wrap("😀😀😀", 10, 3)).containsExactly("😀", "😀", "😀");
    }

    @Test
    void givesSomethingEvenWithoutRoom() {
        assertThat(fit.wrap("abc", 0, 2)).containsExactly("a", "…");
        assertThat(fit.wrap("", 100, 2)).isEqualTo(List.of(""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverExceedsTheWidthNorBreaksSurrogates(long seed) {
        Random random = new Random(seed);
        TextFit real = new TextFit(Typeface.bundled(), 13, Weight.SEMI_BOLD);
        for (int i = 0; i < 200; i++) {
            String text = random.ints(random.nextInt(1, 60), 0, 5)
                    .mapToObj(kind -> List.of("a", " ", "W", "😀", "é").get(kind))
                    .reduce("", String::concat);
            double width = random.nextDouble(30, 200);
            for (String line : real.wrap(text, width, 2)) {
                assertThat(real.width(line)).as("seed %d, text %s", seed, text).isLessThanOrEqualTo(width);
                assertThat(line.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                        .as("seed %d, text %s", seed, text)
                        .isTrue();
            }
        }
    }
}
