package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.graphmodel.Element;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the picture of a box is made of.
///
/// @param place where it stands
/// @param reading what is known of the element, if anything
/// @param stripe the colour of its owner, if stripes are drawn
record BoxDrawing(Element element, Layout.Box place, Optional<Reading> reading, Optional<Ink> stripe) {

    /// Two are compared in each edit for each box of a diagram; what did not change is mostly the same object.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoxDrawing that
                && Objects.equals(place, that.place)
                && Objects.equals(element, that.element)
                && reading.equals(that.reading)
                && stripe.equals(that.stripe);
    }

    @Override
    public int hashCode() {
        return Objects.hash(element, place, reading, stripe);
    }

    Drawn draw() {
        return place.open()
                ? new Container(
                        ContainerDrawing.area(element, place, reading, stripe),
                        ContainerDrawing.header(element, place, reading))
                : new Closed(ElementDrawing.draw(element, place, reading, stripe));
    }

    /// The picture of a box.
    sealed interface Drawn {}

    /// A box whose contents are shown in it.
    record Container(Drawing.Group area, Drawing.Group header) implements Drawn {}

    /// A box whose contents, if there are any, are not shown.
    record Closed(Drawing.Group group) implements Drawn {}
}
