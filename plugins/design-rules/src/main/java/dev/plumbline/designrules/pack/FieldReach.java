package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Dependencies.Reach;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How far from a part the value of one of its fields can depend on others, and which attributes it is made from.
///
/// A field that is named nowhere here is an attribute if the metamodel has one, and else can depend on anything.
///
/// @param reach how far
/// @param attributes the keys of the attributes; empty for any
/// @param inputs what else
/// @param nearer of the attributes, those that it takes from what is near only
record FieldReach(Reach reach, Optional<Set<String>> attributes, Set<Input> inputs, Set<String> nearer) {

    /// It can depend on anything.
    static final FieldReach ANYTHING = new FieldReach(Reach.WHOLE, Optional.empty(), Set.of(Input.values()));

    /// It can depend on any part, but on nothing of it but the structure.
    static final FieldReach STRUCTURE = new FieldReach(Reach.WHOLE, Optional.of(Set.of()), Set.of());

    private static final String[] REFERENCES = Stream.of(ElementAttributes.all(), RelationAttributes.all())
            .flatMap(fields -> References.keys(fields).stream())
            .distinct()
            .toArray(String[]::new);
    private static final Map<String, FieldReach> DERIVED = derived();

    private FieldReach(Reach reach, Optional<Set<String>> attributes, Set<Input> inputs) {
        this(reach, attributes, inputs, Set.of());
    }

    /// How far from a part an attribute can change the value.
    Reach reach(String attribute) {
        return nearer.contains(attribute) ? Reach.NEAR : reach;
    }

    /// That of a field of an element or a relation.
    ///
    /// @param isAttribute whether the metamodel has an attribute of that name
    static FieldReach of(String field, boolean isAttribute) {
        FieldReach known = DERIVED.get(field);
        if (known != null) {
            return known;
        }
        if (!isAttribute) {
            return ANYTHING;
        }
        return Inherited.isInherited(field) ? of(Reach.NEAR, field, "owner") : own(field);
    }

    private static FieldReach of(Reach reach, String... attributes) {
        return new FieldReach(reach, Optional.of(Set.of(attributes)), Set.of());
    }

    private static FieldReach own(String... attributes) {
        return of(Reach.PART, attributes);
    }

    private static FieldReach near(String... attributes) {
        return of(Reach.NEAR, attributes);
    }

    private static FieldReach far(String... attributes) {
        return of(Reach.WHOLE, attributes);
    }

    private static Map<String, FieldReach> derived() {
        Map<String, FieldReach> known = new HashMap<>();
        for (String structural : new String[] {"id", "kind", "parent", "runs", "from", "to", "traffic"}) {
            known.put(structural, own());
        }
        known.put("name", own("name"));
        known.put("measured", new FieldReach(Reach.WHOLE, Optional.of(Set.of()), Set.of(Input.EVIDENCE)));
        known.put("tierRank", own("tier"));
        known.put("role", own("type"));
        known.put("toTarget", own());
        known.put("important", own("tier", "lifecycle"));
        known.put("inProduction", own("lifecycle"));
        known.put("costs", own("cost"));
        known.put("mode", own("mode", "protocol"));
        known.put("sync", own("mode", "protocol"));
        known.put("criticality", own("criticality"));
        known.put("attempts", own("retry"));
        known.put("boundary", near());
        known.put("system", near());
        known.put("parts", near());
        known.put("enters", near());
        known.put("ownedBy", near("owner"));
        known.put("hard", near("criticality", "mode", "protocol"));
        known.put("producers", near());
        known.put("consumers", near());
        known.put("connected", near(REFERENCES));
        known.put("deadLetterQueue", near("deadLetter"));
        known.put("sensitive", near("classification", "data", "pii", "retention"));
        known.put("personal", near("classification", "data", "pii", "retention"));
        known.put("retentionSet", near("classification", "data", "pii", "retention"));
        known.put("writerOwners", near("mode", "owner", "protocol", "rateLimit"));
        known.put("needless", near("data"));
        known.put("layer", near("layer", "layering"));
        known.put("breaksLayers", near("layer", "layering"));
        known.put("remote", near("mode", "protocol"));
        known.putAll(farther());
        return Map.copyOf(known);
    }

    /// What depends on parts that may be anywhere, but on few attributes of them.
    private static Map<String, FieldReach> farther() {
        Map<String, FieldReach> known = new HashMap<>();
        known.put(
                "replicaCount",
                new FieldReach(
                        Reach.WHOLE,
                        Optional.of(Set.of("autoscale", "instanceOf", "replicas")),
                        Set.of(),
                        Set.of("autoscale", "replicas")));
        known.put("zoneCount", far("instanceOf", "zones"));
        known.put("regions", far("instanceOf", "region", "type"));
        known.put("placed", far("instanceOf", "managed", "region", "zones"));
        known.put("systemsOfRecord", far("data", "derived", "systemOfRecordFor"));
        known.put("keepers", far("data", "derived", "systemOfRecordFor"));
        known.put("aiSystem", far("contextWindow", "cost", "outputTokens", "tags", "tokensPerSecond"));
        known.put("servesPeople", far("contextWindow", "cost", "outputTokens", "tags", "tokensPerSecond"));
        known.put("cached", far("mode", "protocol"));
        known.put("onUserPath", far("mode", "protocol"));
        known.put("objective", far("criticality", "mode", "protocol", "serviceTime", "slo"));
        known.put("systemPublishes", far("published"));
        known.put("entersSystem", far("published"));
        known.put("entered", far());
        known.put("mixedHosts", far("instanceOf", "tenancy", "type"));
        known.put("segment", far("instanceOf", "tenancy", "type"));
        known.put("embedding", far("embedding", "model", "version"));
        known.put(
                "dualWrites",
                new FieldReach(
                        Reach.WHOLE,
                        Optional.of(Set.of("criticality", "mode", "outbox", "protocol")),
                        Set.of(Input.FLOWS)));
        known.put("tokensCapped", far("rateLimit", "tokenBudget"));
        known.put("acts", far("sideEffects"));
        known.put("load", far("mode", "owner", "protocol", "rate", "tier"));
        known.put("filled", far());
        known.put("p99", far("criticality", "mode", "protocol", "serviceTime", "slo"));
        known.put("receivesPersonal", far("classification", "data", "pii", "redaction", "retention"));
        for (String field : new String[] {"agents", "unapprovedAgents", "grounded"}) {
            known.put(
                    field,
                    far(
                            "checks",
                            "contextWindow",
                            "cost",
                            "outputTokens",
                            "position",
                            "sideEffects",
                            "tokensPerSecond"));
        }
        known.put("unlimitedCallers", far("mode", "owner", "protocol", "rateLimit"));
        known.put("behindGateway", far("mode", "owner", "protocol", "rateLimit"));
        known.put("mixedCallers", far("mode", "owner", "protocol", "rate", "tier"));
        known.put("shared", far("mode", "owner", "protocol", "rate", "tier"));
        return known;
    }
}
