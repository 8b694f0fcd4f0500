package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {

    @Test
    void saysNothingOfEqualTexts() {
        assertThat(UnifiedDiff.of("a.yaml", "x\n", "x\n")).isEmpty();
    }

    @Test
    void showsThreeLinesAroundAChange() {
        assertThat(UnifiedDiff.of("a.yaml", lines(1, 9), lines(1, 9).replace("5\n", "five\nmore\n")))
                .isEqualTo("""
                --- a/a.yaml
                +++ b/a.yaml
                @@ -2,7 +2,8 @@
                 2
                 3
                 4
                -5
                +five
                +more
                 6
                 7
                 8
                """);
    }

    @Test
    void joinsChangesThatAreNearAndPartsThoseThatAreNot() {
        String before = lines(1, 30);
        String after = before.replaceFirst("2\n", "").replace("9\n", "nine\n").replaceFirst("25\n", "x\ny\n");
        assertThat(UnifiedDiff.of(
                                "a",
                                lines(1, 12),
                                lines(1, 12).replaceFirst("2\n", "").replaceFirst("9\n", "nine\n"))
                        .lines()
                        .filter(line -> line.startsWith("@@")))
                .containsExactly("@@ -1,12 +1,11 @@");
        assertThat(UnifiedDiff.of("a", before, after).lines().filter(line -> line.startsWith("@@")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void marksAMissingLineEnd() {
        assertThat(UnifiedDiff.of("a", "x", "x\ny")).isEqualTo("""
                --- a/a
                +++ b/a
                @@ -1 +1,2 @@
                -x
                \\ No newline at end of file
                +x
                +y
                \\ No newline at end of file
                """);
    }

    @Test
    void writesANewText() {
        assertThat(UnifiedDiff.of("a", "", "x\n")).isEqualTo("--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }
}
