package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TextDifferenceTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsFromEveryTextToEveryOther(long seed) {
        Random random = new Random(seed);
        String before = text(random, random.nextInt(40));
        String after = random.nextInt(4) == 0 ? text(random, random.nextInt(40)) : edited(before, random);
        List<TextEdit> edits = TextDifference.edits("a.yaml", before, after);
        String text = before;
        int last = before.length() + 1;
        for (TextEdit edit : edits) {
            assertThat(before).as("seed " + seed).startsWith(before.substring(0, edit.offset()) + edit.removed());
            assertThat(edit.offset() + edit.removed().length())
                    .as("seed " + seed)
                    .isLessThan(last);
            last = edit.offset() + 1;
            text = edit.applyTo(text).orElseThrow();
        }
        assertThat(text).as("seed " + seed).isEqualTo(after);
    }

    @Test
    void saysNothingOfTextsThatAreTheSame() {
        assertThat(TextDifference.edits("a.yaml", "a\nb\n", "a\nb\n")).isEmpty();
        assertThat(TextDifference.edits("a.yaml", "", "")).isEmpty();
    }

    @Test
    void touchesOnlyTheCharactersThatDiffer() {
        assertThat(TextDifference.edits("a.yaml", "a: 80ms # why\nb\n", "a: 120ms # why\nb\n"))
                .containsExactly(new TextEdit("a.yaml", 3, "8", "12"));
    }

    @Test
    void keepsPlacesApartThatAreApart() {
        assertThat(TextDifference.edits("a.yaml", "a: 1\nb: 2\nc: 3\nd: 4\n", "a: 9\nb: 2\nc: 3\nx: 0\nd: 5\n"))
                .containsExactly(new TextEdit("a.yaml", 15, "d: 4", "x: 0\nd: 5"), new TextEdit("a.yaml", 3, "1", "9"));
    }

    @Test
    void insertsAndRemovesWholeLines() {
        assertThat(TextDifference.edits("a.yaml", "a\nb\nc\n", "a\nc\n"))
                .containsExactly(new TextEdit("a.yaml", 2, "b\n", ""));
        assertThat(TextDifference.edits("a.yaml", "a\nc", "a\nc\nd"))
                .containsExactly(new TextEdit("a.yaml", 3, "", "\nd"));
    }

    @Test
    void doesNotCutCharactersInHalves() {
        String smile = new String(Character.toChars(0x1F600));
        String grin = new String(Character.toChars(0x1F601));
        assertThat(TextDifference.edits("a.yaml", "a" + smile + "b", "a" + grin + "b"))
                .containsExactly(new TextEdit("a.yaml", 1, smile, grin));
    }

    private static String text(Random random, int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append((char) ('a' + random.nextInt(4)))
                    .append(random.nextInt(3) == 0 ? "x" : "")
                    .append(random.nextInt(5) == 0 ? "\r\n" : random.nextInt(9) == 0 ? "\r" : "\n");
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(edited.length() + 1);
            if (random.nextBoolean()) {
                edited.insert(at, text(random, random.nextInt(3)));
            } else {
                edited.delete(at, Math.min(edited.length(), at + random.nextInt(6)));
            }
        }
        return edited.toString();
    }
}
