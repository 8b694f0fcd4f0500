package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LineMergeTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesTheOneSideThatChanged(long seed) {
        Random random = new Random(seed);
        List<String> base = lines(random);
        String before = String.join("", base);
        String after = String.join("", edited(base, random));
        assertThat(LineMerge.of(before, after, before).text())
                .as("seed " + seed)
                .isEqualTo(after);
        assertThat(LineMerge.of(before, before, after).text())
                .as("seed " + seed)
                .isEqualTo(after);
        assertThat(LineMerge.of(before, after, after)).satisfies(same -> {
            assertThat(same.isClean()).isTrue();
            assertThat(same.text()).isEqualTo(after);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEveryChangeOfBothSides(long seed) {
        Random random = new Random(seed);
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            base.add("line " + i + "\n");
        }
        List<String> ours = new ArrayList<>(base);
        List<String> theirs = new ArrayList<>(base);
        List<String> both = new ArrayList<>(base);
        for (int i = random.nextInt(3); i < 40; i += 2 + random.nextInt(4)) {
            String text = "changed " + i + "\n";
            (random.nextBoolean() ? ours : theirs).set(i, text);
            both.set(i, text);
        }
        LineMerge merge = LineMerge.of(join(base), join(ours), join(theirs));
        assertThat(merge.conflicts()).as("seed " + seed).isEmpty();
        assertThat(merge.text()).as("seed " + seed).isEqualTo(join(both));
    }

    @Test
    void takesInsertionsAndRemovalsApart() {
        assertThat(LineMerge.of("a\nb\nc\nd\ne\n", "x\na\nb\nc\nd\ne\n", "a\nb\nc\ne\n")
                        .text())
                .isEqualTo("x\na\nb\nc\ne\n");
    }

    @Test
    void refusesChangesThatTouch() {
        LineMerge merge = LineMerge.of("a\nb\nc\n", "a\nx\nc\n", "a\nb\ny\n");
        assertThat(merge.conflicts()).containsExactly(new LineMerge.Region(2, "b\nc\n", "x\nc\n", "b\ny\n"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isMadeOfPiecesThatAreTheWholeText(long seed) {
        Random random = new Random(seed);
        List<String> base = lines(random);
        LineMerge merge = LineMerge.of(join(base), join(edited(base, random)), join(edited(base, random)));
        StringBuilder whole = new StringBuilder();
        List<LineMerge.Region> disputed = new ArrayList<>();
        for (LineMerge.Piece piece : merge.pieces()) {
            switch (piece) {
                case LineMerge.Piece.Agreed agreed -> whole.append(agreed.text());
                case LineMerge.Piece.Disputed dispute -> {
                    whole.append(dispute.region().ours());
                    disputed.add(dispute.region());
                }
            }
        }
        assertThat(whole).as("seed " + seed).hasToString(merge.text());
        assertThat(disputed).as("seed " + seed).isEqualTo(merge.conflicts());
    }

    @Test
    void refusesDifferentLinesAtTheSameEnd() {
        assertThat(LineMerge.of("a\n", "a\nx\n", "a\ny\n").isClean()).isFalse();
        assertThat(LineMerge.of("a\n", "a\nx\n", "a\nx\n").text()).isEqualTo("a\nx\n");
    }

    @Test
    void comparesLargeTextsThatShareNothing() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            one.append("one ").append(i).append('\n');
            other.append("other ").append(i).append('\n');
        }
        assertThat(LineMerge.of(one.toString(), other.toString(), one.toString())
                        .text())
                .isEqualTo(other.toString());
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            lines.add((char) ('a' + random.nextInt(5)) + (random.nextInt(4) == 0 ? "\r\n" : "\n"));
        }
        if (random.nextBoolean()) {
            lines.add("end");
        }
        return lines;
    }

    private static List<String> edited(List<String> lines, Random random) {
        List<String> edited = new ArrayList<>();
        for (String line : lines) {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> edited.add("new\n");
                case 2 -> {
                    edited.add("before\n");
                    edited.add(line);
                }
                default -> edited.add(line);
            }
        }
        return edited;
    }

    private static String join(List<String> lines) {
        return String.join("", lines);
    }
}
