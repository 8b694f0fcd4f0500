package dev.plumbline.simulation.assertion;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks what a scenario asserts: `feed-api.latency.p99 < 250ms`, `web-feed.errorRatio <= 0.1%`, `headroom > 1.5`.
///
/// A subject is the relation that load enters by, an element with load, or another relation, in this order; the figures
/// are those of `AssertedQuantity`. Where requests are played, a figure whose 95 % interval holds the bound does not
/// tell whether the assertion holds.
public final class Assertions {

    private static final Pattern SHAPE = Pattern.compile("\\s*(\\S+?)\\s*(<=|>=|<|>)\\s*(\\S.*?)\\s*");
    private static final AssertedQuantity HEADROOM = AssertedQuantity.number(subject -> Estimate.UNKNOWN);

    private final Map<String, Figures> elements;
    private final Map<String, Figures> entries;
    private final double headroom;
    private final Optional<Observed> observed;

    /// @param observed what was seen beyond the figures, if requests were played
    public Assertions(
            Map<String, Figures> elements, Map<String, Figures> entries, double headroom, Optional<Observed> observed) {
        this.elements = elements;
        this.entries = entries;
        this.headroom = headroom;
        this.observed = observed;
    }

    /// What comes out of an assertion; one that cannot be understood cannot be told.
    public AssertionOutcome check(String expression) {
        Matcher matcher = SHAPE.matcher(expression);
        if (expression.length() > 200 || !matcher.matches()) {
            return unclear(
                    expression,
                    "This is no assertion. Write a figure, a comparison and a value: feed-api.latency.p99 < 250ms.");
        }
        String path = matcher.group(1);
        try {
            if (path.equals("headroom")) {
                return compare(expression, matcher, Estimate.exact(headroom), HEADROOM);
            }
            return check(expression, path, matcher);
        } catch (ValueFormatException wrong) {
            return unclear(expression, wrong.getMessage() + " " + wrong.remedy());
        }
    }

    private AssertionOutcome check(String expression, String path, Matcher matcher) throws ValueFormatException {
        for (Map.Entry<String, AssertedQuantity> known : AssertedQuantity.ALL.entrySet()) {
            String end = "." + known.getKey();
            if (path.endsWith(end)) {
                String id = path.substring(0, path.length() - end.length());
                Optional<AssertedSubject> subject = AssertedSubject.of(id, elements, entries, observed);
                if (subject.isEmpty()) {
                    return unclear(
                            expression,
                            "'" + ShownText.shortened(id)
                                    + "' is neither a relation that load enters by nor an element with load.");
                }
                AssertedQuantity quantity = known.getValue();
                return compare(expression, matcher, quantity.of(subject.get()), quantity);
            }
        }
        return unclear(
                expression,
                "There is no figure '" + ShownText.shortened(path) + "'. Use one of "
                        + String.join(", ", AssertedQuantity.ALL.keySet()) + ".");
    }

    private static AssertionOutcome compare(
            String expression, Matcher matcher, Estimate figure, AssertedQuantity quantity)
            throws ValueFormatException {
        Bound bound = new Bound(
                quantity.read(matcher.group(3)),
                matcher.group(2).startsWith("<"),
                matcher.group(2).endsWith("="));
        double value = figure.value();
        if (Double.isNaN(value)) {
            if (!bound.isBelow(figure.low())) {
                return unclear(expression, quantity.unknown());
            }
            return new AssertionOutcome(
                    expression, bound.most ? Outcome.FAILS : Outcome.HOLDS, "at least " + quantity.show(figure.low()));
        }
        boolean holds = bound.holds(value);
        if (bound.holds(figure.low()) != holds || bound.holds(figure.high()) != holds) {
            return unclear(
                    expression,
                    quantity.show(value) + ", but from " + quantity.show(figure.low()) + " to "
                            + quantity.show(figure.high()) + " with 95 %; more runs would tell");
        }
        return new AssertionOutcome(expression, holds ? Outcome.HOLDS : Outcome.FAILS, quantity.show(value));
    }

    private static AssertionOutcome unclear(String expression, String why) {
        return new AssertionOutcome(expression, Outcome.CANNOT_TELL, why);
    }

    /// What a figure is compared with.
    ///
    /// @param most whether the figure may be at most that, or at least
    /// @param equal whether it may be that
    private record Bound(double value, boolean most, boolean equal) {

        boolean holds(double figure) {
            return figure == value ? equal : most == (figure < value);
        }

        /// Whether the bound is below a figure that is known to be no lower.
        boolean isBelow(double least) {
            return equal ? least > value : least >= value;
        }
    }
}
