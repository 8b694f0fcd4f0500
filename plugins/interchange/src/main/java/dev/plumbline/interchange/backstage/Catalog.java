package dev.plumbline.interchange.backstage;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The entities of a catalog that become elements, each once, with their ids.
final class Catalog {

    private static final int OTHERS_RANK = 2;

    private final Map<EntityRef, CatalogFileEntity> byRef = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final PartIds<EntityRef> ids;

    /// The catalog of the entities. Backstage refuses the second of two entities of the same name; so does this, with
    /// a warning.
    Catalog(List<CatalogFileEntity> entities, ImportReport report) {
        SequencedMap<EntityRef, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (CatalogFileEntity entity : entities) {
            kinds.merge(entity.ref().kind(), 1, Integer::sum);
            if (EntityKinds.of(entity).isEmpty()) {
                continue;
            }
            CatalogFileEntity first = byRef.putIfAbsent(entity.ref(), entity);
            if (first == null) {
                wishes.put(entity.ref(), wish(entity));
            } else {
                report.warn(
                        "import.duplicate",
                        entity.body().place(),
                        "'" + ShownText.shortened(entity.ref().toString()) + "' stands twice; the first at "
                                + first.body().place() + " counts.",
                        "Backstage tells entities apart by kind, namespace and name, and refuses the second.",
                        "Rename one of them.");
            }
        }
        ids = PartIds.assign(wishes);
    }

    private static Slugs.Wish wish(CatalogFileEntity entity) {
        EntityRef ref = entity.ref();
        String name = Slugs.of(ref.name(), ref.kind());
        return new Slugs.Wish(
                ref.kind().equals("component") ? 1 : OTHERS_RANK,
                List.of(
                        name,
                        Slugs.of(ref.kind() + "-" + name),
                        Slugs.of(ref.kind() + "-" + ref.namespace() + "-" + name)));
    }

    List<CatalogFileEntity> entities() {
        return new ArrayList<>(byRef.values());
    }

    /// The id of an entity, if the catalog has it.
    Optional<String> find(EntityRef ref) {
        return ids.find(ref);
    }

    String id(CatalogFileEntity entity) {
        return ids.of(entity.ref());
    }

    /// How many entities of a kind stand in the files, those too that stand twice.
    int count(String kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
