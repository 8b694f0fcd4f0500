package dev.plumbline.connectors.openmetrics;

import java.util.Optional;
import java.util.TreeMap;

/// What an instrument measured of one subject between two scrapes, over all its series and targets.
final class Tally {

    private final Buckets buckets = new Buckets();
    private final TreeMap<Double, Double> quantiles = new TreeMap<>();
    private int quantileSeries;
    private boolean isCounted;
    private boolean isTimed;
    private double callsPerSecond;
    private double failuresPerSecond;
    private double amountPerSecond = Double.NaN;
    private double calls;
    private double failures;
    private long newest = Long.MIN_VALUE;
    private double longest;

    void add(Snapshot.Grown grown, double secondsPerUnit) {
        Cumulative by = grown.by();
        double weight = 1 / grown.seconds();
        newest = Math.max(newest, by.time());
        longest = Math.max(longest, grown.seconds());
        Instrument.Part part = grown.key().family().part();
        switch (part) {
            case ALL, CALLS ->
                calls(
                        by.count(),
                        weight,
                        grown.key()
                                .family()
                                .instrument()
                                .failure()
                                .is(grown.key().labels()));
            case FAILURES -> failures(by.count(), weight);
            case AMOUNT -> amountPerSecond = plus(amountPerSecond, by.sum() * weight);
            case DURATIONS -> {}
        }
        if (part == Instrument.Part.ALL || part == Instrument.Part.DURATIONS) {
            isTimed = true;
            durations(by, weight, secondsPerUnit);
        }
    }

    private void calls(double count, double weight, boolean failed) {
        if (Double.isNaN(count)) {
            return;
        }
        isCounted = true;
        calls += count;
        callsPerSecond += count * weight;
        if (failed) {
            failures(count, weight);
        }
    }

    private void failures(double count, double weight) {
        if (!Double.isNaN(count)) {
            failures += count;
            failuresPerSecond += count * weight;
        }
    }

    private void durations(Cumulative by, double weight, double secondsPerUnit) {
        TreeMap<Double, Double> scaled = new TreeMap<>();
        by.buckets().forEach((bound, count) -> scaled.put(bound * secondsPerUnit, count));
        buckets.add(scaled, weight);
        if (!by.quantiles().isEmpty() && by.count() > 0) {
            quantileSeries++;
            quantiles.clear();
            by.quantiles().forEach((share, value) -> quantiles.put(share, value * secondsPerUnit));
        }
    }

    private static double plus(double known, double more) {
        return Double.isNaN(more) ? known : Double.isNaN(known) ? more : known + more;
    }

    /// Whether calls were counted, be it none.
    boolean isCounted() {
        return isCounted;
    }

    /// Whether how long calls took is told at all.
    boolean isTimed() {
        return isTimed;
    }

    /// Whether percentiles can be told of as many calls as there were.
    boolean hasPercentiles() {
        return !buckets.isEmpty() || quantileSeries == 1;
    }

    double callsPerSecond() {
        return callsPerSecond;
    }

    /// The share of the calls that failed; empty if there were none.
    Optional<Double> errorRatio() {
        return isCounted && callsPerSecond > 0
                ? Optional.of(Math.min(1, failuresPerSecond / callsPerSecond))
                : Optional.empty();
    }

    Optional<Double> amountPerSecond() {
        return Double.isNaN(amountPerSecond) ? Optional.empty() : Optional.of(amountPerSecond);
    }

    long calls() {
        return Math.round(calls);
    }

    long failures() {
        return Math.min(calls(), Math.round(failures));
    }

    /// When the newest value was measured, in milliseconds since 1970.
    long newest() {
        return newest;
    }

    /// How long was measured, in seconds.
    double longest() {
        return longest;
    }

    /// A percentile of the durations, in seconds. One that the service worked out itself is taken where no other
    /// series has one: percentiles cannot be added.
    Optional<Buckets.Quantile> percentile(double share) {
        if (!buckets.isEmpty()) {
            return buckets.quantile(share);
        }
        return quantileSeries == 1
                ? Optional.ofNullable(quantiles.get(share))
                        .map(value -> new Buckets.Quantile(value, Buckets.Place.BETWEEN))
                : Optional.empty();
    }
}
