package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// How many requests of an open workload arrive, over time.
public sealed interface Load {

    /// The rate at a time after the beginning.
    Rate at(Duration time);

    /// The mean rate from the beginning to the horizon, which is longer than 0.
    Rate mean(Duration horizon);

    /// The highest rate that there ever is.
    Rate most();

    /// One rate all the time.
    record Steady(Rate rate) implements Load {

        @Override
        public Rate at(Duration time) {
            return rate;
        }

        @Override
        public Rate mean(Duration horizon) {
            return rate;
        }

        @Override
        public Rate most() {
            return rate;
        }
    }

    /// Rates that go linearly from point to point; constant before the first and after the last one. Two points at the
    /// same time are a jump.
    ///
    /// @param points at least one, in the order of their times
    record Profile(List<Point> points) implements Load {

        /// @throws IllegalArgumentException if there is no point, or they are out of order
        public Profile {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("A profile has at least one point");
            }
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i).at.compareTo(points.get(i - 1).at) < 0) {
                    throw new IllegalArgumentException("The points of a profile are out of order: " + points);
                }
            }
        }

        @Override
        public Rate at(Duration time) {
            double now = seconds(time);
            if (points.getFirst().at.compareTo(time) > 0) {
                return points.getFirst().rate;
            }
            int last = points.size() - 1;
            while (points.get(last).at.compareTo(time) > 0) {
                last--;
            }
            return last == points.size() - 1
                    ? points.get(last).rate
                    : new Rate(between(points.get(last), points.get(last + 1), now));
        }

        @Override
        public Rate mean(Duration horizon) {
            double end = seconds(horizon);
            double sum = points.getFirst().rate.perSecond() * Math.min(end, seconds(points.getFirst().at));
            for (int i = 1; i < points.size(); i++) {
                Point one = points.get(i - 1);
                Point other = points.get(i);
                double from = Math.min(end, seconds(one.at));
                double to = Math.min(end, seconds(other.at));
                if (to > from) {
                    sum += (to - from) * (one.rate.perSecond() + between(one, other, to)) / 2;
                }
            }
            double rest = end - Math.min(end, seconds(points.getLast().at));
            return new Rate((sum + rest * points.getLast().rate.perSecond()) / end);
        }

        private static double between(Point one, Point other, double now) {
            double from = seconds(one.at);
            double share = (now - from) / (seconds(other.at) - from);
            return one.rate.perSecond() * (1 - share) + other.rate.perSecond() * share;
        }

        @Override
        public Rate most() {
            return points.stream()
                    .map(Point::rate)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /// A rate at a time.
    record Point(Duration at, Rate rate) {}

    /// Rates that were counted, each for the same time; the last one goes on.
    ///
    /// @param every how long each rate holds, more than 0
    /// @param rates at least one
    record Recorded(Duration every, List<Rate> rates) implements Load {

        /// @throws IllegalArgumentException if there is no rate, or none holds for any time
        public Recorded {
            rates = List.copyOf(rates);
            if (rates.isEmpty() || !every.isPositive()) {
                throw new IllegalArgumentException("Recorded rates are at least one, each for some time");
            }
        }

        @Override
        public Rate at(Duration time) {
            return rates.get((int) Math.min(time.dividedBy(every), rates.size() - 1));
        }

        @Override
        public Rate mean(Duration horizon) {
            double end = seconds(horizon);
            double sum = 0;
            double from = 0;
            for (int i = 0; i < rates.size() && from < end; i++) {
                double to = i == rates.size() - 1 ? end : Math.min(end, seconds(every) * (i + 1));
                sum += (to - from) * rates.get(i).perSecond();
                from = to;
            }
            return new Rate(sum / end);
        }

        @Override
        public Rate most() {
            return rates.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
