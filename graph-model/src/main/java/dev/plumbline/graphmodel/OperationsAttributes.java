package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.Attribute.shorthand;
import static dev.plumbline.graphmodel.value.ValueTypes.DATE;
import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.NUMBER;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The attributes of elements that tell how they are run: recovered, tested, released, watched and paid for.
public final class OperationsAttributes {

    public static final Attribute<Boolean> QUORUM =
            scalar("quorum", FLAG, "Whether most of the replicas must agree before one answers.");
    public static final Attribute<Duration> RTO =
            scalar("rto", DURATION, "The longest time from an outage to service again.");
    public static final Attribute<Duration> RPO =
            scalar("rpo", DURATION, "The longest time before an outage of which data may be lost.");
    public static final Attribute<Attributes> RECOVERY = fields("recovery", "The recovery objectives.", RTO, RPO);
    public static final Attribute<Duration> REPLICATION_LAG =
            scalar("replicationLag", DURATION, "How far the copy that takes over may be behind.");
    public static final Attribute<Boolean> BULKHEAD =
            scalar("bulkhead", FLAG, "Whether more and less important callers have pools or instances of their own.");
    public static final Attribute<LocalDate> FAILOVER_TESTED =
            scalar("failoverTested", DATE, "When the loss of a replica or zone was last rehearsed.");
    public static final Attribute<Rate> LOAD_TEST_RATE =
            scalar("rate", ValueTypes.RATE, "The load that the element stood.");
    public static final Attribute<LocalDate> LOAD_TEST_AT = scalar("at", DATE, "When the test was.");
    public static final Attribute<Attributes> LOAD_TEST =
            shorthand("loadTest", "The last load test.", LOAD_TEST_RATE, LOAD_TEST_AT);
    public static final Attribute<RolloutStrategy> ROLLOUT_STRATEGY =
            scalar("strategy", choice(RolloutStrategy.class), "How a new version takes over.");
    public static final Attribute<Boolean> ROLLOUT_ROLLBACK =
            scalar("rollback", FLAG, "Whether a bad version is taken back without people.");
    public static final Attribute<Attributes> ROLLOUT =
            shorthand("rollout", "How new versions are released.", ROLLOUT_STRATEGY, ROLLOUT_ROLLBACK);
    public static final Attribute<HealthCheck> HEALTH_CHECK =
            scalar("healthCheck", choice(HealthCheck.class), "What the platform asks the element about its health.");
    public static final Attribute<List<String>> ALERTS =
            list("alerts", TEXT, "What people are alerted of: burn-rate, saturation, errors.");
    public static final Attribute<String> RUNBOOK_LINK = scalar("link", TEXT, "Where it is.");
    public static final Attribute<LocalDate> RUNBOOK_REVIEWED =
            scalar("reviewed", DATE, "When it was last gone through.");
    public static final Attribute<Attributes> RUNBOOK =
            shorthand("runbook", "What to do when something is wrong.", RUNBOOK_LINK, RUNBOOK_REVIEWED);
    public static final Attribute<String> ON_CALL = scalar("onCall", TEXT, "The rota of those who are called.");
    public static final Attribute<String> ESCALATION =
            scalar("escalation", TEXT, "Who is called when those on call cannot help.");
    public static final Attribute<LocalDate> END_OF_LIFE =
            scalar("endOfLife", DATE, "When the makers of the technology stop looking after it.");
    public static final Attribute<LocalDate> SUNSET =
            scalar("sunset", DATE, "When a deprecated element goes out of service.");
    public static final Attribute<Double> BUDGET =
            scalar("budget", NUMBER, "The most that may be spent in a month, in the workspace's currency.");
    public static final Attribute<Tenancy> TENANCY =
            scalar("tenancy", choice(Tenancy.class), "Whether several customers share the element.");
    public static final Attribute<String> TENANT_METRIC =
            scalar("tenantMetric", TEXT, "The measure by which the cost is split among the customers.");

    static final List<Attribute<?>> OF_ELEMENTS = List.of(
            QUORUM,
            RECOVERY,
            REPLICATION_LAG,
            BULKHEAD,
            FAILOVER_TESTED,
            LOAD_TEST,
            ROLLOUT,
            HEALTH_CHECK,
            ALERTS,
            RUNBOOK,
            ON_CALL,
            ESCALATION,
            END_OF_LIFE,
            SUNSET,
            BUDGET,
            TENANCY,
            TENANT_METRIC);

    private OperationsAttributes() {}

    /// How a new version takes over.
    public enum RolloutStrategy {
        ALL_AT_ONCE,
        ROLLING,
        CANARY,
        BLUE_GREEN
    }

    /// What the platform asks an element about its health.
    public enum HealthCheck {
        NONE,
        LIVENESS,
        READINESS
    }

    /// Whether several customers share an element.
    public enum Tenancy {
        SINGLE,
        MULTI
    }
}
