package dev.plumbline.interchange.backstage;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.source.Containment;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns a catalog into an architecture.
///
/// Systems are inside of their domains, components in what they are parts of, groups and users in their groups.
/// Owners become the attribute of that name. Who consumes an API depends on it, and it depends on who provides it.
final class CatalogMapping {

    /// Single references with the kinds that they are to; one without a target is kept as a property.
    private static final Map<String, String> SINGLE = Map.of(
            "owner", "group",
            "system", "system",
            "domain", "domain",
            "subdomainOf", "domain",
            "subcomponentOf", "component",
            "parent", "group");

    private final Catalog catalog;
    private final ImportReport report;
    private final Containment containment = new Containment();
    private final RelationDrafts relations = new RelationDrafts();
    private final Set<List<String>> known = new HashSet<>();

    CatalogMapping(Catalog catalog, ImportReport report) {
        this.catalog = catalog;
        this.report = report;
    }

    Architecture translate(String name) {
        List<CatalogFileEntity> entities = catalog.entities();
        entities.forEach(this::contain);
        List<Element> elements = new ArrayList<>();
        for (CatalogFileEntity entity : entities) {
            elements.add(element(entity));
            relate(entity, "dependsOn", "component", "", true);
            relate(entity, "dependencyOf", "component", "", false);
            relate(entity, "consumesApis", "api", "consumes", true);
            relate(entity, "providesApis", "api", "is provided by", false);
        }
        return Architecture.of(name, elements, relations.finish(), List.of(), List.of());
    }

    private void contain(CatalogFileEntity entity) {
        YamlValue spec = entity.spec();
        switch (entity.ref().kind()) {
            case "component" -> {
                inside(entity, spec.get("subcomponentOf"), "component");
                if (!spec.get("subcomponentOf").exists()) {
                    inside(entity, spec.get("system"), "system");
                }
            }
            case "system" -> inside(entity, spec.get("domain"), "domain");
            case "domain" -> inside(entity, spec.get("subdomainOf"), "domain");
            case "group" -> {
                inside(entity, spec.get("parent"), "group");
                around(entity, spec.get("children"), "group");
                around(entity, spec.get("members"), "user");
            }
            case "user" -> spec.get("memberOf").items().forEach(group -> inside(entity, group, "group"));
            default -> inside(entity, spec.get("system"), "system");
        }
    }

    private void inside(CatalogFileEntity entity, YamlValue reference, String kind) {
        find(entity, reference, kind)
                .ifPresent(parent -> containment.put(catalog.id(entity), parent, reference.place(), report));
    }

    private void around(CatalogFileEntity entity, YamlValue references, String kind) {
        for (YamlValue reference : references.items()) {
            find(entity, reference, kind)
                    .ifPresent(child -> containment.put(child, catalog.id(entity), reference.place(), report));
        }
    }

    private Optional<String> find(CatalogFileEntity from, YamlValue reference, String kind) {
        if (reference.text().isBlank()) {
            return Optional.empty();
        }
        EntityRef ref = from.refers(reference.text(), kind);
        Optional<String> found = catalog.find(ref);
        if (found.isEmpty()) {
            report.unresolved(from.name(), ref.toString(), reference.place().toString());
        }
        return found;
    }

    private void relate(CatalogFileEntity entity, String key, String kind, String what, boolean onward) {
        for (YamlValue reference : entity.spec().get(key).items()) {
            find(entity, reference, kind).ifPresent(other -> {
                String self = catalog.id(entity);
                List<String> ends = onward ? List.of(self, other) : List.of(other, self);
                if (known.add(ends)) {
                    relations.add(ends.getFirst(), ends.getLast(), RelationKind.DEPENDS_ON, what, new PartAttributes());
                }
            });
        }
    }

    private Element element(CatalogFileEntity entity) {
        PartAttributes attributes = new PartAttributes();
        YamlValue metadata = entity.metadata();
        attributes.text(
                ElementAttributes.DESCRIPTION, metadata.get("description").text());
        attributes.tags(metadata.get("tags").texts());
        metadata.get("annotations").labels().forEach(attributes::property);
        metadata.get("labels").labels().forEach(attributes::property);
        attributes.property("namespace", metadata.get("namespace").text());
        attributes.text(
                ElementAttributes.OBSERVED_AS,
                metadata.at("annotations", "opentelemetry.io/service-name").text());
        ElementKind kind = EntityKinds.of(entity).orElse(ElementKind.SERVICE);
        if (!entity.type().equals(kind.id())) {
            attributes.text(ElementAttributes.TYPE, entity.type());
        }
        lifecycle(entity.spec().get("lifecycle").text(), attributes);
        find(entity, entity.spec().get("owner"), "group")
                .ifPresent(owner -> attributes.set(ElementAttributes.OWNER, owner));
        SINGLE.forEach((key, target) -> entity.spec()
                .get(key)
                .filled()
                .filter(text -> catalog.find(entity.refers(text, target)).isEmpty())
                .ifPresent(text -> attributes.property(key, text)));
        String id = catalog.id(entity);
        return new Element(
                id,
                kind,
                entity.title(),
                containment.parent(id),
                attributes.finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES));
    }

    private static void lifecycle(String text, PartAttributes attributes) {
        Optional<Lifecycle> stage = List.of(Lifecycle.values()).stream()
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (stage.isPresent()) {
            attributes.set(ElementAttributes.LIFECYCLE, stage.get());
        } else {
            attributes.property("lifecycle", text);
        }
    }
}
