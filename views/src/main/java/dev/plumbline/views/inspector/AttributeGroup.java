package dev.plumbline.views.inspector;

/// A heading under which attributes stand in the inspector.
enum AttributeGroup {
    OVERVIEW("Overview"),
    OBJECTIVES("Objectives"),
    CAPACITY("Capacity and failure"),
    RESILIENCE("Resilience"),
    DEPLOYMENT("Deployment"),
    DATA("Data and trust"),
    MODEL("Models and agents"),
    OTHER("More");

    private final String title;

    AttributeGroup(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The group of a top-level attribute.
    static AttributeGroup of(String key) {
        return switch (key) {
            case "description",
                    "technology",
                    "type",
                    "owner",
                    "lifecycle",
                    "tier",
                    "tags",
                    "protocol",
                    "decisions",
                    "version",
                    "endOfLife",
                    "sunset",
                    "contract",
                    "runbook",
                    "onCall",
                    "escalation",
                    "published",
                    "layer",
                    "layering" -> OVERVIEW;
            case "slo", "recovery", "alerts", "budget" -> OBJECTIVES;
            case "replicas",
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
                    "maxItems",
                    "partitions",
                    "tenantMetric" -> CAPACITY;
            case "timeout",
                    "retry",
                    "circuitBreaker",
                    "hedging",
                    "idempotent",
                    "criticality",
                    "deadLetter",
                    "maxReceives",
                    "delivery",
                    "mode",
                    "quorum",
                    "replicationLag",
                    "bulkhead",
                    "failoverTested",
                    "loadTest",
                    "invalidation",
                    "ordering",
                    "ordered",
                    "hopLimit",
                    "outbox",
                    "stampedeProtection" -> RESILIENCE;
            case "zones",
                    "region",
                    "managed",
                    "instanceOf",
                    "limits",
                    "observedAs",
                    "isolation",
                    "artifact",
                    "rollout",
                    "healthCheck" -> DEPLOYMENT;
            case "data",
                    "classification",
                    "pii",
                    "residency",
                    "retention",
                    "encryptedAtRest",
                    "backup",
                    "exposed",
                    "controls",
                    "auth",
                    "encrypted",
                    "secrets",
                    "usedScopes",
                    "authorization",
                    "identity",
                    "redaction",
                    "tenancy",
                    "auditLog",
                    "dpa",
                    "systemOfRecordFor",
                    "derived",
                    "growthPerMonth",
                    "signed",
                    "acl",
                    "tenantIsolation" -> DATA;
            case "provider",
                    "model",
                    "tokensPerSecond",
                    "maxBatch",
                    "contextWindow",
                    "outputTokens",
                    "position",
                    "checks",
                    "failMode",
                    "maxSteps",
                    "deadline",
                    "tokenBudget",
                    "killSwitch",
                    "sideEffects",
                    "sandbox",
                    "scopes",
                    "promptLogging",
                    "requiredScopes",
                    "thirdParty",
                    "useCase",
                    "transparency",
                    "gate",
                    "containsSecrets",
                    "enforcesAuthorization",
                    "embedding",
                    "aclFilter",
                    "agentMemory",
                    "modelOutput",
                    "promptCache",
                    "affectsPeople" -> MODEL;
            default -> OTHER;
        };
    }
}
