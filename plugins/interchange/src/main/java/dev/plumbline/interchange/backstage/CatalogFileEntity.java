package dev.plumbline.interchange.backstage;

import dev.plumbline.interchange.source.YamlValue;
import java.util.Optional;

/// An entity as it stands in a file.
///
/// @param ref what tells it apart
/// @param kind the kind as it is written
/// @param name the name as it is written
/// @param body the whole entity
record CatalogFileEntity(EntityRef ref, String kind, String name, YamlValue body) {

    private static final String API_GROUP = "backstage.io/";

    /// The entity that a document is, if it is one.
    static Optional<CatalogFileEntity> of(YamlValue document) {
        String kind = document.get("kind").text();
        String name = document.at("metadata", "name").text();
        boolean entity = document.get("apiVersion").text().contains(API_GROUP) && !kind.isBlank() && !name.isBlank();
        if (!entity) {
            return Optional.empty();
        }
        String namespace = document.at("metadata", "namespace").filled().orElse(EntityRef.DEFAULT_NAMESPACE);
        return Optional.of(new CatalogFileEntity(EntityRef.of(kind, namespace, name), kind, name, document));
    }

    YamlValue metadata() {
        return body.get("metadata");
    }

    YamlValue spec() {
        return body.get("spec");
    }

    String type() {
        return spec().get("type").text();
    }

    /// What people call it.
    String title() {
        return metadata()
                .get("title")
                .filled()
                .or(() -> spec().at("profile", "displayName").filled())
                .orElse(name);
    }

    /// The reference that a text of this entity means.
    EntityRef refers(String text, String kindByDefault) {
        return EntityRef.parse(text, kindByDefault, ref.namespace());
    }
}
