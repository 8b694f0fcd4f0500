package dev.plumbline.interchange.backstage;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.interchange.source.KindHints;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which kind an entity is, by its kind in the catalog and its type, which is free text.
final class EntityKinds {

    private static final Map<String, ElementKind> COMPONENTS = Map.ofEntries(
            Map.entry("service", ElementKind.SERVICE),
            Map.entry("backend", ElementKind.SERVICE),
            Map.entry("website", ElementKind.CLIENT),
            Map.entry("frontend", ElementKind.CLIENT),
            Map.entry("webapp", ElementKind.CLIENT),
            Map.entry("mobile-app", ElementKind.CLIENT),
            Map.entry("library", ElementKind.COMPONENT),
            Map.entry("package", ElementKind.COMPONENT),
            Map.entry("plugin", ElementKind.COMPONENT),
            Map.entry("cronjob", ElementKind.JOB),
            Map.entry("pipeline", ElementKind.JOB));

    private EntityKinds() {}

    /// The kind; none for what is no part of an architecture, such as a template or a location.
    static Optional<ElementKind> of(CatalogFileEntity entity) {
        String type = entity.type().toLowerCase(Locale.ROOT);
        return switch (entity.ref().kind()) {
            case "component" ->
                Optional.of(Optional.ofNullable(COMPONENTS.get(type))
                        .or(() -> hint(type))
                        .orElse(ElementKind.SERVICE));
            case "resource" -> Optional.of(hint(type).orElse(ElementKind.NODE));
            case "api" ->
                Optional.of(
                        switch (type) {
                            case "mcp-server" -> ElementKind.MCP_SERVER;
                            case "ai-model-server" -> ElementKind.MODEL_ENDPOINT;
                            default -> ElementKind.API;
                        });
            case "system" -> Optional.of(ElementKind.SYSTEM);
            case "domain" -> Optional.of(ElementKind.DOMAIN);
            case "group" -> Optional.of(ElementKind.TEAM);
            case "user" -> Optional.of(ElementKind.PERSON);
            case "airesource" -> Optional.of(hint(type).orElse(ElementKind.TOOL));
            default -> Optional.empty();
        };
    }

    private static Optional<ElementKind> hint(String type) {
        return KindHints.byTags(List.of(type)).or(() -> KindHints.byTechnology(type.replace('-', ' ')));
    }
}
