package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactTest {

    private static final Bounds BOX = new Bounds(100, 100, 176, 96);

    @Test
    void endsAtTheRectangleOfARoundedBox() {
        Point end = Contact.with(Silhouette.ROUNDED, BOX, new Point(180, 100), new Point(0, 1));
        assertThat(end).isEqualTo(new Point(180, 100));
    }

    @Test
    void goesOnToTheSlopeOfAGateway() {
        Point end = Contact.with(Silhouette.CHEVRON, BOX, new Point(276, 124), new Point(-1, 0));
        assertThat(end.x()).isCloseTo(270, within(0.01));
        assertThat(end.y()).isEqualTo(124);
    }

    @Test
    void goesOnToTheShouldersOfAPerson() {
        Point end = Contact.with(Silhouette.PERSON, BOX, new Point(150, 100), new Point(0, 1));
        assertThat(end.y()).isCloseTo(128, within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void staysInsideTheBoxOnEverySide(Silhouette silhouette) {
        assertInside(silhouette, new Point(130, 100), new Point(0, 1));
        assertInside(silhouette, new Point(250, 196), new Point(0, -1));
        assertInside(silhouette, new Point(100, 170), new Point(1, 0));
        assertInside(silhouette, new Point(276, 180), new Point(-1, 0));
    }

    private static void assertInside(Silhouette silhouette, Point from, Point way) {
        Point end = Contact.with(silhouette, BOX, from, way);
        assertThat(BOX.contains(end.x(), end.y())).isTrue();
        assertThat(Math.hypot(end.x() - from.x(), end.y() - from.y())).isLessThan(33);
    }
}
