package dev.plumbline.views;

import dev.plumbline.diagrams.draw.MetricText;
import dev.plumbline.diagrams.draw.Perspective;
import dev.plumbline.pluginapi.Metric;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is shown over a diagram: a figure on every part, or the elements sorted by something.
public enum Lens {
    HEALTH("health"),
    LATENCY("latency"),
    TRAFFIC("traffic"),
    ERRORS("errors"),
    SATURATION("saturation"),
    BUDGET("budget"),
    COST("cost"),
    EVALUATIONS("evaluations"),
    OWNER("owner"),
    LIFECYCLE("lifecycle"),
    RISK("risk"),
    CRITICALITY("criticality"),
    DATA("data"),
    RULES("rules");

    private final String id;

    Lens(String id) {
        this.id = id;
    }

    /// The word that views are kept with.
    public String id() {
        return id;
    }

    /// What it shows.
    public Over over() {
        return switch (this) {
            case HEALTH -> new Over.Health();
            case LATENCY -> new Over.Figure(Metric.LATENCY_P99);
            case TRAFFIC -> new Over.Figure(Metric.TRAFFIC);
            case ERRORS -> new Over.Figure(Metric.ERROR_RATIO);
            case SATURATION -> new Over.Figure(Metric.UTILIZATION);
            case BUDGET -> new Over.Figure(Metric.ERROR_BUDGET_LEFT);
            case COST -> new Over.Figure(Metric.COST_PER_HOUR);
            case EVALUATIONS -> new Over.Evaluated();
            case OWNER -> new Over.Sorted(Perspective.OWNER);
            case LIFECYCLE -> new Over.Sorted(Perspective.LIFECYCLE);
            case RISK -> new Over.Sorted(Perspective.RISK);
            case CRITICALITY -> new Over.Sorted(Perspective.CRITICALITY);
            case DATA -> new Over.Sorted(Perspective.DATA);
            case RULES -> new Over.Sorted(Perspective.RULES);
        };
    }

    /// What people call it.
    public String title() {
        return switch (over()) {
            case Over.Health health -> "Health";
            case Over.Evaluated evaluated -> "Evaluations";
            case Over.Figure figure -> MetricText.name(figure.metric());
            case Over.Sorted sorted -> sorted.perspective().title();
        };
    }

    /// Whether it shows what was measured or predicted.
    public boolean isFigure() {
        return switch (over()) {
            case Over.Health health -> true;
            case Over.Evaluated evaluated -> true;
            case Over.Figure figure -> true;
            case Over.Sorted sorted -> false;
        };
    }

    /// The lens that a view is kept with; empty for a word that means none.
    public static Optional<Lens> of(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(lens -> lens.id.equals(wanted)).findFirst();
    }

    /// What a lens shows.
    public sealed interface Over {

        /// The worst that is known of every part.
        record Health() implements Over {}

        /// The worst result of evaluation suites on every element.
        record Evaluated() implements Over {}

        /// A figure on every part.
        record Figure(Metric metric) implements Over {}

        /// The elements sorted by something.
        record Sorted(Perspective perspective) implements Over {}
    }
}
