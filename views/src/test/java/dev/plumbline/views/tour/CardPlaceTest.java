package dev.plumbline.views.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

final class CardPlaceTest {

    private static final Bounds WINDOW = new BoundingBox(0, 0, 1000, 800);

    @Test
    void goesToTheRightOfWhatIsOnTheLeft() {
        assertThat(beside(new BoundingBox(0, 100, 200, 400))).isEqualTo(new Point2D(210, 250));
    }

    @Test
    void goesToTheLeftOfWhatIsOnTheRight() {
        assertThat(beside(new BoundingBox(800, 100, 200, 400))).isEqualTo(new Point2D(490, 250));
    }

    @Test
    void goesAboveWhatIsAtTheFoot() {
        assertThat(beside(new BoundingBox(0, 600, 1000, 200))).isEqualTo(new Point2D(350, 490));
    }

    @Test
    void liesInTheMiddleOfWhatFillsTheWindowOrIsNowhere() {
        assertThat(beside(WINDOW)).isEqualTo(new Point2D(350, 350));
        assertThat(CardPlace.beside(Optional.empty(), WINDOW, 300, 100, 10)).isEqualTo(new Point2D(350, 350));
    }

    @Test
    void staysInTheWindowBesideWhatIsInACorner() {
        assertThat(beside(new BoundingBox(0, 0, 200, 40))).isEqualTo(new Point2D(210, 10));
    }

    private static Point2D beside(Bounds place) {
        return CardPlace.beside(Optional.of(place), WINDOW, 300, 100, 10);
    }
}
