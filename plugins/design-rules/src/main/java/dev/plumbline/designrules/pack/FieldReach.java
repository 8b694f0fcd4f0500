package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.Aspect;
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
/// @param aspects what it takes from anywhere beside that
record FieldReach(Reach reach, Optional<Set<String>> attributes, Set<Input> inputs, Set<Aspect> aspects) {

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

    private static FieldReach wide(String... attributes) {
        return of(Reach.WIDE, attributes);
    }

    /// What is near, and an aspect of it that may depend on anything.
    private static FieldReach asks(FarFact aspect, String... attributes) {
        return new FieldReach(Reach.NEAR, Optional.of(Set.of(attributes)), Set.of(), Set.of(aspect));
    }

    private static Map<String, FieldReach> derived() {
        Map<String, FieldReach> known = new HashMap<>();
        for (String structural : new String[] {"id", "kind", "parent", "runs", "from", "to", "traffic"}) {
            known.put(structural, own());
        }
        known.put("name", own("name"));
        // The costs of a system are those of all that is in it.
        known.put("measured", new FieldReach(Reach.WIDE, Optional.of(Set.of()), Set.of(Input.EVIDENCE)));
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
        known.put("replicaCount", near("autoscale", "instanceOf", "replicas"));
        known.put("zoneCount", wide("instanceOf", "zones"));
        known.put("regions", wide("instanceOf", "region", "type"));
        known.put("placed", asks(FarFact.PLACES_ARE_SHOWN, "instanceOf", "managed", "region", "zones"));
        known.put("systemsOfRecord", near("data", "derived", "systemOfRecordFor"));
        known.put("keepers", near("data", "derived", "systemOfRecordFor"));
        String[] generative = {"contextWindow", "cost", "outputTokens", "tags", "tokensPerSecond"};
        String[] judging = {
            "checks", "contextWindow", "cost", "outputTokens", "position", "sideEffects", "tokensPerSecond"
        };
        known.put("aiSystem", asks(FarFact.AI_SYSTEM, generative));
        known.put("servesPeople", asks(FarFact.SERVES_PEOPLE, generative));
        known.put("cached", wide("mode", "protocol"));
        known.put("onUserPath", asks(FarFact.ON_USER_PATH, "mode", "protocol"));
        known.put("objective", asks(FarFact.OBJECTIVE, "criticality", "mode", "protocol", "slo"));
        known.put("published", own("published"));
        known.put("offered", own("published"));
        known.put(
                "faultSimulated",
                new FieldReach(
                        Reach.PART, Optional.of(Set.of("region", "zones")), Set.of(Input.FLOWS, Input.EVIDENCE)));
        known.put(
                "unprompted",
                new FieldReach(
                        Reach.WIDE, Optional.of(Set.of(generative)), Set.of(), Set.of(FarFact.PROMPTS_ARE_SHOWN)));
        known.put("systemPublishes", wide("published"));
        known.put("entersSystem", near());
        known.put("entered", near());
        known.put("mixedHosts", wide("instanceOf", "tenancy", "type"));
        known.put("segment", asks(FarFact.SEGMENT, "instanceOf", "tenancy", "type"));
        known.put("embedding", wide("embedding", "model", "version"));
        known.put(
                "dualWrites",
                new FieldReach(
                        Reach.NEAR,
                        Optional.of(Set.of("criticality", "mode", "outbox", "protocol")),
                        Set.of(Input.FLOWS)));
        known.put("tokensCapped", near("rateLimit", "tokenBudget"));
        known.put("acts", near("sideEffects"));
        known.put("load", near("rate"));
        known.put("filled", near());
        known.put("p99", own("serviceTime", "slo"));
        known.put("receivesPersonal", near("classification", "data", "pii", "redaction"));
        known.put("agents", wide());
        known.put(
                "unapprovedAgents",
                new FieldReach(Reach.WIDE, Optional.of(Set.of(judging)), Set.of(), Set.of(FarFact.REVIEWED)));
        known.put("grounded", asks(FarFact.GROUNDED, judging));
        known.put("unlimitedCallers", near("rateLimit"));
        known.put("behindGateway", near());
        known.put("mixedCallers", near("mode", "protocol", "tier"));
        known.put("shared", near("owner"));
        return known;
    }
}
