package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Outline;

/// The symbol of a category: the shape tells categories apart, the colour only repeats it.
public enum CategorySymbol {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    HEXAGON,
    CROSS,
    BAR;

    /// The symbol around a point.
    ///
    /// @param reach how far it reaches from there
    Outline around(double x, double y, double reach) {
        return switch (this) {
            case CIRCLE -> Outline.circle(x, y, reach);
            case SQUARE -> polygon(x, y, reach * 0.9, -1, -1, 1, -1, 1, 1, -1, 1);
            case TRIANGLE -> polygon(x, y, reach, 0, -1, 1, 0.85, -1, 0.85);
            case DIAMOND -> polygon(x, y, reach * 1.15, 0, -1, 1, 0, 0, 1, -1, 0);
            case HEXAGON -> polygon(x, y, reach, -0.55, -1, 0.55, -1, 1.05, 0, 0.55, 1, -0.55, 1, -1.05, 0);
            case CROSS ->
                polygon(
                        x, y, reach, -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1,
                        -0.35, 0.35, -1, 0.35, -1, -0.35, -0.35, -0.35);
            case BAR -> polygon(x, y, reach, -1, -0.4, 1, -0.4, 1, 0.4, -1, 0.4);
        };
    }

    /// @param corners the corners as multiples of the reach, x and y in turn
    private static Outline polygon(double x, double y, double reach, double... corners) {
        Outline.Builder builder = new Outline.Builder();
        for (int i = 0; i < corners.length; i += 2) {
            double cornerX = x + corners[i] * reach;
            double cornerY = y + corners[i + 1] * reach;
            if (i == 0) {
                builder.move(cornerX, cornerY);
            } else {
                builder.line(cornerX, cornerY);
            }
        }
        return builder.close().build();
    }
}
