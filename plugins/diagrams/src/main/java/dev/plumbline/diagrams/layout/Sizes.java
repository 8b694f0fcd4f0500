package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import java.util.List;
import java.util.Optional;

/// How much room the parts of a diagram need; what draws them knows.
public interface Sizes {

    /// The size of a box without visible contents: 176 x 72 unless said otherwise.
    default Size box(Element element) {
        return new Size(176, 72);
    }

    /// The least width of an open container, so that its title fits.
    double container(Element element);

    /// The size of the label of relations that share a way, or nothing if they have no label.
    Optional<Size> label(List<Relation> relations);

    /// Whether the layout makes room for labels; if not, labels stand only where there is a free place.
    default boolean makesRoomForLabels() {
        return true;
    }
}
