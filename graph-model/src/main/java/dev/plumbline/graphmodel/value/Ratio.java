package dev.plumbline.graphmodel.value;

import java.math.BigDecimal;

/// A share between 0 and 1, written as `99.95%` or `0.9995`.
public record Ratio(double value) implements Comparable<Ratio> {

    /// @throws IllegalArgumentException if the value is not between 0 and 1
    public Ratio {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A ratio is between 0 and 1, got " + value);
        }
    }

    @Override
    public int compareTo(Ratio other) {
        return Double.compare(value, other.value);
    }

    /// The percentage, as in `99.95%`.
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
