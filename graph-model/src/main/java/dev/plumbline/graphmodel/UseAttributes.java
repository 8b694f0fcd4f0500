package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;

import java.time.Duration;
import java.util.List;

/// The attributes of elements that say how they are used, which measurements and evaluations are held against.
public final class UseAttributes {

    public static final Attribute<Boolean> STAMPEDE_PROTECTION = scalar(
            "stampedeProtection",
            FLAG,
            "Whether a cache asks what is behind it once, when many miss the same entry together.");
    public static final Attribute<Boolean> PROMPT_CACHE =
            scalar("promptCache", FLAG, "Whether what prompts begin with is kept between requests to the model.");
    public static final Attribute<Boolean> AFFECTS_PEOPLE = scalar(
            "affectsPeople",
            FLAG,
            "Whether a model's or an agent's answers decide about people, as on credit or work.");
    /// Part of the service level objective.
    static final Attribute<Duration> FRESHNESS =
            scalar("freshness", DURATION, "How far the data may lag behind, at the p95 of seven days.");

    static final List<Attribute<?>> OF_ELEMENTS = List.of(STAMPEDE_PROTECTION, PROMPT_CACHE, AFFECTS_PEOPLE);

    private UseAttributes() {}
}
