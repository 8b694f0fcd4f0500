package dev.plumbline.graphmodel.value;

import java.time.Duration;
import java.time.LocalDate;

/// The types of scalar values.
public final class ValueTypes {

    /// Any text.
    public static final ValueType<String> TEXT = new ValueType.Text(false);
    /// The id of an element.
    public static final ValueType<String> REFERENCE = new ValueType.Text(true);
    /// `true` or `false`.
    public static final ValueType<Boolean> FLAG = new ValueType.Flag();
    /// A time span such as `80ms`.
    public static final ValueType<Duration> DURATION = new ValueType.Time();
    /// A number of bytes such as `4MiB`.
    public static final ValueType<ByteSize> SIZE = new ValueType.Size();
    /// A share such as `99.95%`.
    public static final ValueType<Ratio> RATIO = new ValueType.Share();
    /// A frequency such as `120/s`.
    public static final ValueType<Rate> RATE = new ValueType.Frequency();
    /// A day such as `2026-11-23`.
    public static final ValueType<LocalDate> DATE = new ValueType.Day();
    /// A whole number of at least 0.
    public static final ValueType<Long> COUNT = new ValueType.Whole(0, Long.MAX_VALUE);
    /// A whole number of at least 1.
    public static final ValueType<Long> POSITIVE = new ValueType.Whole(1, Long.MAX_VALUE);
    /// A number of at least 0.
    public static final ValueType<Double> NUMBER = new ValueType.Decimal();

    private ValueTypes() {}

    /// The choice among the constants of an enum, written in kebab case.
    public static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        return new ValueType.Choice<>(type);
    }
}
