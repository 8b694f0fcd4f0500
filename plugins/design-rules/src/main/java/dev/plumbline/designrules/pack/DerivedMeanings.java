package dev.plumbline.designrules.pack;

import java.util.Map;
import java.util.Optional;

/// What the fields tell that conditions can ask of beside the attributes.
final class DerivedMeanings {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("Element.acts", "Whether it uses a tool that does more than read"),
            Map.entry("Element.agents", "How many agents use it as a tool"),
            Map.entry(
                    "Element.aiSystem",
                    "Whether it is an agent or a model that the rest of the architecture deals with"),
            Map.entry("Element.behindGateway", "Whether a gateway sends it requests, and nobody from outside does"),
            Map.entry("Element.boundary", "The innermost trust boundary around it, empty if there is none"),
            Map.entry("Element.cached", "Whether a cache stands before it or beside it"),
            Map.entry("Element.connected", "Whether anything is related to it, in it, or refers to it"),
            Map.entry("Element.consumers", "How many relations take from it"),
            Map.entry("Element.costs", "Whether a price of it is declared"),
            Map.entry("Element.deadLetterQueue", "Whether another element names it as its dead letter queue"),
            Map.entry(
                    "Element.dualWrites",
                    "How many others it changes for one request beside a store, with nothing to keep them together"),
            Map.entry("Element.entered", "Whether traffic comes to it into a trust boundary from outside"),
            Map.entry(
                    "Element.faultSimulated",
                    "Whether a scenario that was simulated breaks it, a zone that it runs in, or its region"),
            Map.entry("Element.filled", "Whether a relation says where its content comes from"),
            Map.entry(
                    "Element.grounded",
                    "Whether it answers from what it looks up, or has its answers held against that"),
            Map.entry("Element.id", "Its id"),
            Map.entry(
                    "Element.important",
                    "Whether it runs here, is of tier critical or high, and is neither experimental nor retired"),
            Map.entry("Element.inProduction", "Whether its lifecycle is production"),
            Map.entry("Element.keepers", "How many stores keep the dataset, beside those where it is derived"),
            Map.entry("Element.kind", "Its kind, as in files"),
            Map.entry("Element.load", "The declared rates of the relations to it in all, per second"),
            Map.entry("Element.mixedCallers", "Whether both important callers and such of tier low wait for it"),
            Map.entry(
                    "Element.mixedHosts",
                    "Whether elements of several trust boundaries, or of one customer and of several, run on it"),
            Map.entry("Element.name", "Its name"),
            Map.entry(
                    "Element.offered",
                    "Whether it is offered to other systems; not known where it does not say so and is no API"),
            Map.entry("Element.onUserPath", "Whether it works while a person or a client waits"),
            Map.entry("Element.ownedBy", "Its owner, declared or by a relation, also that of what it is in"),
            Map.entry("Element.p99", "The p99 that it promises"),
            Map.entry("Element.parent", "The id of what it is in"),
            Map.entry("Element.parts", "How many elements are straight in it"),
            Map.entry("Element.personal", "Whether it handles personal data"),
            Map.entry("Element.placed", "Whether it is known where it runs"),
            Map.entry("Element.producers", "How many relations put something into it"),
            Map.entry(
                    "Element.receivesPersonal", "Whether personal data comes to it that nothing takes out on the way"),
            Map.entry("Element.regions", "The regions that its instances run in"),
            Map.entry("Element.replicaCount", "How many instances of it run"),
            Map.entry("Element.retentionSet", "Whether it is said how long its data is kept"),
            Map.entry("Element.role", "What its type says that it is, empty if nothing known"),
            Map.entry(
                    "Element.runs",
                    "Whether it is of a kind that runs, rather than one that groups or stands for people"),
            Map.entry(
                    "Element.segment",
                    "How many strangers run in the trust boundary of an identity provider or a vault"),
            Map.entry("Element.sensitive", "Whether it handles data that is confidential or more"),
            Map.entry(
                    "Element.servesPeople",
                    "Whether it is an agent or a model that people and clients are the first to ask"),
            Map.entry("Element.shared", "Whether elements of another system and another owner use it"),
            Map.entry("Element.system", "The innermost system that it is or lies in, empty if there is none"),
            Map.entry("Element.systemPublishes", "Whether its system is known to offer an interface"),
            Map.entry("Element.systemsOfRecord", "How many elements say that they have the last word of the dataset"),
            Map.entry("Element.tierRank", "The rank of its tier, 0 for critical"),
            Map.entry("Element.tokensCapped", "Whether the tokens that it may use are limited"),
            Map.entry("Element.unapprovedAgents", "How many agents use it as a tool without a person's approval"),
            Map.entry("Element.unlimitedCallers", "How many callers from outside have no rate limit of their own"),
            Map.entry("Element.writerOwners", "The owners of those that write to it"),
            Map.entry(
                    "Element.unprompted",
                    "Whether it calls a model that writes text, neither has a prompt, and the workspace shows prompts"),
            Map.entry("Element.zoneCount", "How many zones its instances run in"),
            Map.entry("Relation.attempts", "How often it is tried at most, the first time included"),
            Map.entry(
                    "Relation.breaksLayers", "Whether it goes up, or past the next layer where only that may be used"),
            Map.entry("Relation.criticality", "Whether the source needs the target, declared or as usual for its kind"),
            Map.entry("Relation.enters", "Whether it comes into a trust boundary from outside it"),
            Map.entry("Relation.entersSystem", "Whether it comes into a system from outside it"),
            Map.entry("Relation.from", "The id of its source"),
            Map.entry("Relation.hard", "Whether the source fails when the target does"),
            Map.entry("Relation.id", "Its id"),
            Map.entry("Relation.kind", "Its kind"),
            Map.entry("Relation.mode", "Whether the source waits, declared or as usual for its kind"),
            Map.entry(
                    "Relation.needless", "The datasets that it carries and its receiver does not say that it handles"),
            Map.entry("Relation.objective", "The smallest p99 objective of those that wait for its source"),
            Map.entry("Relation.personal", "Whether it carries personal data"),
            Map.entry(
                    "Relation.remote",
                    "Whether it leaves the process of its source, and no relation of what its ends are part of says so"
                            + " already"),
            Map.entry("Relation.sensitive", "Whether it carries data that is confidential or more"),
            Map.entry("Relation.sync", "Whether the source waits for the target"),
            Map.entry("Relation.to", "The id of its target"),
            Map.entry("Relation.toTarget", "Whether the data that it names goes to its target"),
            Map.entry("Relation.traffic", "Whether requests, messages or data go along it"),
            Map.entry("Path.elements", "The ids of its elements, both ends included"),
            Map.entry("Path.hops", "How many relations it takes"),
            Map.entry("Path.kinds", "The kinds of its elements, in their order"),
            Map.entry("Path.relationKinds", "The kinds of its relations, in their order"),
            Map.entry("Path.relations", "The ids of its relations, in their order"),
            Map.entry("Path.sync", "Whether each of its relations waits for the next element"));

    private static final Map<String, String> MEASURED = Map.ofEntries(
            Map.entry("availability", "The share of the requests that were answered rightly, over 30 days"),
            Map.entry("calls30d", "How often it was used in 30 days"),
            Map.entry("calls7d", "How often it was used in 7 days"),
            Map.entry(
                    "coDeployed",
                    "The share of its deployments that came with one of another service of its system, over 90 days"),
            Map.entry("costPerHour", "What it costs per hour, in the workspace's currency"),
            Map.entry("cpu", "The share of the processor time that is used"),
            Map.entry("errorBudgetBurn", "How many times as fast as allowed the error budget is used up, over an hour"),
            Map.entry(
                    "errorBudgetLeft",
                    "The share of the errors allowed in 30 days that is left; below 0 if more were made"),
            Map.entry("errorRatio", "The share of the requests that fail"),
            Map.entry("lag", "How far data is behind its source, at the p95"),
            Map.entry("lastSeen", "When it was last seen in use"),
            Map.entry("latencyP50", "The p50 of the latency"),
            Map.entry("latencyP99", "The p99 of the latency"),
            Map.entry("linkedSpans", "The share of the calls whose spans at both ends are linked"),
            Map.entry("memory", "The share of the memory that is used"),
            Map.entry("networkP50", "The time on the way, one way, at the median"),
            Map.entry("ownTimeMean", "The time that a request takes in itself, on average"),
            Map.entry("ownTimeP50", "The time that a request takes in itself, at the median"),
            Map.entry("ownTimeP99", "The time that a request takes in itself, at the p99"),
            Map.entry("promptTokensP95", "The tokens of a prompt, at the p95"),
            Map.entry("quotaUsed", "The share of a provider's quota that is used, the highest of 30 days"),
            Map.entry("reads", "Reads per second"),
            Map.entry("replicas", "How many instances run"),
            Map.entry(
                    "sharedPrefix",
                    "The share of the prompt tokens that follow the same beginning as an earlier prompt"),
            Map.entry("systemCost", "What all in its system costs per hour, in the workspace's currency"),
            Map.entry("timeout", "The timeout as it is configured where it runs"),
            Map.entry("tokens", "Model tokens per second"),
            Map.entry(
                    "traceable",
                    "The share of the answers for which model, versions, tool calls and token counts are on record"),
            Map.entry("traffic", "Requests per second, the highest of 30 days"),
            Map.entry("utilization", "The share of the capacity that is used, the highest of 30 days"),
            Map.entry("writes", "Writes per second"),
            Map.entry("zones", "How many availability zones instances run in"));

    /// What people declare so that a field is known, where it has another name.
    private static final Map<String, String> DECLARED = Map.of(
            "personal ", "pii ",
            "replicaCount ", "replicas ",
            "sensitive ", "classification ",
            "tierRank ", "tier ",
            "zoneCount ", "zones ");

    private DerivedMeanings() {}

    /// What is missing, as in `tierRank of shop`, by the names of what people can declare.
    static String declared(String missing) {
        return DECLARED.entrySet().stream()
                .filter(entry -> missing.startsWith(entry.getKey()))
                .findFirst()
                .map(entry ->
                        entry.getValue() + missing.substring(entry.getKey().length()))
                .orElse(missing);
    }

    /// The meaning of a field, if it is one of these.
    ///
    /// @param name the name of the type and of the field
    static Optional<String> of(String name) {
        int measured = name.indexOf(MeasuredFields.PREFIX);
        return Optional.ofNullable(
                measured < 0
                        ? MEANINGS.get(name)
                        : MEASURED.get(name.substring(measured + MeasuredFields.PREFIX.length())));
    }
}
