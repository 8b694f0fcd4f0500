package dev.plumbline.simulation.kernel;

import java.util.function.DoubleUnaryOperator;

/// The layers of equal area that a falling density is cut into, from the widest (with the tail) to the top.
final class Ziggurat {

    private static final int LAYERS = 256;
    private static final int HALVINGS = 200;

    /// The right edge of each layer; that of layer 0 is its area over its height, as if it were a rectangle.
    final double[] edges;
    /// The density at the right edge of each layer: where the layer begins.
    final double[] heights;

    private Ziggurat(double[] edges, double[] heights) {
        this.edges = edges;
        this.heights = heights;
    }

    /// The layers of the density exp(-x).
    static Ziggurat exponential() {
        return of(x -> Math.exp(-x), y -> -Math.log(y), x -> Math.exp(-x), 1, 20);
    }

    /// The layers of the density exp(-x²/2), for the half above 0.
    static Ziggurat normal() {
        return of(
                x -> Math.exp(-0.5 * x * x),
                y -> Math.sqrt(-2 * Math.log(y)),
                x -> Math.sqrt(Math.PI / 2) * complementaryError(x / Math.sqrt(2)),
                1,
                10);
    }

    /// @param tail the area beyond a point
    private static Ziggurat of(
            DoubleUnaryOperator density,
            DoubleUnaryOperator inverse,
            DoubleUnaryOperator tail,
            double low,
            double high) {
        double from = low;
        double to = high;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (from + to) / 2;
            if (top(middle, density, inverse, tail) < 1) {
                to = middle;
            } else {
                from = middle;
            }
        }
        double start = to;
        double area = start * density.applyAsDouble(start) + tail.applyAsDouble(start);
        double[] edges = new double[LAYERS + 1];
        double[] heights = new double[LAYERS + 1];
        edges[0] = area / density.applyAsDouble(start);
        edges[1] = start;
        heights[1] = density.applyAsDouble(start);
        for (int layer = 1; layer < LAYERS - 1; layer++) {
            heights[layer + 1] = heights[layer] + area / edges[layer];
            edges[layer + 1] = inverse.applyAsDouble(heights[layer + 1]);
        }
        heights[LAYERS] = 1;
        edges[LAYERS] = 0;
        return new Ziggurat(edges, heights);
    }

    /// The height that the layers reach if the widest begins at a point: 1 where they fit.
    private static double top(
            double start, DoubleUnaryOperator density, DoubleUnaryOperator inverse, DoubleUnaryOperator tail) {
        double area = start * density.applyAsDouble(start) + tail.applyAsDouble(start);
        double height = density.applyAsDouble(start);
        double edge = start;
        for (int layer = 1; layer < LAYERS; layer++) {
            height += area / edge;
            if (height >= 1) {
                return layer == LAYERS - 1 ? height : 2;
            }
            edge = inverse.applyAsDouble(height);
        }
        return height;
    }

    /// The complementary error function by its continued fraction (Abramowitz and Stegun 7.1.14), for x of 0.5 or more.
    private static double complementaryError(double x) {
        double fraction = 0;
        for (int term = 400; term > 0; term--) {
            fraction = term / 2.0 / (x + fraction);
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
    }
}
