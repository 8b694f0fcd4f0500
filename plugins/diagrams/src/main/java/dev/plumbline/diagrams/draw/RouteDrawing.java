package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the picture of a route is made of.
///
/// @param relations the relations that share the way, at least one
/// @param from the end that it leaves
/// @param to the end that it enters
/// @param state the most serious state of the relations, if any is known
/// @param brief whether only a count is written on relations that share the way
record RouteDrawing(
        Layout.Route route, List<Relation> relations, End from, End to, Optional<State> state, boolean brief) {

    /// Two are compared in each edit for each route of a diagram; what did not change is mostly the same object.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RouteDrawing that
                && Objects.equals(route, that.route)
                && relations.equals(that.relations)
                && from.equals(that.from)
                && to.equals(that.to)
                && state.equals(that.state)
                && brief == that.brief;
    }

    @Override
    public int hashCode() {
        return Objects.hash(route, relations, from, to, state, brief);
    }

    /// The picture; none where there is no way to draw.
    Optional<Drawn> draw() {
        RoutePath path = RoutePath.of(route.points());
        return relations.isEmpty() || path.points().size() < 2 ? Optional.empty() : Optional.of(draw(path));
    }

    private Drawn draw(RoutePath path) {
        String title = from.name(route.from()) + " " + RelationLabel.text(relations) + " " + to.name(route.to());
        Optional<RelationDrawing.Label> label = Optional.ofNullable(route.label())
                .flatMap(middle -> text().map(text -> new RelationDrawing.Label(text, middle)));
        RelationDrawing relation =
                new RelationDrawing(RelationDrawing.id(route), title, relations, fitted(path), label, state);
        return new Drawn(
                relation.line(), relation.labelGroup(), LineStyle.of(relations), relation.criticality(), state);
    }

    private Optional<String> text() {
        return brief ? RelationLabel.brief(relations) : Optional.of(RelationLabel.text(relations));
    }

    private RoutePath fitted(RoutePath path) {
        Point leave = path.departure();
        Point first = from.touch(path.first(), new Point(-leave.x(), -leave.y()));
        Point last = to.touch(path.last(), path.arrival());
        return path.withFirst(first).withLast(last);
    }

    /// An end of the way.
    ///
    /// @param element the element, if the architecture has it
    /// @param box its box, if it is shown
    record End(Optional<Element> element, Optional<Layout.Box> box) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof End that && element.equals(that.element) && box.equals(that.box);
        }

        @Override
        public int hashCode() {
            return Objects.hash(element, box);
        }

        private String name(String id) {
            return element.map(KindNames::name).orElse(id);
        }

        /// Where a line that comes from a direction touches the silhouette.
        private Point touch(Point point, Point way) {
            return box.filter(known -> !known.open())
                    .flatMap(known ->
                            element.map(shown -> Contact.with(Silhouette.of(shown.kind()), known.bounds(), point, way)))
                    .orElse(point);
        }
    }

    /// The picture of a route, and what the legend says of it.
    ///
    /// @param state the most serious state of the relations, if any is known
    record Drawn(
            Drawing.Group line,
            Optional<Drawing.Group> label,
            LineStyle style,
            RelationCriticality criticality,
            Optional<State> state) {}
}
