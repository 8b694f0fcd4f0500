package dev.plumbline.pluginapi;

/// What is measured or predicted of an element or a relation; the golden signals first.
public enum Metric {
    LATENCY_P50("p50 latency", Unit.SECONDS),
    LATENCY_P99("p99 latency", Unit.SECONDS),
    TRAFFIC("traffic", Unit.PER_SECOND),
    ERROR_RATIO("errors", Unit.RATIO),
    UTILIZATION("saturation", Unit.RATIO),
    COST_PER_HOUR("cost", Unit.PER_HOUR),
    TOKENS("tokens", Unit.PER_SECOND),
    /// The share of the processor time that is used.
    CPU("processor", Unit.RATIO),
    /// The share of the memory that is used.
    MEMORY("memory", Unit.RATIO),
    /// How many instances run.
    REPLICAS("replicas", Unit.COUNT),
    /// How many availability zones instances run in.
    ZONES("zones", Unit.COUNT),
    /// The timeout of a relation, as it is configured where it runs.
    TIMEOUT("timeout", Unit.SECONDS),
    /// The share of a provider's quota that is used.
    QUOTA_USED("quota used", Unit.RATIO),
    /// How far data is behind its source, at the p95.
    LAG("lag", Unit.SECONDS),
    READS("reads", Unit.PER_SECOND),
    WRITES("writes", Unit.PER_SECOND),
    /// The share of the requests that were answered rightly, over 30 days.
    AVAILABILITY("availability", Unit.RATIO),
    /// The share of the errors allowed in 30 days that is left; below 0 if more were made.
    ERROR_BUDGET_LEFT("error budget left", Unit.RATIO),
    /// How many times as fast as allowed the error budget is used up, over an hour; at 1 it lasts just 30 days.
    ERROR_BUDGET_BURN("error budget burn", Unit.COUNT),
    /// The tokens of a prompt, at the p95.
    PROMPT_TOKENS_P95("p95 prompt", Unit.COUNT),
    /// The share of the prompt tokens that follow the same beginning as an earlier prompt.
    SHARED_PREFIX("shared prompt prefix", Unit.RATIO),
    /// The share of the answers for which model, version, prompt version, tool calls and token counts are on record.
    TRACEABLE("traceable answers", Unit.RATIO),
    /// The share of a relation's calls whose spans at both ends are linked.
    LINKED_SPANS("linked spans", Unit.RATIO),
    /// The share of an element's deployments, over 90 days, that came with one of another service of its system.
    CO_DEPLOYED("deployed together", Unit.RATIO),
    /// The time that a request takes in the element itself, on average: what it takes without the calls to others that
    /// it waits for. Of an element that does not report itself, what its callers see.
    OWN_TIME_MEAN("mean own time", Unit.SECONDS),
    OWN_TIME_P50("p50 own time", Unit.SECONDS),
    OWN_TIME_P99("p99 own time", Unit.SECONDS),
    /// The time that a message of a relation is on the way, one way, at the median.
    NETWORK_P50("p50 network", Unit.SECONDS);

    private final String label;
    private final Unit unit;

    Metric(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /// The name for people.
    public String label() {
        return label;
    }

    /// The unit of its values.
    public Unit unit() {
        return unit;
    }

    /// The unit of a value.
    public enum Unit {
        SECONDS,
        PER_SECOND,
        RATIO,
        PER_HOUR,
        COUNT
    }
}
