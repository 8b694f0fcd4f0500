package dev.plumbline.graphmodel.workspace;

/// What the keys of scenario files mean, for the schema and for those who type.
public final class ScenarioKeys {

    public static final String LINKS = "How long messages are on the way, one way, by how far their ends are apart.";
    public static final String FAILURES = "Random failures: none, or mtbf by each element's mtbf and mttr; none.";
    public static final String HORIZON = "The simulated time, up to 30d; 900s.";
    public static final String WARMUP =
            "The beginning that is not counted; found from the figures if it is not written.";
    public static final String REPLICATIONS = "Independent runs; 10.";
    public static final String PRECISION =
            "More runs follow until the half width of the 95 % intervals is at most this share of the mean; none do if"
                    + " it is not written.";
    public static final String SEED = "The seed of all randomness; 1.";

    private ScenarioKeys() {}
}
