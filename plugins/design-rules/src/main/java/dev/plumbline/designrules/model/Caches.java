package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which caches stand in front of which stores.
public final class Caches {

    private Caches() {}

    /// The stores behind a cache: those that it asks itself, and those that are read by everybody who asks the
    /// cache, as far as these read one store only.
    public static List<Element> behind(Architecture architecture, Element cache) {
        List<Element> asked = stores(architecture, cache.id()).toList();
        if (!asked.isEmpty()) {
            return asked;
        }
        return architecture.incoming(cache.id()).stream()
                .filter(Relation::isSynchronous)
                .map(relation -> stores(architecture, relation.from()).toList())
                .filter(stores -> stores.size() == 1)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Element::id))
                .toList();
    }

    /// Whether a cache asks the store, or one of those who read the store asks a cache.
    public static boolean isCached(Architecture architecture, Element store) {
        return architecture.incoming(store.id()).stream()
                .filter(Relation::isSynchronous)
                .map(Relation::from)
                .anyMatch(from -> isCache(architecture, from)
                        || architecture.outgoing(from).stream()
                                .filter(Relation::isSynchronous)
                                .anyMatch(relation -> isCache(architecture, relation.to())));
    }

    private static Stream<Element> stores(Architecture architecture, String from) {
        return architecture.outgoing(from).stream()
                .filter(relation -> relation.kind() == RelationKind.READS || relation.kind() == RelationKind.CALLS)
                .flatMap(relation -> architecture.element(relation.to()).stream())
                .filter(element -> element.kind() == ElementKind.DATASTORE)
                .distinct();
    }

    private static boolean isCache(Architecture architecture, String id) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == ElementKind.CACHE)
                .isPresent();
    }
}
