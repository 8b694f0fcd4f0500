package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnBacksTest {

    private static final List<Point> OUT_AND_BACK = List.of(
            new Point(100, 20),
            new Point(180, 20),
            new Point(180, 28),
            new Point(120, 28),
            new Point(120, 80),
            new Point(100, 80));

    private static final List<Point> AT_ONCE =
            List.of(new Point(100, 20), new Point(120, 20), new Point(120, 80), new Point(100, 80));

    @Test
    void turnsWhereARouteComesBackTo() {
        assertThat(shortened(OUT_AND_BACK)).isEqualTo(AT_ONCE);
    }

    @Test
    void turnsWhereARouteComesBackFrom() {
        assertThat(shortened(OUT_AND_BACK.reversed())).isEqualTo(AT_ONCE.reversed());
    }

    @Test
    void shortensRoutesFromTopToBottomToo() {
        List<Point> turned = OUT_AND_BACK.stream()
                .map(point -> new Point(point.y(), point.x()))
                .toList();
        assertThat(shortened(turned))
                .isEqualTo(AT_ONCE.stream()
                        .map(point -> new Point(point.y(), point.x()))
                        .toList());
    }

    @Test
    void comesBackWhereAnotherRouteIsInTheWay() {
        List<Point> inTheWay = List.of(new Point(122, 0), new Point(122, 27), new Point(160, 27));
        assertThat(shortened(OUT_AND_BACK, inTheWay)).isEqualTo(OUT_AND_BACK);
    }

    @Test
    void meetsItsBoxFromTheFront() {
        List<Point> intoTheSide =
                List.of(new Point(100, 20), new Point(180, 20), new Point(180, 60), new Point(120, 60));
        assertThat(shortened(intoTheSide)).isEqualTo(intoTheSide);
    }

    @Test
    void leavesDetoursAroundBoxes() {
        Box box = new Box("between", null, new Bounds(112, 22, 16, 5), 0, false, 0);
        assertThat(TurnBacks.of(List.of(box), List.of(route(OUT_AND_BACK, null)), Set.of())
                        .getFirst()
                        .points())
                .isEqualTo(OUT_AND_BACK);
    }

    @Test
    void leavesRoutesThatAreKept() {
        Route route = route(OUT_AND_BACK, null);
        assertThat(TurnBacks.of(List.of(), List.of(route), Set.of(route.relations())))
                .containsExactly(route);
    }

    @Test
    void letsGoOfALabelThatStoodOnTheTurnBack() {
        assertThat(label(new Point(160, 20))).isNull();
        assertThat(label(new Point(120, 60))).isEqualTo(new Point(120, 60));
    }

    private static @Nullable Point label(Point given) {
        return TurnBacks.of(List.of(), List.of(route(OUT_AND_BACK, given)), Set.of())
                .getFirst()
                .label();
    }

    @SafeVarargs
    private static List<Point> shortened(List<Point> way, List<Point>... others) {
        List<Route> routes = new ArrayList<>(List.of(route(way, null)));
        for (List<Point> other : others) {
            routes.add(route(other, null));
        }
        return TurnBacks.of(List.of(), routes, Set.of()).getFirst().points();
    }

    private static Route route(List<Point> points, @Nullable Point label) {
        return new Route(List.of("a-b"), "a", "b", points, label);
    }
}
