package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// A kind of value that a slider can turn: how it is read, and the number that stands for it.
///
/// @param number the number of a value, for durations in seconds
/// @param value the value nearest to a number
/// @param least the least number that there is a value for
/// @param isShare whether it is a share of a whole
record Quantity<T>(
        ValueType<T> type, ToDoubleFunction<T> number, DoubleFunction<T> value, double least, boolean isShare) {

    static final Quantity<Rate> RATE = new Quantity<>(ValueTypes.RATE, Rate::perSecond, Rate::new, 0, false);
    static final Quantity<Duration> TIME =
            new Quantity<>(ValueTypes.DURATION, time -> time.toNanos() / 1e9, Quantity::seconds, 0, false);
    static final Quantity<Ratio> SHARE = new Quantity<>(ValueTypes.RATIO, Ratio::value, Quantity::ratio, 0, true);
    static final Quantity<Double> NUMBER =
            new Quantity<>(ValueTypes.NUMBER, Double::doubleValue, Double::valueOf, 0, false);
    static final Quantity<Long> POSITIVE = whole(ValueTypes.POSITIVE, 1);

    private static Quantity<Long> whole(ValueType<Long> type, long least) {
        return new Quantity<>(type, Long::doubleValue, number -> Math.max(least, Math.round(number)), least, false);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static Ratio ratio(double share) {
        return new Ratio(Math.round(share * 1000) / 1000.0);
    }

    /// The quantity of a type; empty if its values are not numbers.
    static Optional<Quantity<?>> of(ValueType<?> type) {
        return switch (type) {
            case ValueType.Whole whole -> Optional.of(whole(whole, Math.max(0, whole.minimum())));
            case ValueType.Decimal decimal -> Optional.of(NUMBER);
            case ValueType.Time time -> Optional.of(TIME);
            case ValueType.Share share -> Optional.of(SHARE);
            case ValueType.Frequency rate -> Optional.of(RATE);
            case ValueType.Size size -> Optional.empty();
            case ValueType.Day day -> Optional.empty();
            case ValueType.Text text -> Optional.empty();
            case ValueType.Flag flag -> Optional.empty();
            case ValueType.Choice<?> choice -> Optional.empty();
        };
    }

    /// What a slider offers beside a value.
    Range around(T present) {
        if (isShare) {
            return Range.shares();
        }
        Range range = Range.around(number.applyAsDouble(present));
        return range.low() < least ? new Range(least, range.high(), range.scale()) : range;
    }

    /// The value some steps of 5 % away.
    T stepped(T present, int steps) {
        DoubleUnaryOperator step = isShare
                ? share -> Math.clamp(share + 0.05 * steps, 0, 1)
                : number -> number == 0 ? Math.max(0, steps) : number * Math.pow(1.05, steps);
        double before = number.applyAsDouble(present);
        T after = value.apply(new BigDecimal(step.applyAsDouble(before))
                .round(new MathContext(3))
                .doubleValue());
        boolean isStuck = after.equals(present) && !isShare;
        return isStuck ? value.apply(Math.max(least, before + steps)) : after;
    }
}
