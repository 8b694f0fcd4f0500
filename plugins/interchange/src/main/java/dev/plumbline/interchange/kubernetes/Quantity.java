package dev.plumbline.interchange.kubernetes;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Quantities in manifests: cores as in `250m`, bytes as in `64Mi`.
final class Quantity {

    private static final Pattern FORM =
            Pattern.compile("(?<number>[0-9]{1,15}(?:\\.[0-9]{1,9})?)(?<unit>[A-Za-z]{0,2})");

    private static final Map<String, Double> FACTORS = Map.ofEntries(
            Map.entry("m", 0.001),
            Map.entry("", 1.0),
            Map.entry("k", 1e3),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12),
            Map.entry("P", 1e15),
            Map.entry("Ki", 0x1p10),
            Map.entry("Mi", 0x1p20),
            Map.entry("Gi", 0x1p30),
            Map.entry("Ti", 0x1p40),
            Map.entry("Pi", 0x1p50));

    private Quantity() {}

    /// The amount in cores or bytes, if the text is a quantity.
    static OptionalDouble of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        Double factor = FACTORS.get(matcher.group("unit"));
        return factor == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(matcher.group("number")) * factor);
    }
}
