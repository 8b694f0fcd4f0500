package dev.plumbline.connectors.openslo;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What tells good from bad: makes the PromQL expression of the share of what was good within a time.
sealed interface Indicator {

    /// A plain name with its labels, which `increase` takes as it is.
    Pattern PLAIN = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(\\{[^{}]*})?|\\{[^{}]*}");

    Set<String> OPERATORS = Set.of("lt", "lte", "gt", "gte");

    /// The share of what was good within a window.
    ///
    /// @param window a length of time as Prometheus writes it
    String goodShare(String window);

    /// A window with the distance of its points: a twentieth of it, from five seconds to a minute.
    private static String fine(String window) {
        long unit = switch (window.charAt(window.length() - 1)) {
            case 's' -> 1;
            case 'm' -> 60;
            default -> 3600;
        };
        long seconds = Long.parseLong(window.substring(0, window.length() - 1)) * unit;
        return window + ":" + Math.clamp(seconds / 20, 5, 60) + "s";
    }

    /// A query of events, which are counted.
    ///
    /// @param isCounter whether its values grow for ever
    record Events(String query, boolean isCounter) {

        String within(String window) {
            if (isCounter && PLAIN.matcher(query).matches()) {
                return "sum(increase(" + query + "[" + window + "]))";
            }
            return "sum(" + (isCounter ? "increase" : "sum_over_time") + "((" + query + ")[" + fine(window) + "]))";
        }
    }

    /// What was good, of all. Where nothing was good there may be no such series.
    record Good(Events good, Events total) implements Indicator {
        @Override
        public String goodShare(String window) {
            return "((" + good.within(window) + ") or (0 * " + total.within(window) + ")) / " + total.within(window);
        }
    }

    /// What was bad, of all. A counter of failures does not exist before the first failure.
    record Bad(Events bad, Events total) implements Indicator {
        @Override
        public String goodShare(String window) {
            return "1 - ((" + bad.within(window) + ") or (0 * " + total.within(window) + ")) / " + total.within(window);
        }
    }

    /// A share that is measured as such.
    ///
    /// @param isFailure whether it is the share of what was bad
    record Raw(String query, boolean isFailure) implements Indicator {
        @Override
        public String goodShare(String window) {
            String mean = "avg(avg_over_time((" + query + ")[" + fine(window) + "]))";
            return isFailure ? "1 - " + mean : mean;
        }
    }

    /// A value that is good on one side of a bound.
    ///
    /// @param operator `lt`, `lte`, `gt` or `gte`
    record Threshold(String query, String operator, double value) implements Indicator {
        @Override
        public String goodShare(String window) {
            String sign = operator.startsWith("l") ? "<" : ">";
            return "avg(avg_over_time(((" + query + ") " + sign + (operator.endsWith("e") ? "=" : "") + " bool "
                    + String.format(Locale.ROOT, "%s", value) + ")[" + fine(window) + "]))";
        }
    }

    /// The share of the slices of a time that were good themselves.
    ///
    /// @param slice the length of a slice
    /// @param target the share that makes a slice a good one
    record Slices(Indicator of, String slice, double target) implements Indicator {
        @Override
        public String goodShare(String window) {
            return "avg_over_time(((" + of.goodShare(slice) + ") >= bool " + target + ")[" + window + ":" + slice
                    + "])";
        }
    }
}
