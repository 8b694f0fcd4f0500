package dev.plumbline.pluginapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// A figure over time: one value for each window of a run. NaN stands for what cannot be told.
public final class Curve {

    private final double[] values;

    private Curve(double[] values) {
        this.values = values;
    }

    public static Curve of(double... values) {
        return new Curve(values.clone());
    }

    /// The mean of several curves, window by window, without what cannot be told; as long as the longest.
    public static Curve mean(Curve... curves) {
        int length = Arrays.stream(curves).mapToInt(Curve::size).max().orElse(0);
        return new Curve(IntStream.range(0, length)
                .mapToDouble(window -> Arrays.stream(curves)
                        .filter(curve -> window < curve.size())
                        .mapToDouble(curve -> curve.at(window))
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray());
    }

    /// The number of windows.
    public int size() {
        return values.length;
    }

    /// The value of a window.
    ///
    /// @param window its number, from 0
    public double at(int window) {
        return values[window];
    }

    /// All values in order.
    public double[] toArray() {
        return values.clone();
    }

    /// The highest value; 0 if there is none.
    public double highest() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve && Arrays.equals(values, curve.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d windows, at most %.6g", values.length, highest());
    }
}
