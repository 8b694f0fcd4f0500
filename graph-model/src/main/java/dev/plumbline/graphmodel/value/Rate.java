package dev.plumbline.graphmodel.value;

/// A number of events per second, written as `120/s`, `7200/min` or `5/h`.
public record Rate(double perSecond) implements Comparable<Rate> {

    /// @throws IllegalArgumentException if the value is negative or not finite
    public Rate {
        if (!(perSecond >= 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("A rate is at least 0/s, got " + perSecond);
        }
    }

    @Override
    public int compareTo(Rate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    @Override
    public String toString() {
        return Quantities.plain(perSecond) + "/s";
    }
}
