package dev.plumbline.connectors.kubernetes;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads quantities as Kubernetes writes them: `250m`, `512Mi`, `1.5G`, `12345n`, `1e3`.
final class Quantity {

    private static final Pattern FORM = Pattern.compile("([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)([a-zA-Z]*)");
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("n", 1e-9),
            Map.entry("u", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("k", 1e3),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12),
            Map.entry("P", 1e15),
            Map.entry("E", 1e18),
            Map.entry("Ki", 0x1p10),
            Map.entry("Mi", 0x1p20),
            Map.entry("Gi", 0x1p30),
            Map.entry("Ti", 0x1p40),
            Map.entry("Pi", 0x1p50),
            Map.entry("Ei", 0x1p60));

    private Quantity() {}

    /// The number; empty if the text is no quantity.
    static OptionalDouble of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches() || !UNITS.containsKey(parts.group(2))) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(parts.group(1)) * UNITS.getOrDefault(parts.group(2), 1.0));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
