package dev.plumbline.connectors.openmetrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what the samples of a text mean, by their names.
final class Instruments {

    private final Map<String, Instrument.Series> series = new HashMap<>();
    private final List<Instrument> order;

    Instruments() {
        List<Instrument.Family> families = Instrument.families();
        for (Instrument.Family family : families) {
            if (family.name().endsWith("_total")) {
                put(family, "", Instrument.Field.COUNT);
            } else {
                put(family, "_count", Instrument.Field.COUNT);
                put(family, "_sum", Instrument.Field.SUM);
                put(family, "_bucket", Instrument.Field.BUCKET);
                put(family, "", Instrument.Field.QUANTILE);
            }
        }
        order = families.stream().map(Instrument.Family::instrument).distinct().toList();
    }

    private void put(Instrument.Family family, String suffix, Instrument.Field field) {
        series.put(family.name() + suffix, new Instrument.Series(family, field));
    }

    /// What a series means; null if it is of no instrument.
    Instrument.@Nullable Series find(String plainName) {
        return series.get(plainName);
    }

    /// The instruments, the preferred of the same role first.
    List<Instrument> order() {
        return order;
    }
}
