package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the fields in which two descriptions of a part differ. Groups of attributes are looked into, so that a path
/// leads to one value.
final class FieldChanges {

    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    static List<FieldChange> of(Element before, Element after) {
        FieldChanges changes = new FieldChanges();
        changes.compare("kind", before.kind(), after.kind());
        changes.compare("name", before.name(), after.name());
        changes.compare(FieldChange.PARENT, before.parent(), after.parent());
        changes.attributes(before.attributes(), after.attributes());
        return changes.found;
    }

    static List<FieldChange> of(Relation before, Relation after) {
        FieldChanges changes = new FieldChanges();
        changes.compare("from", before.from(), after.from());
        changes.compare("to", before.to(), after.to());
        changes.compare("kind", before.kind(), after.kind());
        changes.attributes(before.attributes(), after.attributes());
        return changes.found;
    }

    static List<FieldChange> of(Flow before, Flow after) {
        FieldChanges changes = new FieldChanges();
        changes.compare("name", before.name(), after.name());
        changes.compare("description", before.description(), after.description());
        changes.compare("steps", before.steps(), after.steps());
        return changes.found;
    }

    static List<FieldChange> of(Scenario before, Scenario after) {
        FieldChanges changes = new FieldChanges();
        changes.compare("description", before.description(), after.description());
        changes.compare("workload", before.workload(), after.workload());
        changes.entries("overrides", before.overrides(), after.overrides());
        changes.compare("faults", before.faults(), after.faults());
        changes.compare("assert", before.assertions(), after.assertions());
        changes.links(before.links(), after.links());
        changes.run(before.run(), after.run());
        return changes.found;
    }

    private void links(Scenario.Links before, Scenario.Links after) {
        compare(
                "links.sameZone",
                before.sameZone().orElse(null),
                after.sameZone().orElse(null));
        compare(
                "links.crossZone",
                before.crossZone().orElse(null),
                after.crossZone().orElse(null));
        compare(
                "links.crossRegion",
                before.crossRegion().orElse(null),
                after.crossRegion().orElse(null));
    }

    private void run(Scenario.Run before, Scenario.Run after) {
        compare("horizon", before.horizon(), after.horizon());
        compare("warmup", before.warmup().orElse(null), after.warmup().orElse(null));
        compare("replications", before.replications(), after.replications());
        compare("precision", before.precision().orElse(null), after.precision().orElse(null));
        compare("seed", before.seed(), after.seed());
        compare("failures", before.failures(), after.failures());
    }

    private void attributes(Attributes before, Attributes after) {
        group("", before, after);
    }

    private void group(String prefix, Attributes before, Attributes after) {
        TreeSet<String> keys = new TreeSet<>(before.keys());
        keys.addAll(after.keys());
        for (String key : keys) {
            value(prefix + key, before.value(key), after.value(key));
        }
    }

    // A group that is there and empty can only be said as a whole.
    private void value(String path, @Nullable Object before, @Nullable Object after) {
        if (isGroup(before, after)) {
            group(
                    path + ".",
                    before == null ? Attributes.NONE : (Attributes) before,
                    after == null ? Attributes.NONE : (Attributes) after);
        } else if (isMap(before, after)) {
            entries(
                    path,
                    before == null ? Collections.emptySortedMap() : (SortedMap<?, ?>) before,
                    after == null ? Collections.emptySortedMap() : (SortedMap<?, ?>) after);
        } else {
            compare(path, before, after);
        }
    }

    private void entries(String path, SortedMap<?, ?> before, SortedMap<?, ?> after) {
        TreeMap<String, Object> all = new TreeMap<>();
        before.forEach((name, value) -> all.put((String) name, value));
        after.forEach((name, value) -> all.put((String) name, value));
        all.keySet().forEach(name -> compare(path + "." + name, before.get(name), after.get(name)));
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        FieldChange change = new FieldChange(path, before, after);
        if (!change.isNothing()) {
            found.add(change);
        }
    }

    private static boolean isGroup(@Nullable Object before, @Nullable Object after) {
        return isNullOrFilledGroup(before) && isNullOrFilledGroup(after);
    }

    private static boolean isNullOrFilledGroup(@Nullable Object value) {
        return value == null || (value instanceof Attributes group && !group.isEmpty());
    }

    private static boolean isMap(@Nullable Object before, @Nullable Object after) {
        return isNullOrFilledMap(before) && isNullOrFilledMap(after);
    }

    private static boolean isNullOrFilledMap(@Nullable Object value) {
        return value == null || (value instanceof SortedMap<?, ?> map && !map.isEmpty());
    }
}
