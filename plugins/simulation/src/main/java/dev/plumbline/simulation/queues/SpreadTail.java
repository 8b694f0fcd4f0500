package dev.plumbline.simulation.queues;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The tail of a service time of any shape after an exponential wait, the service time taken as equally likely points.
///
/// The points are made when the tail is first asked for, as most calculations need the moments only.
final class SpreadTail implements ResponseTime.Tail {

    private static final int POINTS = 400;
    private static final double NEGLIGIBLE = 1e-12;

    private final ServiceTime service;
    private final double waiting;
    private final double wait;
    private double @Nullable [] points;

    /// @param waiting the share of the requests that wait
    /// @param wait the mean wait of those, in seconds
    SpreadTail(ServiceTime service, double waiting, double wait) {
        this.service = service;
        this.waiting = waiting < NEGLIGIBLE ? 0 : waiting;
        this.wait = wait;
    }

    @Override
    public double above(double seconds) {
        double sum = 0;
        for (double point : points()) {
            sum += point > seconds ? 1 : waiting == 0 ? 0 : waiting * Math.exp((point - seconds) / wait);
        }
        return sum / POINTS;
    }

    private double[] points() {
        double[] known = points;
        if (known == null) {
            known = IntStream.range(0, POINTS)
                    .mapToDouble(point -> service.quantile((point + 0.5) / POINTS))
                    .toArray();
            points = known;
        }
        return known;
    }
}
