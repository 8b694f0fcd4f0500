package dev.plumbline.simulation.queues;

import org.jspecify.annotations.Nullable;

/// The tail of a service time of any shape after an exponential wait, the service time taken as equally likely points.
///
/// The points are made when the tail is first asked for, as most calculations need the moments only. What the points up
/// to one add to the tail is summed once, so that a tail takes the logarithm of the number of points.
final class SpreadTail implements ResponseTime.Tail {

    private static final int POINTS = 400;
    private static final double NEGLIGIBLE = 1e-12;

    private final ServiceTime service;
    private final double waiting;
    private final double wait;
    private @Nullable Sums sums;

    /// @param waiting the share of the requests that wait
    /// @param wait the mean wait of those, in seconds
    SpreadTail(ServiceTime service, double waiting, double wait) {
        this.service = service;
        this.waiting = waiting < NEGLIGIBLE ? 0 : waiting;
        this.wait = wait;
    }

    @Override
    public double above(double seconds) {
        if (waiting == 0) {
            return service.tail(seconds);
        }
        Sums known = sums;
        if (known == null) {
            known = Sums.of(service, wait);
            sums = known;
        }
        int below = known.below(seconds);
        double waited =
                below == 0 ? 0 : waiting * Math.exp((known.points[below - 1] - seconds) / wait) * known.upTo[below - 1];
        return (POINTS - below + waited) / POINTS;
    }

    /// The points of a service time from the shortest, and the sums of exp((q - p) / wait) over all points q up to each
    /// point p.
    private static final class Sums {

        private final double[] points;
        private final double[] upTo;

        Sums(double[] points, double[] upTo) {
            this.points = points;
            this.upTo = upTo;
        }

        static Sums of(ServiceTime service, double wait) {
            double[] points = service.quantiles(POINTS);
            double[] upTo = new double[POINTS];
            double sum = 0;
            for (int point = 0; point < POINTS; point++) {
                double step = point == 0 ? 0 : points[point - 1] - points[point];
                sum = sum * (wait > 0 ? Math.exp(step / wait) : 0) + 1;
                upTo[point] = sum;
            }
            return new Sums(points, upTo);
        }

        /// How many points are not above the time.
        int below(double seconds) {
            int low = 0;
            int high = points.length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (points[middle] > seconds) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
