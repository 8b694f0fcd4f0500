package dev.plumbline.designrules.pack;

import java.util.Map;
import java.util.Optional;

/// What the fields tell that conditions can ask of beside the attributes.
final class DerivedMeanings {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("Element.acts", "Whether it uses a tool that does more than read"),
            Map.entry("Element.agents", "How many agents use it as a tool"),
            Map.entry("Element.behindGateway", "Whether a gateway sends it requests, and nobody from outside does"),
            Map.entry("Element.boundary", "The innermost trust boundary around it, empty if there is none"),
            Map.entry("Element.connected", "Whether anything is related to it, in it, or refers to it"),
            Map.entry("Element.consumers", "How many relations take from it"),
            Map.entry("Element.deadLetterQueue", "Whether another element names it as its dead letter queue"),
            Map.entry("Element.id", "Its id"),
            Map.entry("Element.kind", "Its kind, as in files"),
            Map.entry("Element.name", "Its name"),
            Map.entry("Element.ownedBy", "Its owner, declared or by a relation, also that of what it is in"),
            Map.entry("Element.parent", "The id of what it is in"),
            Map.entry("Element.parts", "How many elements are straight in it"),
            Map.entry("Element.personal", "Whether it handles personal data"),
            Map.entry("Element.placed", "Whether it is known where it runs"),
            Map.entry("Element.producers", "How many relations put something into it"),
            Map.entry("Element.replicaCount", "How many instances of it run"),
            Map.entry("Element.retentionSet", "Whether it is said how long its data is kept"),
            Map.entry(
                    "Element.runs",
                    "Whether it is of a kind that runs, rather than one that groups or stands for people"),
            Map.entry("Element.sensitive", "Whether it handles data that is confidential or more"),
            Map.entry("Element.system", "The innermost system that it is or lies in, empty if there is none"),
            Map.entry("Element.tierRank", "The rank of its tier, 0 for critical"),
            Map.entry("Element.tokensCapped", "Whether the tokens that it may use are limited"),
            Map.entry("Element.unapprovedAgents", "How many agents use it as a tool without a person's approval"),
            Map.entry("Element.unlimitedCallers", "How many callers from outside have no rate limit of their own"),
            Map.entry("Element.writerOwners", "The owners of those that write to it"),
            Map.entry("Relation.attempts", "How often it is tried at most, the first time included"),
            Map.entry("Relation.criticality", "Whether the source needs the target, declared or as usual for its kind"),
            Map.entry("Relation.enters", "Whether it comes into a trust boundary from outside it"),
            Map.entry("Relation.from", "The id of its source"),
            Map.entry("Relation.hard", "Whether the source fails when the target does"),
            Map.entry("Relation.id", "Its id"),
            Map.entry("Relation.kind", "Its kind"),
            Map.entry("Relation.mode", "Whether the source waits, declared or as usual for its kind"),
            Map.entry("Relation.personal", "Whether it carries personal data"),
            Map.entry("Relation.sensitive", "Whether it carries data that is confidential or more"),
            Map.entry("Relation.sync", "Whether the source waits for the target"),
            Map.entry("Relation.to", "The id of its target"),
            Map.entry("Relation.traffic", "Whether requests, messages or data go along it"),
            Map.entry("Path.elements", "The ids of its elements, both ends included"),
            Map.entry("Path.hops", "How many relations it takes"),
            Map.entry("Path.kinds", "The kinds of its elements, in their order"),
            Map.entry("Path.relationKinds", "The kinds of its relations, in their order"),
            Map.entry("Path.relations", "The ids of its relations, in their order"),
            Map.entry("Path.sync", "Whether each of its relations waits for the next element"));

    private DerivedMeanings() {}

    /// The meaning of a field, if it is one of these.
    ///
    /// @param name the name of the type and of the field
    static Optional<String> of(String name) {
        return Optional.ofNullable(MEANINGS.get(name));
    }
}
