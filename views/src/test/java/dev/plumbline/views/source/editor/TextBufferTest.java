package dev.plumbline.views.source.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextBufferTest {

    private final TextBuffer buffer = new TextBuffer();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void followsEveryReplacementToTheByte(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "").append(text(random, 30));
        buffer.open(text.toString());
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(8));
            String inserted = text(random, random.nextInt(6));
            text.replace(from, to, inserted);
            buffer.replaceExactly(from, to - from, inserted);
            assertThat(buffer.text()).as("seed " + seed).isEqualTo(text.toString());
        }
        TextBuffer fresh = new TextBuffer();
        fresh.open(text.toString());
        assertThat(buffer.lineCount()).as("seed " + seed).isEqualTo(fresh.lineCount());
        for (int line = 0; line < fresh.lineCount(); line++) {
            assertThat(buffer.line(line)).as("seed " + seed).isEqualTo(fresh.line(line));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsFromOffsetsToPlacesAndBack(long seed) {
        Random random = new Random(seed);
        String text = text(random, 40);
        buffer.open(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean inPair = offset > 0 && offset < text.length() && text.startsWith("\r\n", offset - 1);
            Position position = buffer.position(offset);
            assertThat(buffer.offset(position)).as("seed " + seed).isEqualTo(inPair ? offset - 1 : offset);
        }
    }

    @Test
    void keepsTheLineBreaksOfTheFile() {
        buffer.open("a\r\nb\r\n");
        buffer.replace(new Position(0, 1), new Position(1, 0), "x\ny\n");
        assertThat(buffer.text()).isEqualTo("ax\r\ny\r\nb\r\n");
    }

    @Test
    void hidesAByteOrderMarkAndKeepsIt() {
        buffer.open("\uFEFFab\n");
        assertThat(buffer.line(0)).isEqualTo("ab");
        assertThat(buffer.position(0)).isEqualTo(Position.START);
        assertThat(buffer.offset(new Position(0, 1))).isEqualTo(2);
        buffer.replace(Position.START, Position.START, "x");
        assertThat(buffer.text()).isEqualTo("\uFEFFxab\n");
    }

    @Test
    void givesTheTextBetweenPlaces() {
        buffer.open("one\ntwo\nthree");
        assertThat(buffer.text(new Position(0, 1), new Position(2, 2))).isEqualTo("ne\ntwo\nth");
        assertThat(buffer.text(new Position(1, 0), new Position(1, 2))).isEqualTo("tw");
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab \n\r".charAt(random.nextInt(5)));
        }
        return text.toString();
    }
}
