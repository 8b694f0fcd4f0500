package dev.plumbline.connectors.backstage;

import dev.plumbline.connectors.backstage.CatalogEntity.CatalogRelation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What entities depend on. The catalog tells every relation from both ends, so that each counts once; who consumes an
/// API depends on who provides it.
final class Dependencies {

    private final Map<String, Set<String>> depends = new TreeMap<>();
    private final Map<String, Set<String>> consumes = new TreeMap<>();
    private final Map<String, Set<String>> providers = new TreeMap<>();
    private final Map<String, Set<String>> targets = new TreeMap<>();

    Dependencies(Collection<CatalogEntity> entities) {
        entities.forEach(entity -> entity.relations().forEach(relation -> add(entity.ref(), relation)));
    }

    private void add(String ref, CatalogRelation relation) {
        String other = relation.target();
        put(targets, other, ref);
        switch (relation.type()) {
            case "dependsOn" -> put(depends, ref, other);
            case "dependencyOf" -> put(depends, other, ref);
            case "consumesApi" -> put(consumes, ref, other);
            case "apiConsumedBy" -> put(consumes, other, ref);
            case "providesApi" -> put(providers, other, ref);
            case "apiProvidedBy" -> put(providers, ref, other);
            default -> {}
        }
    }

    private static void put(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, unseen -> new TreeSet<>()).add(value);
    }

    /// The references of what an entity depends on, without itself.
    Set<String> of(String ref) {
        Set<String> all = new TreeSet<>(depends.getOrDefault(ref, Set.of()));
        for (String api : consumes.getOrDefault(ref, Set.of())) {
            all.addAll(providers.getOrDefault(api, Set.of(api)));
        }
        all.remove(ref);
        return all;
    }

    /// The references of what something is related to, with what is.
    Map<String, Set<String>> targets() {
        return targets;
    }
}
