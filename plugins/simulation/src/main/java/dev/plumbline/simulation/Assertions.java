package dev.plumbline.simulation;

import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks what a scenario asserts: `feed-api.latency.p99 < 250ms`, `web-feed.errorRatio <= 0.1%`, `headroom > 1.5`.
///
/// A subject is the relation that load enters by or an element with load, in this order. The figures are
/// `latency.mean`,
/// `latency.p50`, `latency.p90`, `latency.p99` (durations), `errorRatio`, `utilization` (ratios), `throughput`,
/// `arrivalRate` (rates) and `queue` (a number).
final class Assertions {

    private static final Pattern SHAPE = Pattern.compile("\\s*(\\S+?)\\s*(<=|>=|<|>)\\s*(\\S.*?)\\s*");
    private static final Quantity NUMBER = new Quantity(Figures::meanQueue, Assertions::number, Assertions::plain);
    private static final Map<String, Quantity> QUANTITIES = Map.of(
            "latency.mean",
                    new Quantity(figures -> figures.latency().mean(), Assertions::seconds, Assertions::milliseconds),
            "latency.p50",
                    new Quantity(figures -> figures.latency().p50(), Assertions::seconds, Assertions::milliseconds),
            "latency.p90",
                    new Quantity(figures -> figures.latency().p90(), Assertions::seconds, Assertions::milliseconds),
            "latency.p99",
                    new Quantity(figures -> figures.latency().p99(), Assertions::seconds, Assertions::milliseconds),
            "errorRatio", new Quantity(Figures::errorRatio, Assertions::share, Assertions::percent),
            "utilization", new Quantity(Figures::utilization, Assertions::share, Assertions::percent),
            "throughput", new Quantity(Figures::throughput, Assertions::rate, Assertions::perSecond),
            "arrivalRate", new Quantity(Figures::arrivalRate, Assertions::rate, Assertions::perSecond),
            "queue", NUMBER);

    private final Map<String, Figures> elements;
    private final Map<String, Figures> entries;
    private final double headroom;

    Assertions(Map<String, Figures> elements, Map<String, Figures> entries, double headroom) {
        this.elements = elements;
        this.entries = entries;
        this.headroom = headroom;
    }

    /// What comes out of an assertion; one that cannot be understood cannot be told.
    AssertionOutcome check(String expression) {
        Matcher matcher = SHAPE.matcher(expression);
        if (expression.length() > 200 || !matcher.matches()) {
            return unclear(
                    expression,
                    "This is no assertion. Write a figure, a comparison and a value: feed-api.latency.p99 < 250ms.");
        }
        String path = matcher.group(1);
        try {
            if (path.equals("headroom")) {
                return compare(expression, matcher, Estimate.exact(headroom), NUMBER);
            }
            return check(expression, path, matcher);
        } catch (ValueFormatException wrong) {
            return unclear(expression, wrong.getMessage() + " " + wrong.remedy());
        }
    }

    private AssertionOutcome check(String expression, String path, Matcher matcher) throws ValueFormatException {
        for (Map.Entry<String, Quantity> known : QUANTITIES.entrySet()) {
            String end = "." + known.getKey();
            if (path.endsWith(end)) {
                String subject = path.substring(0, path.length() - end.length());
                Optional<Figures> figures = Optional.ofNullable(entries.getOrDefault(subject, elements.get(subject)));
                if (figures.isEmpty()) {
                    return unclear(
                            expression,
                            "'" + ShownText.shortened(subject)
                                    + "' is neither a relation that load enters by nor an element with load.");
                }
                Quantity quantity = known.getValue();
                return compare(expression, matcher, quantity.figure.apply(figures.get()), quantity);
            }
        }
        return unclear(
                expression,
                "There is no figure '" + ShownText.shortened(path) + "'. Use one of latency.mean, latency.p50,"
                        + " latency.p90, latency.p99, errorRatio, utilization, throughput, arrivalRate, queue.");
    }

    private static AssertionOutcome compare(String expression, Matcher matcher, Estimate figure, Quantity quantity)
            throws ValueFormatException {
        double bound = quantity.reader.read(matcher.group(3));
        boolean below = matcher.group(2).startsWith("<");
        boolean equal = matcher.group(2).endsWith("=");
        double value = figure.value();
        if (Double.isNaN(value)) {
            boolean exceeded = equal ? figure.low() > bound : figure.low() >= bound;
            if (!exceeded) {
                return unclear(expression, "The figure is not known, as a service time on its way is not.");
            }
            return new AssertionOutcome(
                    expression, below ? Outcome.FAILS : Outcome.HOLDS, "at least " + quantity.text.apply(figure.low()));
        }
        boolean holds = below ? (equal ? value <= bound : value < bound) : (equal ? value >= bound : value > bound);
        return new AssertionOutcome(expression, holds ? Outcome.HOLDS : Outcome.FAILS, quantity.text.apply(value));
    }

    private static AssertionOutcome unclear(String expression, String why) {
        return new AssertionOutcome(expression, Outcome.CANNOT_TELL, why);
    }

    private static double seconds(String text) throws ValueFormatException {
        return ValueTypes.DURATION.parse(text).toNanos() / 1e9;
    }

    private static double share(String text) throws ValueFormatException {
        Ratio ratio = ValueTypes.RATIO.parse(text);
        return ratio.value();
    }

    private static double rate(String text) throws ValueFormatException {
        Rate rate = ValueTypes.RATE.parse(text);
        return rate.perSecond();
    }

    private static double number(String text) throws ValueFormatException {
        return ValueTypes.NUMBER.parse(text);
    }

    private static String milliseconds(double value) {
        return Double.isInfinite(value) ? "without limit" : String.format(Locale.ROOT, "%.4g ms", 1e3 * value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.4g%%", 100 * value);
    }

    private static String perSecond(double value) {
        return String.format(Locale.ROOT, "%.6g/s", value);
    }

    private static String plain(double value) {
        return Double.isInfinite(value) ? "without limit" : String.format(Locale.ROOT, "%.4g", value);
    }

    /// A figure that can be asserted: where it stands, how a bound is read, and how a value is shown.
    private record Quantity(Function<Figures, Estimate> figure, Reader reader, Function<Double, String> text) {}

    @FunctionalInterface
    private interface Reader {
        double read(String text) throws ValueFormatException;
    }
}
