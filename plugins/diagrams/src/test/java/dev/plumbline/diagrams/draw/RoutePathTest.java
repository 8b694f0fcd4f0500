package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutePathTest {

    private final RoutePath path =
            RoutePath.of(List.of(new Point(0, 0), new Point(40, 0), new Point(40, 0), new Point(40, 30)));

    @Test
    void leavesOutCornersThatFollowOnThemselves() {
        assertThat(path.points()).hasSize(3);
        assertThat(path.length()).isEqualTo(70);
    }

    @Test
    void roundsBends() {
        assertThat(path.outline().segments())
                .filteredOn(segment -> segment instanceof Outline.Curve)
                .hasSize(1)
                .first()
                .extracting(segment -> ((Outline.Curve) segment).y())
                .isEqualTo(6.0);
    }

    @Test
    void runsBesideItselfAtTheSameDistance() {
        assertThat(path.beside(2).points()).containsExactly(new Point(0, 2), new Point(38, 2), new Point(38, 30));
    }

    @Test
    void knowsPlaceAndDirectionOnTheWay() {
        RoutePath.Place place = path.at(50);
        assertThat(place.point()).isEqualTo(new Point(40, 10));
        assertThat(place.direction()).isEqualTo(new Point(0, 1));
        assertThat(place.toBend()).isEqualTo(10);
    }

    @Test
    void shortensItsEnd() {
        assertThat(path.shortened(8).last()).isEqualTo(new Point(40, 22));
        assertThat(path.shortened(30).last()).isEqualTo(new Point(40, 30));
    }
}
