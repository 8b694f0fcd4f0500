package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.Attribute.shorthand;
import static dev.plumbline.graphmodel.value.ValueTypes.COUNT;
import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.NUMBER;
import static dev.plumbline.graphmodel.value.ValueTypes.POSITIVE;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;

/// The attributes of elements and relations that only simulations ask for. They stand beside their kin among
/// `ElementAttributes` and `RelationAttributes`.
public final class PerformanceAttributes {

    /// Part of the service time.
    public static final Attribute<Double> VARIATION = scalar(
            "cv",
            NUMBER,
            "The coefficient of variation: the standard deviation over the mean; that of the distribution, or 1, if"
                    + " unset.");
    /// Part of the service time.
    public static final Attribute<List<Duration>> SAMPLES =
            list("samples", DURATION, "Measured times, all equally likely: what an empirical distribution draws from.");
    public static final Attribute<LoadBalancing> LOAD_BALANCING = scalar(
            "loadBalancing",
            choice(LoadBalancing.class),
            "Which replica a request goes to; shared is one queue for all replicas, and holds if unset.");
    public static final Attribute<Boolean> BLOCKING = scalar(
            "blocking",
            FLAG,
            "Whether a server is held while its request waits for calls, as a thread that blocks; if false or unset it"
                    + " is free for other requests meanwhile, as in an event loop.");
    /// Part of the rate limit.
    public static final Attribute<Long> LIMIT_BURST = scalar(
            "burst", POSITIVE, "How many requests may come at once; as many as the limit lets in a second if unset.");
    public static final Attribute<Duration> ADMISSION_MAX_WAIT =
            scalar("maxWait", DURATION, "A request that waited longer is dropped when its turn comes; never if unset.");
    public static final Attribute<Duration> ADMISSION_TARGET = scalar(
            "target",
            DURATION,
            "The latency that an adaptive limit of the requests in one replica aims at; no such limit if unset.");
    public static final Attribute<Long> ADMISSION_MINIMUM =
            scalar("minimum", POSITIVE, "The lowest adaptive limit, in requests of one replica; 1 if unset.");
    public static final Attribute<Long> ADMISSION_MAXIMUM =
            scalar("maximum", POSITIVE, "The highest adaptive limit, in requests of one replica; 1000 if unset.");
    public static final Attribute<Attributes> ADMISSION = fields(
            "admission",
            "Which requests are turned away before they cost work.",
            ADMISSION_MAX_WAIT,
            ADMISSION_TARGET,
            ADMISSION_MINIMUM,
            ADMISSION_MAXIMUM);
    public static final Attribute<Duration> STARTUP =
            scalar("startup", DURATION, "The time from the start of a replica until it serves; 0s if unset.");
    /// Part of autoscaling.
    public static final Attribute<Duration> AUTOSCALE_INTERVAL =
            scalar("interval", DURATION, "The time between two decisions; 15s if unset.");
    /// Part of autoscaling.
    public static final Attribute<Duration> AUTOSCALE_LAG =
            scalar("lag", DURATION, "How old the utilization is that a decision looks at; 0s if unset.");
    /// Part of autoscaling.
    public static final Attribute<Duration> AUTOSCALE_STABILIZATION = scalar(
            "stabilization",
            DURATION,
            "How long fewer replicas must have been enough before some are taken away; 300s if unset.");
    public static final Attribute<Duration> WARMUP = scalar(
            "warmup",
            DURATION,
            "The time after which a flushed cache has 63 % of its hit ratio back; 0s, so all at once, if unset.");
    public static final Attribute<Long> REQUIRED_REPLICAS =
            scalar("requiredReplicas", POSITIVE, "How many replicas must run for the element to work; 1 if unset.");

    public static final Attribute<Long> INPUT_TOKENS =
            scalar("inputTokens", POSITIVE, "The mean length of a prompt in tokens.");
    public static final Attribute<Long> KV_TOKENS = scalar(
            "kvTokens",
            POSITIVE,
            "The most tokens of prompts and answers that one replica keeps in memory together; no bound if unset.");
    public static final Attribute<Double> PREFILL_TOKENS_PER_SECOND = scalar(
            "prefillTokensPerSecond", NUMBER, "Prompt tokens per second that one replica takes in; no bound if unset.");
    public static final Attribute<Duration> STEP_BASE =
            scalar("base", DURATION, "The part that every step takes; 0ms if unset.");
    public static final Attribute<Duration> STEP_PER_PREFILL_TOKEN =
            scalar("perPrefillToken", DURATION, "The part of each token of a prompt, as in 50us; 0ms if unset.");
    public static final Attribute<Duration> STEP_PER_SEQUENCE =
            scalar("perSequence", DURATION, "The part of each answer that is written, as in 120us; 0ms if unset.");
    public static final Attribute<Duration> STEP_PER_CONTEXT_TOKEN = scalar(
            "perContextToken",
            DURATION,
            "The part of each token that the answers look back at, to the nanosecond, as in 65ns; 0ms if unset.");
    public static final Attribute<Long> STEP_TOKEN_BUDGET = scalar(
            "tokenBudget", POSITIVE, "The most tokens of one step, so that long prompts take several; 2048 if unset.");
    public static final Attribute<Attributes> STEP_TIME = fields(
            "stepTime",
            "How long one step of a model that answers many requests together takes: the sum of the parts.",
            STEP_BASE,
            STEP_PER_PREFILL_TOKEN,
            STEP_PER_SEQUENCE,
            STEP_PER_CONTEXT_TOKEN,
            STEP_TOKEN_BUDGET);

    public static final Attribute<Duration> LATENCY = scalar(
            "latency",
            DURATION,
            "The time that a message is on the way, one way; the scenario's for the distance of the ends if unset.");
    public static final Attribute<Long> BULKHEAD_MAX =
            scalar("max", POSITIVE, "How many calls one replica of the source makes at the same time.");
    public static final Attribute<Long> BULKHEAD_QUEUE =
            scalar("queue", COUNT, "How many more calls of one replica may wait; 0 if unset.");
    public static final Attribute<Attributes> BULKHEAD = shorthand(
            "bulkhead",
            "Bounds the calls to a target, so that a slow one does not take all that the source has.",
            BULKHEAD_MAX,
            BULKHEAD_QUEUE);
    /// Part of the circuit breaker.
    public static final Attribute<Long> BREAKER_MIN_CALLS = scalar(
            "minCalls", POSITIVE, "The fewest calls in the window for the share of failures to count; 20 if unset.");
    /// Part of the circuit breaker.
    public static final Attribute<Long> BREAKER_CONSECUTIVE = scalar(
            "consecutive",
            POSITIVE,
            "How many failures one after another open it, whatever their share; never if unset.");
    /// Part of the circuit breaker.
    public static final Attribute<Duration> BREAKER_WINDOW =
            scalar("window", DURATION, "The time over which failures are counted; 10s if unset.");
    /// Part of the circuit breaker.
    public static final Attribute<Long> BREAKER_PROBES =
            scalar("probes", POSITIVE, "How many calls must succeed before it closes again; 1 if unset.");
    /// Part of retrying.
    public static final Attribute<Duration> RETRY_MAX_DELAY =
            scalar("maxDelay", DURATION, "The longest pause before a retry; no bound if unset.");
    /// Part of hedging.
    public static final Attribute<Long> HEDGING_MAX =
            scalar("max", POSITIVE, "How many more replicas are asked at most; 1 if unset.");
    public static final Attribute<Ratio> FAILURE_RATIO =
            scalar("failureRatio", RATIO, "The share of the calls that fail by themselves, even at rest; 0% if unset.");
    public static final Attribute<Long> PRIORITY = scalar(
            "priority",
            COUNT,
            "The rank of the calls where the target's queue has priorities, higher first; 0" + " if unset.");

    private PerformanceAttributes() {}

    /// Which replica a request goes to.
    public enum LoadBalancing {
        /// One after another.
        ROUND_ROBIN,
        /// Any, all equally likely.
        RANDOM,
        /// The one with the fewest requests.
        LEAST_REQUESTS,
        /// The one with fewer requests of two at random.
        POWER_OF_TWO,
        /// The first that is free: all take from one queue.
        SHARED
    }
}
