package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.value.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The units that values are written with, with what they mean.
final class Units {

    private static final SequencedMap<String, String> TIME = units(
            "ms", "milliseconds", "s", "seconds", "min", "minutes", "h", "hours", "d", "days", "us", "microseconds");
    private static final SequencedMap<String, String> SIZE = units(
            "KiB",
            "1,024 bytes",
            "MiB",
            "1,024 KiB",
            "GiB",
            "1,024 MiB",
            "TiB",
            "1,024 GiB",
            "kB",
            "1,000 bytes",
            "MB",
            "1,000 kB",
            "GB",
            "1,000 MB",
            "TB",
            "1,000 GB",
            "B",
            "bytes");
    private static final SequencedMap<String, String> RATE =
            units("/s", "in a second", "/min", "in a minute", "/h", "in an hour", "/d", "in a day");
    private static final SequencedMap<String, String> SHARE = units("%", "in a hundred");

    private Units() {}

    /// The units of a type, the usual ones first; none for what is written without.
    static Map<String, String> of(ValueType<?> type) {
        return switch (type) {
            case ValueType.Time time -> TIME;
            case ValueType.Size size -> SIZE;
            case ValueType.Frequency rate -> RATE;
            case ValueType.Share share -> SHARE;
            case ValueType.Text text -> Map.of();
            case ValueType.Flag flag -> Map.of();
            case ValueType.Whole whole -> Map.of();
            case ValueType.Decimal decimal -> Map.of();
            case ValueType.Day day -> Map.of();
            case ValueType.Choice<?> choice -> Map.of();
        };
    }

    private static SequencedMap<String, String> units(String... namesAndMeanings) {
        SequencedMap<String, String> units = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMeanings.length; i += 2) {
            units.put(namesAndMeanings[i], namesAndMeanings[i + 1]);
        }
        return units;
    }
}
