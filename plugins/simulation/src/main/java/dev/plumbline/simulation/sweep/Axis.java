package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a sweep changes, and the values that it takes: `feed-api.replicas=10:100:10`.
///
/// @param key the path of an override, or `load`, which multiplies all load
/// @param values at least one, in ascending order, as an override has them
public record Axis(String key, List<String> values) {

    /// The key that multiplies the rates of all open workloads and the users of all closed ones.
    public static final String LOAD = "load";

    private static final Pattern SHAPE = Pattern.compile("\\s*([^=\\s]{1,200}?)\\s*=\\s*(\\S{1,100})\\s*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)([A-Za-z%/]{0,8})");
    private static final String REMEDY =
            "Write from:to:step, as in feed-api.replicas=10:100:10, feed-ranker.timeout=50ms:200ms:50ms or"
                    + " load=0.5:2:0.25.";

    public Axis {
        values = List.copyOf(values);
    }

    /// Reads `key=from:to:step`. The last value is the highest that is no more than `to`.
    ///
    /// @throws ValueFormatException if it is not of that form, or has more values than a grid may have points
    public static Axis parse(String text) throws ValueFormatException {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw wrong(text, "is no range");
        }
        String[] parts = matcher.group(2).split(":", -1);
        if (parts.length != 3) {
            throw wrong(text, "has " + parts.length + " numbers instead of three");
        }
        Amount from = Amount.parse(text, parts[0]);
        Amount to = Amount.parse(text, parts[1]);
        Amount step = Amount.parse(text, parts[2]);
        if (!from.unit.equals(to.unit) || !from.unit.equals(step.unit)) {
            throw wrong(text, "mixes units");
        }
        if (step.number.signum() == 0) {
            throw wrong(text, "has a step of 0");
        }
        if (to.number.compareTo(from.number) < 0) {
            throw wrong(text, "ends before it begins");
        }
        return new Axis(matcher.group(1), values(from, to, step));
    }

    private static List<String> values(Amount from, Amount to, Amount step) throws ValueFormatException {
        BigDecimal steps = to.number.subtract(from.number).divide(step.number, 0, RoundingMode.FLOOR);
        Grid.requireFew(steps.add(BigDecimal.ONE));
        return IntStream.rangeClosed(0, steps.intValueExact())
                .mapToObj(number -> from.number.add(step.number.multiply(BigDecimal.valueOf(number))))
                .map(value -> plain(value) + from.unit)
                .toList();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static ValueFormatException wrong(String text, String why) {
        return new ValueFormatException("The range '" + ShownText.shortened(text) + "' " + why + ".", REMEDY);
    }

    private record Amount(BigDecimal number, String unit) {

        static Amount parse(String whole, String text) throws ValueFormatException {
            Matcher matcher = NUMBER.matcher(text);
            if (!matcher.matches()) {
                throw wrong(whole, "has '" + ShownText.shortened(text) + "' where a number from 0 on is needed");
            }
            return new Amount(new BigDecimal(matcher.group(1)), matcher.group(2));
        }
    }
}
