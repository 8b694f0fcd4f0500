package dev.plumbline.graphmodel.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes numbers with units.
final class Quantities {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([^\\s0-9.]*)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "min", 60_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L,
            "d", 86_400_000_000_000L);
    private static final Map<String, Long> BYTES = Map.ofEntries(
            Map.entry("B", 1L),
            Map.entry("kB", 1_000L),
            Map.entry("MB", 1_000_000L),
            Map.entry("GB", 1_000_000_000L),
            Map.entry("TB", 1_000_000_000_000L),
            Map.entry("PB", 1_000_000_000_000_000L),
            Map.entry("KiB", 1L << 10),
            Map.entry("MiB", 1L << 20),
            Map.entry("GiB", 1L << 30),
            Map.entry("TiB", 1L << 40),
            Map.entry("PiB", 1L << 50));
    private static final Map<String, Double> SECONDS = Map.of("/s", 1.0, "/min", 60.0, "/h", 3_600.0, "/d", 86_400.0);

    private Quantities() {}

    static Duration duration(String text) throws ValueFormatException {
        String remedy = "Write a number and a unit: 80ms, 1.5s, 5min, 2h or 30d.";
        Parsed parsed = parse(text, "a duration", remedy);
        Long nanos = NANOS.get(parsed.unit);
        if (nanos == null) {
            throw new ValueFormatException(unitProblem("a duration", text, parsed.unit), remedy);
        }
        return Duration.ofNanos(exact(parsed.number.multiply(BigDecimal.valueOf(nanos)), text, remedy));
    }

    static ByteSize size(String text) throws ValueFormatException {
        String remedy = "Write a number and a unit: 512B, 64KiB, 4MiB, 2GB.";
        Parsed parsed = parse(text, "a size", remedy);
        Long bytes = BYTES.get(parsed.unit);
        if (bytes == null) {
            throw new ValueFormatException(unitProblem("a size", text, parsed.unit), remedy);
        }
        return new ByteSize(exact(parsed.number.multiply(BigDecimal.valueOf(bytes)), text, remedy));
    }

    static Ratio ratio(String text) throws ValueFormatException {
        String remedy = "Write a percentage such as 99.95%, or a number from 0 to 1.";
        Parsed parsed = parse(text, "a ratio", remedy);
        if (!parsed.unit.isEmpty() && !parsed.unit.equals("%")) {
            throw new ValueFormatException(unitProblem("a ratio", text, parsed.unit), remedy);
        }
        BigDecimal number = parsed.unit.isEmpty() ? parsed.number : parsed.number.movePointLeft(2);
        if (number.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueFormatException("The ratio " + text + " is above 100%.", remedy);
        }
        return new Ratio(number.doubleValue());
    }

    static Rate rate(String text) throws ValueFormatException {
        String remedy = "Write a number and a unit: 120/s, 7200/min or 5/h.";
        Parsed parsed = parse(text, "a rate", remedy);
        Double seconds = SECONDS.get(parsed.unit);
        if (seconds == null) {
            throw new ValueFormatException(unitProblem("a rate", text, parsed.unit), remedy);
        }
        return new Rate(parsed.number.doubleValue() / seconds);
    }

    static String format(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos == 0) {
            return "0ms";
        }
        for (String unit : new String[] {"d", "h", "min", "s", "ms", "us"}) {
            Long size = NANOS.get(unit);
            if (size != null && nanos % size == 0) {
                return nanos / size + unit;
            }
        }
        return nanos + "ns";
    }

    /// The shortest decimal form without an exponent.
    static String plain(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.scale() <= 0
                ? number.toBigInteger().toString()
                : String.format(Locale.ROOT, "%s", number.toPlainString());
    }

    private static Parsed parse(String text, String what, String remedy) throws ValueFormatException {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
        if (!matcher.matches() || text.length() > 40) {
            throw new ValueFormatException("'" + ShownText.shortened(text) + "' is not " + what + ".", remedy);
        }
        return new Parsed(new BigDecimal(matcher.group(1)), matcher.group(2));
    }

    private static long exact(BigDecimal number, String text, String remedy) throws ValueFormatException {
        try {
            return number.toBigInteger().longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new ValueFormatException("'" + text + "' is too large.", remedy);
        }
    }

    private static String unitProblem(String what, String text, String unit) {
        return unit.isEmpty()
                ? "'" + text + "' has no unit, so it is not " + what + "."
                : "'" + text + "' has the unit '" + unit + "', which is not a unit of " + what.substring(2) + ".";
    }

    private record Parsed(BigDecimal number, String unit) {}
}
