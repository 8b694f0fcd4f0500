package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.interchange.likec4.Project.Kind;
import dev.plumbline.interchange.source.KindHints;
import dev.plumbline.interchange.source.Slugs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which kind an element is, by what the project calls its kind, and by how it draws it. The names are the project's
/// own; those that are usual are known.
final class PartKinds {

    private static final Map<String, ElementKind> USUAL = Map.ofEntries(
            Map.entry("actor", ElementKind.PERSON),
            Map.entry("person", ElementKind.PERSON),
            Map.entry("user", ElementKind.PERSON),
            Map.entry("customer", ElementKind.PERSON),
            Map.entry("team", ElementKind.TEAM),
            Map.entry("domain", ElementKind.DOMAIN),
            Map.entry("system", ElementKind.SYSTEM),
            Map.entry("softwaresystem", ElementKind.SYSTEM),
            Map.entry("software-system", ElementKind.SYSTEM),
            Map.entry("service", ElementKind.SERVICE),
            Map.entry("microservice", ElementKind.SERVICE),
            Map.entry("backend", ElementKind.SERVICE),
            Map.entry("api", ElementKind.API),
            Map.entry("webapp", ElementKind.CLIENT),
            Map.entry("web", ElementKind.CLIENT),
            Map.entry("mobile", ElementKind.CLIENT),
            Map.entry("frontend", ElementKind.CLIENT),
            Map.entry("ui", ElementKind.CLIENT),
            Map.entry("component", ElementKind.COMPONENT),
            Map.entry("module", ElementKind.COMPONENT),
            Map.entry("library", ElementKind.COMPONENT),
            Map.entry("storage", ElementKind.DATASTORE),
            Map.entry("store", ElementKind.DATASTORE),
            Map.entry("bucket", ElementKind.DATASTORE),
            Map.entry("broker", ElementKind.QUEUE),
            Map.entry("table", ElementKind.DATASET),
            Map.entry("db-table", ElementKind.DATASET),
            Map.entry("database-table", ElementKind.DATASET),
            Map.entry("collection", ElementKind.DATASET));

    private PartKinds() {}

    /// The kind.
    ///
    /// @param name the name of the kind
    /// @param defined what the project says of it, or null if it does not define it
    /// @param contains whether the element contains others
    static ElementKind of(String name, @Nullable Kind defined, boolean contains) {
        String notation = defined == null ? "" : defined.notation();
        String shape = defined == null ? "" : defined.shape();
        return named(Slugs.of(name))
                .or(() -> named(Slugs.of(notation)))
                .or(() -> drawn(shape))
                .orElse(contains ? ElementKind.SYSTEM : ElementKind.SERVICE);
    }

    private static Optional<ElementKind> named(String name) {
        if (name.contains("external")) {
            return Optional.of(ElementKind.EXTERNAL);
        }
        return Optional.ofNullable(USUAL.get(name)).or(() -> KindHints.byTags(List.of(name)));
    }

    private static Optional<ElementKind> drawn(String shape) {
        return switch (shape) {
            case "person" -> Optional.of(ElementKind.PERSON);
            case "browser", "mobile" -> Optional.of(ElementKind.CLIENT);
            case "storage", "cylinder", "bucket" -> Optional.of(ElementKind.DATASTORE);
            case "queue" -> Optional.of(ElementKind.QUEUE);
            case "component" -> Optional.of(ElementKind.COMPONENT);
            default -> Optional.empty();
        };
    }
}
