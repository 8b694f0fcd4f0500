package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.value.Ratio;
import java.util.Optional;

/// What was found of an element. NaN is a figure that was not measured.
///
/// @param time how long it works on a request itself
/// @param requests the requests per second
/// @param errorRatio the share of them that fails
/// @param utilization the share of its servers that are busy, as measured
/// @param replicas how many replicas it has
/// @param concurrency how many requests each of them works on at the same time
/// @param servers where the numbers of replicas and of requests come from
/// @param hitRatio the share of the reads that it answers as a cache
public record ElementCalibration(
        Optional<ServiceTimes> time,
        double requests,
        double errorRatio,
        double utilization,
        long replicas,
        long concurrency,
        Servers servers,
        double hitRatio) {

    private static final double BOUND = 0.7;

    /// The mean number of busy servers, by Little's law.
    public double busy() {
        return time.map(times -> times.mean() * requests).orElse(Double.NaN);
    }

    /// The busy servers over all of them.
    public double load() {
        return busy() / (replicas * concurrency);
    }

    /// Whether it was so busy that its own time holds waiting, which a simulator adds once more.
    public boolean isBound() {
        return load() > BOUND || utilization > BOUND;
    }

    Element applied(Element element) {
        Element changed = element;
        if (time.isPresent()) {
            changed = changed.with(ElementAttributes.SERVICE_TIME, time.get().attributes());
        }
        if (servers != Servers.DECLARED) {
            changed =
                    changed.with(ElementAttributes.REPLICAS, replicas).with(ElementAttributes.CONCURRENCY, concurrency);
        }
        return Double.isNaN(hitRatio) ? changed : changed.with(ElementAttributes.CACHE_HIT_RATIO, new Ratio(hitRatio));
    }

    /// Where the number of servers comes from.
    public enum Servers {
        /// The model.
        DECLARED,
        /// The replicas were measured.
        MEASURED,
        /// The busy servers over the measured utilization.
        DERIVED
    }
}
