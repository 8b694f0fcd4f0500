package dev.plumbline.diagrams.draw;

/// By what elements are sorted, so that a diagram can show it.
public enum Perspective {
    /// The team that answers for an element, or for what is around it.
    OWNER("Owner", "No owner"),
    /// How far an element is in its life.
    LIFECYCLE("Lifecycle", "Not said"),
    /// The worst finding of the design rules.
    RISK("Risk", "No findings"),
    /// How much the business depends on an element.
    CRITICALITY("Criticality", "Not said"),
    /// How confidential the data is.
    DATA("Data class", "Not said"),
    /// Which design rule is broken, the gravest first.
    RULES("Broken rules", "None");

    private final String title;
    private final String rest;

    Perspective(String title, String rest) {
        this.title = title;
        this.rest = rest;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// What the legend says of elements that it does not sort.
    String rest() {
        return rest;
    }

    /// Whether its categories have an order, so that one of them can stand for several.
    boolean isOrdered() {
        return switch (this) {
            case OWNER -> false;
            case LIFECYCLE, RISK, CRITICALITY, DATA, RULES -> true;
        };
    }
}
