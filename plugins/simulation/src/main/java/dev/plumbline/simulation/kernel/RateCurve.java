package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.List;

/// A rate over time: pieces that each rise or fall evenly. The last goes on for ever at its last rate.
public final class RateCurve {

    private final double[] starts;
    private final double[] rates;
    private final double[] slopes;

    private RateCurve(List<Piece> pieces) {
        starts = pieces.stream().mapToDouble(Piece::start).toArray();
        rates = pieces.stream().mapToDouble(Piece::rate).toArray();
        slopes = pieces.stream().mapToDouble(Piece::slope).toArray();
    }

    /// The same rate for ever.
    public static RateCurve constant(double rate) {
        return new RateCurve(List.of(new Piece(0, rate, 0)));
    }

    /// A rate made of pieces.
    ///
    /// @param pieces in order; the first starts at 0, and the last has no slope
    public static RateCurve of(List<Piece> pieces) {
        return new RateCurve(pieces);
    }

    /// This curve, multiplied by a factor from one time to another.
    public RateCurve times(double factor, double from, double to) {
        List<Piece> pieces = new ArrayList<>();
        for (int index = 0; index < starts.length; index++) {
            double end = index + 1 < starts.length ? starts[index + 1] : Double.POSITIVE_INFINITY;
            add(pieces, index, starts[index], Math.min(end, from), 1);
            add(pieces, index, Math.max(starts[index], from), Math.min(end, to), factor);
            add(pieces, index, Math.max(starts[index], to), end, 1);
        }
        return new RateCurve(pieces);
    }

    private void add(List<Piece> pieces, int index, double from, double to, double factor) {
        if (from < to) {
            double rate = rates[index] + slopes[index] * (from - starts[index]);
            pieces.add(new Piece(from, rate * factor, slopes[index] * factor));
        }
    }

    /// The rate at a time.
    public double at(double time) {
        int index = piece(0, time);
        return rates[index] + slopes[index] * (time - starts[index]);
    }

    /// The number of arrivals that are expected until a time.
    public double until(double time) {
        double sum = 0;
        for (int index = 0; index < starts.length && starts[index] < time; index++) {
            double end = index + 1 < starts.length ? Math.min(time, starts[index + 1]) : time;
            double span = end - starts[index];
            sum += span * (rates[index] + slopes[index] * span / 2);
        }
        return sum;
    }

    /// Whether it is one rate for ever.
    public boolean isConstant() {
        return starts.length == 1 && slopes[0] == 0;
    }

    /// The piece that holds at a time, looked for from one that began before.
    int piece(int from, double time) {
        int index = from;
        while (index + 1 < starts.length && starts[index + 1] <= time) {
            index++;
        }
        return index;
    }

    /// The time until which so many arrivals are expected after a time; infinite if they never come.
    double after(double time, double amount) {
        if (isConstant()) {
            return time + amount / rates[0];
        }
        double now = time;
        double left = amount;
        for (int index = piece(0, time); index < starts.length; index++) {
            double rate = rates[index] + slopes[index] * (now - starts[index]);
            boolean last = index + 1 == starts.length;
            double span = last ? Double.POSITIVE_INFINITY : starts[index + 1] - now;
            double held = last ? (rate > 0 ? Double.POSITIVE_INFINITY : 0) : span * (rate + slopes[index] * span / 2);
            if (held >= left) {
                return now + within(rate, slopes[index], left);
            }
            left -= held;
            now += span;
        }
        return Double.POSITIVE_INFINITY;
    }

    /// The span x with rate x + slope x² / 2 = amount, in the form that does not cancel.
    private static double within(double rate, double slope, double amount) {
        if (slope == 0) {
            return amount / rate;
        }
        return 2 * amount / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * amount)));
    }

    /// A piece of the curve.
    ///
    /// @param start when it begins, in seconds
    /// @param rate the rate at its start, per second
    /// @param slope by how much the rate grows in a second
    public record Piece(double start, double rate, double slope) {}
}
