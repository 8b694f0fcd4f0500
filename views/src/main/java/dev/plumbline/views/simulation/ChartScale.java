package dev.plumbline.views.simulation;

import java.util.stream.DoubleStream;

/// Round values along an axis that begins at 0.
///
/// @param step what lies between two of them
/// @param end the end of the axis
record ChartScale(double step, double end) {

    private static final double[] TIMES = {
        0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400
    };

    /// An axis of values.
    ///
    /// @param highest what is to find room
    /// @param ticks how many steps there are
    static ChartScale ofValues(double highest, int ticks) {
        double step = round(highest / ticks);
        return new ChartScale(step, step * ticks);
    }

    /// An axis of simulated time that ends where the time does.
    ///
    /// @param seconds how long it is
    /// @param most how many steps there may be
    static ChartScale ofTime(double seconds, int most) {
        double step = DoubleStream.of(TIMES)
                .filter(time -> seconds / time <= most)
                .findFirst()
                .orElse(round(seconds / most));
        return new ChartScale(step, Math.max(seconds, step));
    }

    /// The least of 1, 2, 2.5 and 5 times a power of ten that is no less.
    private static double round(double least) {
        if (!(least > 0) || Double.isInfinite(least)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double share = least / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10);
    }

    /// How many steps fit.
    int ticks() {
        return (int) Math.floor(end / step * (1 + 1e-9));
    }
}
