package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.Sizes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import java.util.List;
import java.util.Optional;

/// How large the boxes of elements are: 176 by 72 units, wider up to 240 for what they say, on a grid of 8.
///
/// There is always room for an overlay, so that switching one on moves nothing.
public final class ElementSizes implements Sizes {

    /// The height of a container's header.
    public static final double HEADER = 28;

    static final double ICON = 16;
    static final double ICON_GAP = 8;

    private static final double MIN_WIDTH = 176;
    private static final double MAX_WIDTH = 240;
    private static final double MIN_HEIGHT = 72;
    private static final double GRID = 8;
    private static final double STRIP = 18;
    private static final double PADDING = 6;
    private static final double HEADER_MARGINS = 84;
    private static final double MAX_HEADER = 480;

    @Override
    public Size box(Element element) {
        Silhouette silhouette = Silhouette.of(element.kind());
        double margins = margins(silhouette);
        double name = Type.NAME.width(KindNames.name(element));
        double type = Type.CAPTION.width(KindNames.typeLine(element));
        double width = Math.clamp(onGrid(margins + Math.max(name, type) + 1), MIN_WIDTH, MAX_WIDTH);
        double text = ElementText.fit(element, width - margins).height();
        double height = silhouette.top() + text + STRIP + silhouette.bottom() + 2 * PADDING;
        return new Size(width, Math.max(MIN_HEIGHT, onGrid(height)));
    }

    @Override
    public double container(Element element) {
        double text = Type.NAME.width(KindNames.name(element)) + Type.CAPTION.width(KindNames.typeLine(element));
        return Math.clamp(onGrid(text + HEADER_MARGINS), MIN_WIDTH, MAX_HEADER);
    }

    @Override
    public Optional<Size> label(List<Relation> relations) {
        return Optional.of(RelationLabel.size(relations));
    }

    /// The box of an element, given what the drawing takes up with all that may hang over the box.
    public static Bounds withoutOverhang(Bounds drawn) {
        return drawn.grow(-ElementDrawing.OVERHANG);
    }

    /// The room for text in a box, from the left of the lines to their right.
    static double textWidth(Silhouette silhouette, Bounds box) {
        return Math.max(0, box.width() - margins(silhouette));
    }

    private static double margins(Silhouette silhouette) {
        return silhouette.left() + silhouette.right() + (silhouette.hasIcon() ? ICON + ICON_GAP : 0);
    }

    private static double onGrid(double length) {
        return Math.ceil(length / GRID) * GRID;
    }
}
