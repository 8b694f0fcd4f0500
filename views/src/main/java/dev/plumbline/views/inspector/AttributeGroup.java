package dev.plumbline.views.inspector;

import java.util.Set;

/// A heading under which attributes stand in the inspector.
enum AttributeGroup {
    OVERVIEW(
            "Overview",
            Set.of("description", "technology", "type", "owner", "lifecycle", "tier", "tags", "decisions", "version")),
    OBJECTIVES("Objectives", Set.of("slo")),
    CAPACITY(
            "Capacity and failure",
            Set.of(
                    "replicas",
                    "concurrency",
                    "serviceTime",
                    "queue",
                    "autoscale",
                    "rateLimit",
                    "cacheHitRatio",
                    "mtbf",
                    "mttr",
                    "cost",
                    "rate",
                    "callsPerRequest",
                    "payload",
                    "maxItems")),
    RESILIENCE(
            "Resilience",
            Set.of("timeout", "retry", "circuitBreaker", "hedging", "idempotent", "criticality", "deadLetter",
                    "maxReceives", "delivery", "mode")),
    DEPLOYMENT("Deployment", Set.of("zones", "region", "managed", "instanceOf", "limits", "observedAs")),
    DATA(
            "Data and trust",
            Set.of("data", "classification", "pii", "residency", "retention", "encryptedAtRest", "backup", "exposed",
                    "controls", "auth", "encrypted")),
    MODEL(
            "Models and agents",
            Set.of("provider", "model", "tokensPerSecond", "maxBatch", "contextWindow", "outputTokens", "position",
                    "checks", "failMode", "maxSteps", "deadline", "tokenBudget", "killSwitch", "sideEffects", "sandbox",
                    "scopes")),
    OTHER("More", Set.of());

    private final String title;
    private final Set<String> keys;

    AttributeGroup(String title, Set<String> keys) {
        this.title = title;
        this.keys = keys;
    }

    String title() {
        return title;
    }

    /// The group of a top-level attribute.
    static AttributeGroup of(String key) {
        for (AttributeGroup group : values()) {
            if (group.keys.contains(key)) {
                return group;
            }
        }
        return OTHER;
    }
}
