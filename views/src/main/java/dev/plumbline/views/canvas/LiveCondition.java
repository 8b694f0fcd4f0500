package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.pluginapi.Metric;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A condition on what running services told, as in `errors>1%`, `p99>500ms`, `health:bad` or `!evaluation:stale`.
sealed interface LiveCondition {

    /// Whether an element meets it.
    boolean matches(LiveFacts facts, String element);

    /// One of a few words.
    ///
    /// @param key what is asked: `health`, `evaluation` or `alert`
    record Word(String key, String word) implements LiveCondition {
        @Override
        public boolean matches(LiveFacts facts, String element) {
            return facts.words(key, element).contains(word);
        }
    }

    /// A figure and a bound. Without a figure it is not met, as no data is not zero.
    record Bound(Metric metric, DoublePredicate isWithin) implements LiveCondition {
        @Override
        public boolean matches(LiveFacts facts, String element) {
            Optional<Double> figure = facts.figure(metric, element);
            return figure.isPresent() && isWithin.test(figure.get());
        }
    }

    /// No figure.
    record Missing(Metric metric) implements LiveCondition {
        @Override
        public boolean matches(LiveFacts facts, String element) {
            return facts.figure(metric, element).isEmpty();
        }
    }

    /// The contrary.
    record Not(LiveCondition other) implements LiveCondition {
        @Override
        public boolean matches(LiveFacts facts, String element) {
            return !other.matches(facts, element);
        }
    }

    /// Reads one condition.
    final class Reader {

        static final Map<String, Set<String>> WORDS = Map.of(
                "health", Set.of("ok", "bad", "degraded", "failing", "stale", "unknown"),
                "evaluation", Set.of("ok", "failing", "stale", "none"),
                "alert", Set.of("any", "critical", "warning", "none"));
        private static final Map<String, Metric> FIGURES = Map.ofEntries(
                Map.entry("errors", Metric.ERROR_RATIO),
                Map.entry("p50", Metric.LATENCY_P50),
                Map.entry("p99", Metric.LATENCY_P99),
                Map.entry("traffic", Metric.TRAFFIC),
                Map.entry("saturation", Metric.UTILIZATION),
                Map.entry("cost", Metric.COST_PER_HOUR),
                Map.entry("budget", Metric.ERROR_BUDGET_LEFT),
                Map.entry("burn", Metric.ERROR_BUDGET_BURN),
                Map.entry("availability", Metric.AVAILABILITY),
                Map.entry("tokens", Metric.TOKENS),
                Map.entry("cpu", Metric.CPU),
                Map.entry("memory", Metric.MEMORY),
                Map.entry("replicas", Metric.REPLICAS));
        private static final Pattern SHAPE = Pattern.compile("(!?)([A-Za-z][A-Za-z0-9]*)(>=|<=|>|<|=|:)(\\S*)");

        private Reader() {}

        /// The condition that a text between blanks stands for; empty if it is about the model.
        ///
        /// @throws ValueFormatException if it is about services and cannot be read
        static Optional<LiveCondition> read(String text) throws ValueFormatException {
            Matcher shape = SHAPE.matcher(text);
            if (!shape.matches()) {
                return Optional.empty();
            }
            String key = shape.group(2).toLowerCase(Locale.ROOT);
            String relation = shape.group(3);
            boolean isLive = WORDS.containsKey(key) || FIGURES.containsKey(key);
            if (!isLive && (relation.equals(":") || relation.equals("="))) {
                return Optional.empty();
            }
            LiveCondition condition = WORDS.containsKey(key)
                    ? word(key, relation, shape.group(4).toLowerCase(Locale.ROOT))
                    : figure(key, relation, shape.group(4));
            return Optional.of(shape.group(1).isEmpty() ? condition : new Not(condition));
        }

        private static LiveCondition word(String key, String relation, String word) throws ValueFormatException {
            Set<String> known = WORDS.get(key);
            if (known == null || !known.contains(word) || !(relation.equals(":") || relation.equals("="))) {
                throw new ValueFormatException(
                        "'" + ShownText.shortened(word) + "' is no state of " + key + ".",
                        "Write " + key + ": and one of "
                                + String.join(", ", new TreeSet<>(known == null ? Set.of() : known)) + ".");
            }
            return new Word(key, word);
        }

        private static LiveCondition figure(String key, String relation, String text) throws ValueFormatException {
            Metric metric = FIGURES.get(key);
            if (metric == null) {
                throw new ValueFormatException(
                        "'" + ShownText.shortened(key) + "' is no figure.",
                        NearestName.remedy(
                                key,
                                FIGURES.keySet(),
                                "Write one of " + String.join(", ", new TreeSet<>(FIGURES.keySet())) + "."));
            }
            if (text.equalsIgnoreCase("none") && (relation.equals(":") || relation.equals("="))) {
                return new Missing(metric);
            }
            double bound = value(metric, text);
            return new Bound(
                    metric,
                    switch (relation) {
                        case ">" -> figure -> figure > bound;
                        case ">=" -> figure -> figure >= bound;
                        case "<" -> figure -> figure < bound;
                        case "<=" -> figure -> figure <= bound;
                        default -> figure -> figure == bound;
                    });
        }

        private static double value(Metric metric, String text) throws ValueFormatException {
            return switch (metric.unit()) {
                case SECONDS -> ValueTypes.DURATION.parse(text).toNanos() / 1e9;
                case RATIO -> text.endsWith("%") ? number(text.substring(0, text.length() - 1)) / 100 : number(text);
                case PER_SECOND -> number(text.replaceFirst("/s$", ""));
                case PER_HOUR -> number(text.replaceFirst("/h$", ""));
                case COUNT -> number(text);
            };
        }

        private static double number(String text) throws ValueFormatException {
            return ValueTypes.NUMBER.parse(text);
        }
    }
}
