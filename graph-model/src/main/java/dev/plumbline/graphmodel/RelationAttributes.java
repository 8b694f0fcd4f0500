package dev.plumbline.graphmodel;

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
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;
import static dev.plumbline.graphmodel.value.ValueTypes.REFERENCE;
import static dev.plumbline.graphmodel.value.ValueTypes.SIZE;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The attributes that a relation can have.
public final class RelationAttributes {

    public static final Attribute<String> DESCRIPTION =
            scalar("description", TEXT, "What happens along the relation, as a verb phrase.");
    public static final Attribute<List<String>> TAGS = list("tags", TEXT, "Free labels to filter by.");
    public static final Attribute<SortedMap<String, String>> PROPERTIES =
            properties("properties", "Free properties of the user's, text by name.");
    public static final Attribute<String> PROTOCOL =
            scalar("protocol", TEXT, "How the two ends talk: https, grpc, jdbc, kafka, amqp, mcp.");
    public static final Attribute<RelationMode> MODE =
            scalar("mode", choice(RelationMode.class), "How the source waits for the target.");
    public static final Attribute<Duration> TIMEOUT =
            scalar("timeout", DURATION, "How long the source waits for one attempt.");
    public static final Attribute<Long> RETRY_MAX = scalar("max", COUNT, "How many attempts may follow the first.");
    public static final Attribute<Backoff> RETRY_BACKOFF =
            scalar("backoff", choice(Backoff.class), "How the pause before each retry grows.");
    public static final Attribute<Duration> RETRY_DELAY =
            scalar("delay", DURATION, "The pause before the first retry.");
    public static final Attribute<Boolean> RETRY_JITTER =
            scalar("jitter", FLAG, "Whether the pauses are spread at random.");
    public static final Attribute<Ratio> RETRY_BUDGET =
            scalar("budget", RATIO, "The largest share of the requests that may be retries.");
    public static final Attribute<Attributes> RETRY = shorthand(
            "retry",
            "What the source does when an attempt fails.",
            RETRY_MAX,
            RETRY_BACKOFF,
            RETRY_DELAY,
            RETRY_JITTER,
            RETRY_BUDGET,
            PerformanceAttributes.RETRY_MAX_DELAY);
    public static final Attribute<Boolean> BREAKER_ENABLED =
            scalar("enabled", FLAG, "Whether there is a circuit breaker.");
    public static final Attribute<Ratio> BREAKER_THRESHOLD =
            scalar("errorRatio", RATIO, "The share of failures that opens it.");
    public static final Attribute<Duration> BREAKER_OPEN =
            scalar("openFor", DURATION, "How long it stays open before it tries again.");
    public static final Attribute<Attributes> CIRCUIT_BREAKER = shorthand(
            "circuitBreaker",
            "Stops calling a target that keeps failing.",
            BREAKER_ENABLED,
            BREAKER_THRESHOLD,
            BREAKER_OPEN,
            PerformanceAttributes.BREAKER_MIN_CALLS,
            PerformanceAttributes.BREAKER_CONSECUTIVE,
            PerformanceAttributes.BREAKER_WINDOW,
            PerformanceAttributes.BREAKER_PROBES);
    public static final Attribute<Duration> HEDGING_DELAY =
            scalar("delay", DURATION, "How long the source waits before it asks a second replica too.");
    public static final Attribute<Attributes> HEDGING = shorthand(
            "hedging",
            "Asks a second replica when the first is slow.",
            HEDGING_DELAY,
            PerformanceAttributes.HEDGING_MAX);
    public static final Attribute<Boolean> IDEMPOTENT =
            scalar("idempotent", FLAG, "Whether repeating a request does no harm.");
    public static final Attribute<Rate> RATE = scalar("rate", ValueTypes.RATE, "The requests or messages that pass.");
    public static final Attribute<Double> CALLS_PER_REQUEST = scalar(
            "callsPerRequest",
            NUMBER,
            "How often the source uses the relation for one request of its own; 1 if unset.");
    public static final Attribute<ByteSize> PAYLOAD = scalar("payload", SIZE, "The mean size of one message.");
    public static final Attribute<RelationCriticality> CRITICALITY =
            scalar("criticality", choice(RelationCriticality.class), "What the source does when the target fails.");
    public static final Attribute<String> AUTH =
            scalar("auth", TEXT, "How the source proves who it is: none, mtls, oauth2, iam, api-key.");
    public static final Attribute<Boolean> ENCRYPTED =
            scalar("encrypted", FLAG, "Whether what passes is encrypted on the way.");
    public static final Attribute<List<String>> DATA =
            list("data", REFERENCE, "The datasets that pass along the relation.");
    public static final Attribute<Origin> ORIGIN =
            scalar("origin", choice(Origin.class), "Where the knowledge of the relation comes from.");
    public static final Attribute<LocalDate> LAST_SEEN =
            scalar("lastSeen", DATE, "When telemetry last showed the relation in use.");
    public static final Attribute<Long> MAX_ITEMS =
            scalar("maxItems", POSITIVE, "The most items that one read returns.");

    private static final List<Attribute<?>> ALL = List.of(
            DESCRIPTION,
            PROTOCOL,
            MODE,
            TIMEOUT,
            RETRY,
            CIRCUIT_BREAKER,
            HEDGING,
            PerformanceAttributes.BULKHEAD,
            IDEMPOTENT,
            CRITICALITY,
            PerformanceAttributes.PRIORITY,
            RATE,
            CALLS_PER_REQUEST,
            PerformanceAttributes.LATENCY,
            PerformanceAttributes.FAILURE_RATIO,
            PAYLOAD,
            MAX_ITEMS,
            AUTH,
            ENCRYPTED,
            DATA,
            ORIGIN,
            LAST_SEEN,
            TAGS,
            PROPERTIES);
    private static final AttributeType.Fields FIELDS = new AttributeType.Fields(
            Stream.of(
                            ALL,
                            ProtectionAttributes.OF_RELATIONS,
                            DataAttributes.OF_RELATIONS,
                            AssuranceAttributes.OF_RELATIONS)
                    .flatMap(List::stream)
                    .toList(),
            Optional.empty());

    private RelationAttributes() {}

    /// All of them, in the order in which they are shown.
    public static AttributeType.Fields all() {
        return FIELDS;
    }

    /// How the pause before each retry grows.
    public enum Backoff {
        NONE,
        CONSTANT,
        LINEAR,
        EXPONENTIAL
    }
}
