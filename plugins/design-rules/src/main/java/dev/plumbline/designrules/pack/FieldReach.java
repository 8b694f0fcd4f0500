package dev.plumbline.designrules.pack;

import dev.plumbline.pluginapi.Dependencies.Reach;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far from a part the value of one of its fields can depend on others, and which attributes it is made from.
///
/// A field that is named nowhere here is an attribute if the metamodel has one, and else can depend on anything.
///
/// @param reach how far
/// @param attributes the keys of the attributes; empty for any
record FieldReach(Reach reach, Optional<Set<String>> attributes) {

    private static final FieldReach ANYTHING = new FieldReach(Reach.WHOLE, Optional.empty());
    private static final Map<String, FieldReach> DERIVED = derived();

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
        return Inherited.isInherited(field)
                ? new FieldReach(Reach.NEAR, Optional.of(Set.of(field, "owner")))
                : own(field);
    }

    private static FieldReach own(String... attributes) {
        return new FieldReach(Reach.PART, Optional.of(Set.of(attributes)));
    }

    private static FieldReach near(String... attributes) {
        return new FieldReach(Reach.NEAR, attributes.length == 0 ? Optional.empty() : Optional.of(Set.of(attributes)));
    }

    private static Map<String, FieldReach> derived() {
        Map<String, FieldReach> known = new HashMap<>();
        for (String structural : new String[] {"id", "kind", "parent", "runs", "from", "to", "traffic"}) {
            known.put(structural, own());
        }
        known.put("name", own("name"));
        known.put("tierRank", own("tier"));
        known.put("important", own("tier", "lifecycle"));
        known.put("inProduction", own("lifecycle"));
        known.put("costs", own("cost"));
        known.put("mode", own("mode", "protocol"));
        known.put("sync", own("mode", "protocol"));
        known.put("criticality", own("criticality"));
        known.put("attempts", own("retry"));
        known.put("boundary", new FieldReach(Reach.NEAR, Optional.of(Set.of())));
        known.put("system", new FieldReach(Reach.NEAR, Optional.of(Set.of())));
        known.put("parts", new FieldReach(Reach.NEAR, Optional.of(Set.of())));
        known.put("enters", new FieldReach(Reach.NEAR, Optional.of(Set.of())));
        known.put("ownedBy", near("owner"));
        known.put("hard", near());
        known.put("producers", near());
        known.put("consumers", near());
        known.put("connected", near());
        known.put("deadLetterQueue", near("deadLetter"));
        known.put("sensitive", near());
        known.put("personal", near());
        known.put("retentionSet", near());
        known.put("writerOwners", near());
        known.put("needless", near("data"));
        known.put("layer", near());
        known.put("breaksLayers", near());
        known.put("remote", near("mode", "protocol"));
        return Map.copyOf(known);
    }
}
