package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a fault hits.
final class FaultTargets {

    static final List<String> KEYS = List.of("zone", "region", "element", "elements", "relation", "between", "load");

    private final ScenarioPart fault;

    FaultTargets(ScenarioPart fault) {
        this.fault = fault;
    }

    /// The target, or null after an error.
    @Nullable
    Target read() {
        List<String> named = KEYS.stream().filter(fault::has).toList();
        if (named.size() != 1) {
            incomplete(
                    fault.at(),
                    "A fault names not exactly one zone, region, element, relation, load or pair of zones.");
            return null;
        }
        String key = named.getFirst();
        if (fault.has("replicas") && !key.equals("element")) {
            incomplete(fault.nodeOf("replicas"), "A fault has replicas and names no element of which they are.");
            return null;
        }
        List<String> ids = ids(key);
        return switch (key) {
            case "elements" -> ids.isEmpty() ? null : new Target.Elements(ids);
            case "between" -> between(ids);
            default -> one(key, ids);
        };
    }

    private @Nullable Target one(String key, List<String> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        if (ids.size() > 1 || fault.id(key) == null) {
            incomplete(fault.nodeOf(key), "'" + key + "' of a fault names more than one thing.");
            return null;
        }
        String id = ids.getFirst();
        return switch (key) {
            case "zone" -> new Target.Zone(id);
            case "region" -> new Target.Region(id);
            case "relation" -> new Target.Link(id);
            case "load" -> new Target.Entry(id);
            default -> element(id);
        };
    }

    private @Nullable Target element(String id) {
        if (!fault.has("replicas")) {
            return new Target.Elements(List.of(id));
        }
        Object count = fault.value("replicas", ValueTypes.POSITIVE);
        return count == null ? null : new Target.Replicas(id, (Long) count);
    }

    private @Nullable Target between(List<String> zones) {
        if (zones.isEmpty()) {
            return null;
        }
        if (zones.size() != 2 || zones.getFirst().equals(zones.getLast())) {
            incomplete(fault.nodeOf("between"), "'between' of a fault names not exactly two zones.");
            return null;
        }
        return new Target.Between(zones.getFirst(), zones.getLast());
    }

    /// The names under a key; none after an error.
    private List<String> ids(String key) {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : fault.items(key)) {
            if (item instanceof YamlScalar scalar && !scalar.isNull() && !ids.contains(scalar.value())) {
                ids.add(scalar.value());
            } else {
                incomplete(item, "'" + key + "' of a fault names something twice, or not by a text.");
                return List.of();
            }
        }
        if (ids.isEmpty()) {
            incomplete(fault.nodeOf(key), "'" + key + "' of a fault names nothing.");
        }
        return ids;
    }

    private void incomplete(YamlNode at, String what) {
        fault.wrong(
                at,
                "scenario.incomplete",
                what,
                "Write " + FaultReader.EXAMPLE + ", or one of region: eu-1, element: feed-api, elements: [a, b],"
                        + " relation: web-feed, load: web-feed, between: [eu-1a, eu-1b] for the zone.");
    }
}
