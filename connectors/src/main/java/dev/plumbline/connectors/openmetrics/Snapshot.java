package dev.plumbline.connectors.openmetrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a target showed at one time, as far as it is understood; the rest is not kept.
///
/// @param time when it was scraped, in milliseconds since 1970
/// @param counted what was counted since the process began
/// @param gauges values of the present
/// @param infos the labels of `target_info`
record Snapshot(long time, Map<Key, Cumulative> counted, List<Gauge> gauges, List<Labels> infos) {

    /// What something was counted of.
    record Key(Instrument.Family family, Labels labels) {}

    /// A value of the present.
    ///
    /// @param name the name, spelled with underscores
    /// @param time when it was measured, in milliseconds since 1970
    record Gauge(String name, Labels labels, double value, long time) {}

    /// What was counted between two scrapes.
    ///
    /// @param seconds how long that was
    record Grown(Key key, Cumulative by, double seconds) {}

    static Snapshot of(Exposition shown, long time, Instruments instruments) {
        Map<Key, Cumulative> counted = new LinkedHashMap<>();
        List<Gauge> gauges = new ArrayList<>();
        List<Labels> infos = new ArrayList<>();
        Map<String, String> spellings = new HashMap<>();
        for (Sample sample : shown.samples()) {
            String name = spellings.computeIfAbsent(sample.name(), Spelling::plain);
            Instrument.Series series = instruments.find(name);
            if (series != null) {
                count(counted, series, sample, time);
            } else if (SaturationNames.isKnown(name)) {
                gauges.add(new Gauge(
                        name, sample.labels(), sample.value(), sample.time().orElse(time)));
            } else if (name.equals("target_info") || name.equals("target")) {
                infos.add(sample.labels());
            }
        }
        return new Snapshot(time, counted, gauges, infos);
    }

    private static void count(Map<Key, Cumulative> counted, Instrument.Series series, Sample sample, long scraped) {
        String within = switch (series.field()) {
            case BUCKET -> "le";
            case QUANTILE -> "quantile";
            case COUNT, SUM -> "";
        };
        Labels labels = sample.labels();
        double bound = Double.NaN;
        if (!within.isEmpty()) {
            bound = Numbers.value(labels.get(within));
            if (Double.isNaN(bound)) {
                return;
            }
            labels = labels.without(within);
        }
        counted.computeIfAbsent(
                        new Key(series.family(), labels),
                        unseen -> new Cumulative(sample.time().orElse(scraped)))
                .add(series.field(), bound, sample.value());
    }

    /// What was counted since an earlier scrape. A series that was not there then began with nothing; one without a
    /// newer value is left out, as nothing is known of it.
    List<Grown> since(Snapshot before) {
        List<Grown> grown = new ArrayList<>();
        counted.forEach((key, now) -> {
            Cumulative then = before.counted.get(key);
            long start = then == null ? before.time : then.time();
            if (now.time() > start) {
                grown.add(new Grown(key, then == null ? now : now.since(then), (now.time() - start) / 1e3));
            }
        });
        return grown;
    }
}
