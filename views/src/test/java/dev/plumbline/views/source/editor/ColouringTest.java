package dev.plumbline.views.source.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColouringTest {

    private final TextBuffer buffer = new TextBuffer();
    private final Colouring colouring = new Colouring(buffer);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void tellsKeysValuesAndSignsApart() {
        assertThat(inks("  cart: {kind: service, replicas: 3, timeout: 80ms, managed: true} # why"))
                .isEqualTo("cart=ID :=SIGN {=SIGN kind=KEY :=SIGN ,=SIGN replicas=KEY :=SIGN 3=NUMBER ,=SIGN"
                        + " timeout=KEY :=SIGN 80=NUMBER ms=UNIT ,=SIGN managed=KEY :=SIGN true=WORD }=SIGN"
                        + " # why=COMMENT");
    }

    @Test
    void knowsReferencesToTheModel() {
        assertThat(inks("  owner: cart")).isEqualTo("owner=KEY :=SIGN cart=ID");
        assertThat(inks("- {from: cart, to: other}"))
                .isEqualTo("-=SIGN {=SIGN from=KEY :=SIGN cart=ID ,=SIGN to=KEY :=SIGN }=SIGN");
    }

    @Test
    void knowsQuotesAnchorsAndQuantities() {
        assertThat(inks("a: \"x: # y\"")).isEqualTo("a=KEY :=SIGN \"x: # y\"=TEXT");
        assertThat(inks("'a b': 'it''s'")).isEqualTo("'a b'=KEY :=SIGN 'it''s'=TEXT");
        assertThat(inks("a: &base 99.95%")).isEqualTo("a=KEY :=SIGN &base=ANCHOR 99.95=NUMBER %=UNIT");
        assertThat(inks("a: 1200/s")).isEqualTo("a=KEY :=SIGN 1200=NUMBER /s=UNIT");
        assertThat(inks("a: 2026-11-23")).isEqualTo("a=KEY :=SIGN 2026-11-23=NUMBER");
        assertThat(inks("a: https://x.example/#y")).isEqualTo("a=KEY :=SIGN");
    }

    @Test
    void coloursBlocksOfTextToTheirEnd() {
        buffer.open("a: |\n  key: x\n\n  # no remark\nb: 1\n");
        assertThat(inks(1)).isEqualTo("key: x=TEXT");
        assertThat(inks(3)).isEqualTo("# no remark=TEXT");
        assertThat(inks(4)).isEqualTo("b=KEY :=SIGN 1=NUMBER");
    }

    @Test
    void coloursTextInQuotesOverLines() {
        buffer.open("a: \"one\n  two\" # x\nb: 1\n");
        assertThat(inks(1)).isEqualTo("  two\"=TEXT # x=COMMENT");
        assertThat(inks(2)).isEqualTo("b=KEY :=SIGN 1=NUMBER");
    }

    @Test
    void forgivesAQuoteThatIsStillOpen() {
        buffer.open("elements:\n  a: {name: \"unclosed, kind: service}\n  b: {kind: job}\n");
        assertThat(inks(2)).startsWith("b=KEY :=SIGN {=SIGN kind=KEY");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameColoursAsIfAllWereScannedAgain(long seed) {
        Random random = new Random(seed);
        buffer.open(text(random, 30));
        colouring.reset();
        for (int i = 0; i < 15; i++) {
            colouring.runs(random.nextInt(buffer.lineCount()));
            Position from = position(random);
            Position to = random.nextBoolean() ? from : position(random);
            colouring.changed(buffer.replace(from.min(to), from.max(to), text(random, random.nextInt(3))));
            Colouring fresh = new Colouring(buffer);
            int line = random.nextInt(buffer.lineCount());
            assertThat(colouring.runs(line)).as("seed " + seed).isEqualTo(fresh.runs(line));
        }
    }

    private Position position(Random random) {
        int line = random.nextInt(buffer.lineCount());
        return new Position(line, random.nextInt(buffer.line(line).length() + 1));
    }

    private static String text(Random random, int lines) {
        List<String> some =
                List.of("a: 1", "b: |", "  c", "- {x: y", "}", "d: \"e", "f\"", "", "# g", "  - 'h'", "i: [1, 2]");
        return random.ints(lines, 0, some.size()).mapToObj(some::get).collect(Collectors.joining("\n"));
    }

    private String inks(String line) {
        buffer.open(line);
        colouring.reset();
        return inks(0);
    }

    private String inks(int line) {
        colouring.ids(Set.of("cart")::contains);
        String text = buffer.line(line);
        return colouring.runs(line).stream()
                .map(run -> text.substring(run.start(), run.end()) + "=" + run.ink())
                .collect(Collectors.joining(" "));
    }
}
