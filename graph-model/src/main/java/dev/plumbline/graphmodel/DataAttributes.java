package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.Attribute.shorthand;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.POSITIVE;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;
import static dev.plumbline.graphmodel.value.ValueTypes.REFERENCE;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.value.Ratio;
import java.util.List;

/// The attributes that tell how stores, caches, queues and interfaces keep their data right.
public final class DataAttributes {

    public static final Attribute<List<String>> SYSTEM_OF_RECORD_FOR =
            list("systemOfRecordFor", REFERENCE, "The datasets of which the element has the last word.");
    public static final Attribute<Boolean> DERIVED =
            scalar("derived", FLAG, "Whether what is stored can be made again from other data.");
    public static final Attribute<String> CONTRACT_SCHEMA =
            scalar("schema", TEXT, "Where the versioned schema of the interface is.");
    public static final Attribute<Compatibility> CONTRACT_COMPATIBILITY =
            scalar("compatibility", choice(Compatibility.class), "What a new version of the schema may not break.");
    public static final Attribute<Attributes> CONTRACT = shorthand(
            "contract", "What the element promises those who use it.", CONTRACT_SCHEMA, CONTRACT_COMPATIBILITY);
    public static final Attribute<Invalidation> INVALIDATION =
            scalar("invalidation", choice(Invalidation.class), "How a cache learns that its source has changed.");
    public static final Attribute<Ratio> GROWTH_PER_MONTH =
            scalar("growthPerMonth", RATIO, "How much larger the store is after a month, as a share of its size.");
    public static final Attribute<Ordering> ORDERING =
            scalar("ordering", choice(Ordering.class), "In which order a queue hands out its messages.");
    public static final Attribute<Long> PARTITIONS =
            scalar("partitions", POSITIVE, "How many parts of a queue are read beside each other, at least 1.");

    public static final Attribute<Boolean> ORDERED =
            scalar("ordered", FLAG, "Whether a consumer relies on the order of the messages.");
    public static final Attribute<Long> HOP_LIMIT =
            scalar("hopLimit", POSITIVE, "How often a message may be passed on before it is dropped.");
    public static final Attribute<Boolean> OUTBOX = scalar(
            "outbox", FLAG, "Whether what is sent is stored in one transaction with the change that it tells of.");

    static final List<Attribute<?>> OF_ELEMENTS =
            List.of(SYSTEM_OF_RECORD_FOR, DERIVED, CONTRACT, INVALIDATION, GROWTH_PER_MONTH, ORDERING, PARTITIONS);
    static final List<Attribute<?>> OF_RELATIONS = List.of(ORDERED, HOP_LIMIT, OUTBOX);

    private DataAttributes() {}

    /// What a new version of a schema may not break.
    public enum Compatibility {
        NONE,
        BACKWARD,
        FORWARD,
        FULL
    }

    /// How a cache learns that its source has changed.
    public enum Invalidation {
        NONE,
        EVENT,
        WRITE_THROUGH
    }

    /// In which order a queue hands out its messages.
    public enum Ordering {
        NONE,
        PER_KEY,
        FIFO
    }
}
