package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.properties;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.Attribute.shorthand;
import static dev.plumbline.graphmodel.value.ValueTypes.COUNT;
import static dev.plumbline.graphmodel.value.ValueTypes.DATE;
import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.NUMBER;
import static dev.plumbline.graphmodel.value.ValueTypes.POSITIVE;
import static dev.plumbline.graphmodel.value.ValueTypes.RATE;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;
import static dev.plumbline.graphmodel.value.ValueTypes.REFERENCE;
import static dev.plumbline.graphmodel.value.ValueTypes.SIZE;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The attributes that an element can have.
public final class ElementAttributes {

    public static final Attribute<String> DESCRIPTION =
            scalar("description", TEXT, "What the element is for, in one or two sentences.");
    public static final Attribute<String> TECHNOLOGY =
            scalar("technology", TEXT, "What it is built with, as in Java 25 or PostgreSQL 18.");
    public static final Attribute<String> TYPE =
            scalar("type", TEXT, "The user's own refinement of the kind, as in vault or pipeline.");
    public static final Attribute<List<String>> TAGS = list("tags", TEXT, "Free labels to filter by.");
    public static final Attribute<SortedMap<String, String>> PROPERTIES =
            properties("properties", "Free properties of the user's, text by name.");
    public static final Attribute<String> OWNER = scalar("owner", REFERENCE, "The team that answers for the element.");
    public static final Attribute<Lifecycle> LIFECYCLE =
            scalar("lifecycle", choice(Lifecycle.class), "How far the element is in its life.");
    public static final Attribute<Tier> TIER =
            scalar("tier", choice(Tier.class), "How much the business depends on the element.");
    public static final Attribute<List<String>> DECISIONS =
            list("decisions", TEXT, "Links to the decision records that shaped the element.");
    public static final Attribute<List<String>> CONTROLS =
            list("controls", TEXT, "Ids of the controls that the element meets.");
    public static final Attribute<SortedMap<String, String>> TELEMETRY = properties(
            "telemetry",
            "What its telemetry is told apart by: attributes of OpenTelemetry, such as service.name, and their values.");
    public static final Attribute<String> OBSERVED_AS =
            scalar("observedAs", TEXT, "The service.name that the element reports telemetry under, if not its id.");

    public static final Attribute<Long> REPLICAS = scalar("replicas", POSITIVE, "How many instances run, at least 1.");
    public static final Attribute<Long> CONCURRENCY =
            scalar("concurrency", POSITIVE, "How many requests one replica serves at the same time, at least 1.");
    public static final Attribute<Duration> MEAN = scalar("mean", DURATION, "The mean.");
    public static final Attribute<DistributionKind> DISTRIBUTION =
            scalar("distribution", choice(DistributionKind.class), "The shape of the distribution.");
    public static final Attribute<Duration> P50 = scalar("p50", DURATION, "Half of the values are below.");
    public static final Attribute<Duration> P90 = scalar("p90", DURATION, "90 in 100 values are below.");
    public static final Attribute<Duration> P99 = scalar("p99", DURATION, "99 in 100 values are below.");
    public static final Attribute<Attributes> SERVICE_TIME = shorthand(
            "serviceTime",
            "The time that a server works on one request itself, without waiting and without calls: a mean, a"
                    + " distribution with its mean, or percentiles.",
            MEAN,
            DISTRIBUTION,
            P50,
            P90,
            P99,
            PerformanceAttributes.VARIATION,
            PerformanceAttributes.SAMPLES);
    public static final Attribute<Long> QUEUE_MAX = scalar("max", COUNT, "How many requests may wait in each replica.");
    public static final Attribute<QueueDiscipline> QUEUE_DISCIPLINE = scalar(
            "discipline",
            choice(QueueDiscipline.class),
            "Which waiting request is served next; processor-sharing works on all at the same time.");
    public static final Attribute<Attributes> QUEUE =
            shorthand("queue", "The queue before the servers.", QUEUE_MAX, QUEUE_DISCIPLINE);
    public static final Attribute<Long> AUTOSCALE_MIN = scalar("min", POSITIVE, "The fewest replicas.");
    public static final Attribute<Long> AUTOSCALE_MAX = scalar("max", POSITIVE, "The most replicas.");
    public static final Attribute<Ratio> AUTOSCALE_TARGET =
            scalar("target", RATIO, "The utilization that scaling aims at.");
    public static final Attribute<Duration> AUTOSCALE_DELAY =
            scalar("delay", DURATION, "The time from the need to a replica that serves.");
    public static final Attribute<Attributes> AUTOSCALE = fields(
            "autoscale",
            "Scaling on demand.",
            AUTOSCALE_MIN,
            AUTOSCALE_MAX,
            AUTOSCALE_TARGET,
            AUTOSCALE_DELAY,
            PerformanceAttributes.AUTOSCALE_INTERVAL,
            PerformanceAttributes.AUTOSCALE_LAG,
            PerformanceAttributes.AUTOSCALE_STABILIZATION);
    public static final Attribute<Rate> LIMIT_REQUESTS = scalar("requests", RATE, "The most requests.");
    public static final Attribute<Rate> LIMIT_TOKENS = scalar("tokens", RATE, "The most model tokens.");
    public static final Attribute<Attributes> RATE_LIMIT = shorthand(
            "rateLimit",
            "The rate above which requests are refused.",
            LIMIT_REQUESTS,
            LIMIT_TOKENS,
            PerformanceAttributes.LIMIT_BURST);
    public static final Attribute<Ratio> CACHE_HIT_RATIO =
            scalar("cacheHitRatio", RATIO, "The share of the reads that the cache answers.");
    public static final Attribute<Duration> MTBF =
            scalar("mtbf", DURATION, "The mean time between failures of one replica.");
    public static final Attribute<Duration> MTTR = scalar("mttr", DURATION, "The mean time to repair one replica.");
    public static final Attribute<Double> COST_HOUR =
            scalar("perReplicaHour", NUMBER, "The price of one replica for an hour, in the workspace's currency.");
    public static final Attribute<Double> COST_REQUEST =
            scalar("perMillionRequests", NUMBER, "The price of a million requests, in the workspace's currency.");
    public static final Attribute<Double> COST_TOKENS =
            scalar("perMillionTokens", NUMBER, "The price of a million tokens, in the workspace's currency.");
    public static final Attribute<Attributes> COST =
            fields("cost", "What the element costs.", COST_HOUR, COST_REQUEST, COST_TOKENS);

    public static final Attribute<Ratio> AVAILABILITY =
            scalar("availability", RATIO, "The share of the requests that are answered rightly, over 30 days.");
    public static final Attribute<Ratio> ERROR_RATIO =
            scalar("errorRatio", RATIO, "The largest share of the requests that may fail.");
    public static final Attribute<Rate> THROUGHPUT = scalar("throughput", RATE, "The load that must be carried.");
    public static final Attribute<Attributes> SLO = fields(
            "slo",
            "The service level objective.",
            AVAILABILITY,
            P50,
            P90,
            P99,
            ERROR_RATIO,
            THROUGHPUT,
            UseAttributes.FRESHNESS);

    public static final Attribute<List<String>> ZONES =
            list("zones", TEXT, "The availability zones that the replicas are spread over.");
    public static final Attribute<String> REGION = scalar("region", TEXT, "The region that the element runs in.");
    public static final Attribute<Boolean> MANAGED =
            scalar("managed", FLAG, "Whether a provider runs the element and answers for its redundancy.");
    public static final Attribute<String> INSTANCE_OF =
            scalar("instanceOf", REFERENCE, "The element that an instance runs.");
    public static final Attribute<Double> CPU = scalar("cpu", NUMBER, "Processor cores.");
    public static final Attribute<ByteSize> MEMORY = scalar("memory", SIZE, "Main memory.");
    public static final Attribute<Double> GPU = scalar("gpu", NUMBER, "Accelerators.");
    public static final Attribute<Attributes> LIMITS = fields("limits", "What one instance may use.", CPU, MEMORY, GPU);

    public static final Attribute<List<String>> DATA =
            list("data", REFERENCE, "The datasets that the element holds or handles.");
    public static final Attribute<Classification> CLASSIFICATION =
            scalar("classification", choice(Classification.class), "The confidentiality of the data.");
    public static final Attribute<Boolean> PII = scalar("pii", FLAG, "Whether the data is about persons.");
    public static final Attribute<String> RESIDENCY = scalar("residency", TEXT, "Where the data must stay.");
    public static final Attribute<Duration> RETENTION = scalar("retention", DURATION, "How long the data is kept.");
    public static final Attribute<Boolean> ENCRYPTED_AT_REST =
            scalar("encryptedAtRest", FLAG, "Whether what is stored is encrypted.");
    public static final Attribute<LocalDate> RESTORE_TESTED =
            scalar("restoreTested", DATE, "When a restore was last rehearsed.");
    public static final Attribute<Duration> BACKUP_INTERVAL =
            scalar("interval", DURATION, "The time between two backups.");
    public static final Attribute<Attributes> BACKUP =
            shorthand("backup", "How the store is backed up.", BACKUP_INTERVAL, RESTORE_TESTED);
    public static final Attribute<String> DEAD_LETTER =
            scalar("deadLetter", REFERENCE, "The queue that takes messages which cannot be handled.");
    public static final Attribute<Long> MAX_RECEIVES =
            scalar("maxReceives", POSITIVE, "How often a message is tried before it goes to the dead letters.");
    public static final Attribute<Delivery> DELIVERY =
            scalar("delivery", choice(Delivery.class), "What a queue promises about each message.");
    public static final Attribute<Boolean> EXPOSED =
            scalar("exposed", FLAG, "Whether the element is reached from the internet.");

    public static final Attribute<String> PROVIDER =
            scalar("provider", TEXT, "Who runs the model, as in gen_ai.provider.name.");
    public static final Attribute<String> MODEL =
            scalar("model", TEXT, "The model's name and version, as in gen_ai.request.model.");
    public static final Attribute<Double> TOKENS_PER_SECOND =
            scalar("tokensPerSecond", NUMBER, "Output tokens per second of one request.");
    public static final Attribute<Long> MAX_BATCH =
            scalar("maxBatch", POSITIVE, "The most requests that one replica decodes together.");
    public static final Attribute<Long> CONTEXT_WINDOW =
            scalar("contextWindow", POSITIVE, "The most tokens of prompt and answer together.");
    public static final Attribute<Long> OUTPUT_TOKENS =
            scalar("outputTokens", POSITIVE, "The mean length of an answer in tokens.");
    public static final Attribute<String> VERSION = scalar("version", TEXT, "The version that is deployed.");
    public static final Attribute<GuardrailPosition> POSITION =
            scalar("position", choice(GuardrailPosition.class), "Whether a guardrail looks at input, output or both.");
    public static final Attribute<List<String>> CHECKS = list(
            "checks",
            TEXT,
            "What a guardrail, or another element that checks, looks for: injection, provenance, pii-redaction, moderation, groundedness, dlp.");
    public static final Attribute<FailMode> FAIL_MODE =
            scalar("failMode", choice(FailMode.class), "What a guardrail does when it cannot decide.");
    public static final Attribute<Long> MAX_STEPS =
            scalar("maxSteps", POSITIVE, "The most steps of an agent for one task.");
    public static final Attribute<Duration> DEADLINE =
            scalar("deadline", DURATION, "The most time of an agent for one task.");
    public static final Attribute<Long> TOKEN_BUDGET =
            scalar("tokenBudget", POSITIVE, "The most tokens of an agent for one task.");
    public static final Attribute<Boolean> KILL_SWITCH =
            scalar("killSwitch", FLAG, "Whether an agent's actions can be stopped at once.");
    public static final Attribute<SideEffects> SIDE_EFFECTS =
            scalar("sideEffects", choice(SideEffects.class), "What a tool does to the world.");
    public static final Attribute<Boolean> SANDBOX =
            scalar("sandbox", FLAG, "Whether an open-ended tool runs isolated.");
    public static final Attribute<List<String>> SCOPES =
            list("scopes", TEXT, "The permissions that the element acts with.");

    private static final List<Attribute<?>> ALL = List.of(
            DESCRIPTION,
            TECHNOLOGY,
            TYPE,
            TAGS,
            PROPERTIES,
            OWNER,
            LIFECYCLE,
            TIER,
            DECISIONS,
            CONTROLS,
            OBSERVED_AS,
            TELEMETRY,
            REPLICAS,
            CONCURRENCY,
            SERVICE_TIME,
            QUEUE,
            PerformanceAttributes.LOAD_BALANCING,
            PerformanceAttributes.BLOCKING,
            PerformanceAttributes.ADMISSION,
            AUTOSCALE,
            PerformanceAttributes.STARTUP,
            RATE_LIMIT,
            CACHE_HIT_RATIO,
            PerformanceAttributes.WARMUP,
            MTBF,
            MTTR,
            PerformanceAttributes.REQUIRED_REPLICAS,
            COST,
            SLO,
            ZONES,
            REGION,
            MANAGED,
            INSTANCE_OF,
            LIMITS,
            DATA,
            CLASSIFICATION,
            PII,
            RESIDENCY,
            RETENTION,
            ENCRYPTED_AT_REST,
            BACKUP,
            DEAD_LETTER,
            MAX_RECEIVES,
            DELIVERY,
            EXPOSED,
            PROVIDER,
            MODEL,
            TOKENS_PER_SECOND,
            MAX_BATCH,
            CONTEXT_WINDOW,
            OUTPUT_TOKENS,
            PerformanceAttributes.INPUT_TOKENS,
            PerformanceAttributes.KV_TOKENS,
            PerformanceAttributes.PREFILL_TOKENS_PER_SECOND,
            PerformanceAttributes.STEP_TIME,
            VERSION,
            POSITION,
            CHECKS,
            FAIL_MODE,
            MAX_STEPS,
            DEADLINE,
            TOKEN_BUDGET,
            KILL_SWITCH,
            SIDE_EFFECTS,
            SANDBOX,
            SCOPES);
    private static final AttributeType.Fields FIELDS = new AttributeType.Fields(
            Stream.of(
                            ALL,
                            OperationsAttributes.OF_ELEMENTS,
                            ProtectionAttributes.OF_ELEMENTS,
                            DataAttributes.OF_ELEMENTS,
                            AssuranceAttributes.OF_ELEMENTS,
                            KnowledgeAttributes.OF_ELEMENTS,
                            StructureAttributes.OF_ELEMENTS,
                            UseAttributes.OF_ELEMENTS)
                    .flatMap(List::stream)
                    .toList(),
            Optional.empty());

    private ElementAttributes() {}

    /// All of them, in the order in which they are shown.
    public static AttributeType.Fields all() {
        return FIELDS;
    }

    /// The shape of a distribution of times.
    public enum DistributionKind {
        CONSTANT,
        EXPONENTIAL,
        LOGNORMAL,
        UNIFORM,
        GAMMA,
        PARETO,
        EMPIRICAL
    }

    /// Which waiting request is served next.
    public enum QueueDiscipline {
        FIFO,
        LIFO,
        PRIORITY,
        PROCESSOR_SHARING
    }

    /// What a queue promises about each message.
    public enum Delivery {
        AT_MOST_ONCE,
        AT_LEAST_ONCE,
        EXACTLY_ONCE
    }

    /// Where a guardrail looks.
    public enum GuardrailPosition {
        IN,
        OUT,
        BOTH
    }

    /// What a guardrail does when it cannot decide.
    public enum FailMode {
        OPEN,
        CLOSED
    }

    /// What a tool does to the world.
    public enum SideEffects {
        NONE,
        READ,
        WRITE,
        IRREVERSIBLE,
        EXTERNAL
    }
}
