package dev.plumbline.simulation.statistics.fit;

/// The families of distributions that are fitted to samples.
public enum Family {
    EXPONENTIAL("exponential", 1),
    LOGNORMAL("lognormal", 2),
    GAMMA("gamma", 2),
    WEIBULL("Weibull", 2),
    PARETO("Pareto", 2);

    private final String title;
    private final int parameters;

    Family(String title, int parameters) {
        this.title = title;
        this.parameters = parameters;
    }

    /// The name as it is written in a sentence.
    public String title() {
        return title;
    }

    /// How many parameters a fit chooses freely.
    public int parameters() {
        return parameters;
    }
}
