package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrailTest {

    @Test
    void writesNumbersInFewCharacters() {
        assertThat(text(3)).isEqualTo("3");
        assertThat(text(1, 2)).isEqualTo("1, 2");
        assertThat(text(2, 3, 4, 9)).isEqualTo("2–4, 9");
    }

    @Test
    void findsSharesOfALine() {
        Polyline line = new Polyline(List.of(new Point(0, 0), new Point(10, 0), new Point(10, 0), new Point(10, 30)));
        assertThat(line.length()).isEqualTo(40);
        assertThat(line.at(0)).isEqualTo(new Point(0, 0));
        assertThat(line.at(0.5)).isEqualTo(new Point(10, 10));
        assertThat(line.at(1)).isEqualTo(new Point(10, 30));
    }

    private static String text(Integer... numbers) {
        return new Trail.Stop(new Point(0, 0), List.of(numbers), Trail.When.AHEAD).text();
    }
}
