package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A bound on a figure of an element, or of the relation that load enters by.
///
/// @param subject the id of the element or relation
/// @param quantity the figure
/// @param bound in seconds, 1/s or as a share; the least for a throughput, the most for everything else
/// @param source who wants it
public record CapacityObjective(String subject, Quantity quantity, double bound, Source source) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\S+)\\.([A-Za-z0-9]+)\\s*([<>])=?\\s*(\\S.*?)\\s*");

    /// The objective that a text like `web-edge.p99 < 250ms` asks for. `latency.` may stand before a percentile.
    ///
    /// @throws ValueFormatException if it is none, with what to write instead
    public static CapacityObjective parse(String text) throws ValueFormatException {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new ValueFormatException(
                    "\"" + ShownText.shortened(text) + "\" is no objective.", "Write it as in \"web-edge.p99<250ms\".");
        }
        Quantity quantity = Quantity.of(parts.group(2));
        if (parts.group(3).equals(">") != (quantity == Quantity.THROUGHPUT)) {
            throw new ValueFormatException(
                    "\"" + ShownText.shortened(text) + "\" bounds " + quantity.text() + " on the wrong side.",
                    quantity == Quantity.THROUGHPUT ? "Write > for a throughput." : "Write < for it.");
        }
        String subject = parts.group(1);
        String id =
                subject.endsWith(".latency") ? subject.substring(0, subject.length() - ".latency".length()) : subject;
        double bound = quantity.read(parts.group(4));
        if (!(bound > 0)) {
            throw new ValueFormatException(
                    "\"" + ShownText.shortened(text) + "\" has a bound that is not above 0.", "Write one above 0.");
        }
        return new CapacityObjective(id, quantity, bound, Source.ASKED);
    }

    /// Whether a value keeps the bound. What grows without end or cannot be told does not.
    public boolean isKeptBy(double value) {
        return quantity == Quantity.THROUGHPUT ? value >= bound : value <= bound;
    }

    /// The objective as it is written, as in `web-edge.p99 < 250 ms`.
    public String text() {
        return subject + "." + quantity.text() + (quantity == Quantity.THROUGHPUT ? " > " : " < ")
                + quantity.show(bound);
    }

    /// Who wants it.
    public enum Source {
        /// The user, beside the model.
        ASKED,
        /// The model, as an `slo` or the `target` of an autoscaler.
        DECLARED,
        /// Nobody; it is what is usual.
        ASSUMED
    }

    /// What is bounded.
    public enum Quantity {
        MEAN("mean"),
        P50("p50"),
        P90("p90"),
        P99("p99"),
        ERROR_RATIO("errorRatio"),
        UTILIZATION("utilization"),
        THROUGHPUT("throughput");

        private final String text;

        Quantity(String text) {
            this.text = text;
        }

        static Quantity of(String name) throws ValueFormatException {
            return Arrays.stream(values())
                    .filter(quantity -> quantity.text.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ValueFormatException(
                            "There is no figure " + ShownText.shortened(name) + " to bound.",
                            "There are "
                                    + Arrays.stream(values())
                                            .map(Quantity::text)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }

        /// Its name in objectives.
        public String text() {
            return text;
        }

        /// A value of it for people.
        public String show(double value) {
            if (!Double.isFinite(value)) {
                return Double.isNaN(value) ? "unknown" : "without bound";
            }
            return switch (this) {
                case MEAN, P50, P90, P99 -> value < 1 ? digits(1e3 * value) + " ms" : digits(value) + " s";
                case ERROR_RATIO, UTILIZATION -> digits(100 * value) + " %";
                case THROUGHPUT -> digits(value) + "/s";
            };
        }

        private static String digits(double value) {
            BigDecimal rounded =
                    BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
            return rounded.toPlainString();
        }

        private double read(String written) throws ValueFormatException {
            return switch (this) {
                case MEAN, P50, P90, P99 -> ValueTypes.DURATION.parse(written).toNanos() / 1e9;
                case ERROR_RATIO, UTILIZATION -> ValueTypes.RATIO.parse(written).value();
                case THROUGHPUT -> ValueTypes.RATE.parse(written).perSecond();
            };
        }
    }
}
