package dev.plumbline.graphmodel.value;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The type of a value that one scalar of a workspace file holds: how it is read, checked and written.
///
/// @param <T> the Java type of the values
public sealed interface ValueType<T> {

    /// The type's name in messages and documentation.
    String name();

    /// The value that the text stands for.
    ///
    /// @throws ValueFormatException if the text is no value of this type
    T parse(String text) throws ValueFormatException;

    /// The text that stands for the value; reading it gives an equal value.
    default String format(T value) {
        return value.toString();
    }

    /// A regular expression that matches the text of every value and of nothing else that is worth accepting.
    String pattern();

    /// Whether the text is written without quotes in JSON, as a number or a boolean.
    default boolean isJsonLiteral() {
        return false;
    }

    record Text(boolean reference) implements ValueType<String> {
        @Override
        public String name() {
            return reference ? "reference" : "text";
        }

        @Override
        public String parse(String text) throws ValueFormatException {
            if (reference && text.isBlank()) {
                throw new ValueFormatException("The reference is empty.", "Write the id of an element.");
            }
            return text;
        }

        @Override
        public String pattern() {
            return reference ? "^\\S+$" : "";
        }
    }

    record Flag() implements ValueType<Boolean> {
        @Override
        public String name() {
            return "flag";
        }

        @Override
        public Boolean parse(String text) throws ValueFormatException {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default ->
                    throw new ValueFormatException(
                            "'" + shown(text) + "' is neither true nor false.", "Write true or false.");
            };
        }

        @Override
        public String pattern() {
            return "^(true|false)$";
        }

        @Override
        public boolean isJsonLiteral() {
            return true;
        }
    }

    record Whole(long minimum, long maximum) implements ValueType<Long> {

        // Java's own notation of numbers has more to it: signs, suffixes, digits of other scripts.
        private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,100}");

        @Override
        public String name() {
            return "whole number";
        }

        @Override
        public Long parse(String text) throws ValueFormatException {
            String remedy = "Write a whole number of at least " + minimum + ".";
            if (!WHOLE.matcher(text).matches()) {
                throw new ValueFormatException("'" + shown(text) + "' is not a whole number.", remedy);
            }
            BigInteger value = new BigInteger(text);
            if (text.startsWith("-") || value.compareTo(BigInteger.valueOf(minimum)) < 0) {
                throw new ValueFormatException("The number " + shown(text) + " is too small.", remedy);
            }
            if (value.compareTo(BigInteger.valueOf(maximum)) > 0) {
                throw new ValueFormatException(
                        "The number " + shown(text) + " is too large.", "Write a number of at most " + maximum + ".");
            }
            return value.longValueExact();
        }

        @Override
        public String pattern() {
            return "^[0-9]+$";
        }

        @Override
        public boolean isJsonLiteral() {
            return true;
        }
    }

    record Decimal() implements ValueType<Double> {

        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

        @Override
        public String name() {
            return "number";
        }

        @Override
        public Double parse(String text) throws ValueFormatException {
            String remedy = "Write a number of at least 0, such as 1.5.";
            if (!DECIMAL.matcher(text).matches()) {
                throw new ValueFormatException("'" + shown(text) + "' is not a number.", remedy);
            }
            double value = Double.parseDouble(text);
            if (text.startsWith("-") || Double.isInfinite(value)) {
                throw new ValueFormatException("The number " + shown(text) + " is out of range.", remedy);
            }
            return value;
        }

        @Override
        public String format(Double value) {
            return Quantities.plain(value);
        }

        @Override
        public String pattern() {
            return "^[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";
        }

        @Override
        public boolean isJsonLiteral() {
            return true;
        }
    }

    record Time() implements ValueType<Duration> {
        @Override
        public String name() {
            return "duration";
        }

        @Override
        public Duration parse(String text) throws ValueFormatException {
            return Quantities.duration(text);
        }

        @Override
        public String format(Duration value) {
            return Quantities.format(value);
        }

        @Override
        public String pattern() {
            return "^[0-9]+(\\.[0-9]+)?\\s*(ns|us|µs|ms|s|min|m|h|d)$";
        }
    }

    record Size() implements ValueType<ByteSize> {
        @Override
        public String name() {
            return "size";
        }

        @Override
        public ByteSize parse(String text) throws ValueFormatException {
            return Quantities.size(text);
        }

        @Override
        public String pattern() {
            return "^[0-9]+(\\.[0-9]+)?\\s*(B|kB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|PiB)$";
        }
    }

    record Share() implements ValueType<Ratio> {
        @Override
        public String name() {
            return "ratio";
        }

        @Override
        public Ratio parse(String text) throws ValueFormatException {
            return Quantities.ratio(text);
        }

        @Override
        public String pattern() {
            return "^([0-9]{1,2}(\\.[0-9]+)?\\s*%|100(\\.0+)?\\s*%|0(\\.[0-9]+)?|1(\\.0+)?)$";
        }
    }

    record Frequency() implements ValueType<Rate> {
        @Override
        public String name() {
            return "rate";
        }

        @Override
        public Rate parse(String text) throws ValueFormatException {
            return Quantities.rate(text);
        }

        @Override
        public String pattern() {
            return "^[0-9]+(\\.[0-9]+)?\\s*/(s|min|h|d)$";
        }
    }

    record Day() implements ValueType<LocalDate> {
        @Override
        public String name() {
            return "date";
        }

        @Override
        public LocalDate parse(String text) throws ValueFormatException {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                throw new ValueFormatException(
                        "'" + shown(text) + "' is not a date.", "Write year, month and day: 2026-11-23.");
            }
        }

        @Override
        public String pattern() {
            return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
        }
    }

    record Choice<E extends Enum<E>>(Class<E> type) implements ValueType<E> {
        @Override
        public String name() {
            return "one of " + String.join(", ", choices());
        }

        /// What can be written, in the order of the constants.
        public List<String> choices() {
            return Arrays.stream(type.getEnumConstants()).map(this::format).toList();
        }

        @Override
        public E parse(String text) throws ValueFormatException {
            for (E constant : type.getEnumConstants()) {
                if (format(constant).equals(text)) {
                    return constant;
                }
            }
            throw new ValueFormatException(
                    "'" + shown(text) + "' is not a choice here.",
                    "Write one of: " + String.join(", ", choices()) + ".");
        }

        @Override
        public String format(E value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String pattern() {
            return choices().stream().collect(Collectors.joining("|", "^(", ")$"));
        }
    }

    private static String shown(String text) {
        return ShownText.shortened(text);
    }
}
