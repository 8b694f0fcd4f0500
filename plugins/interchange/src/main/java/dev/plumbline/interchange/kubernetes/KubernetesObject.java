package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.YamlValue;
import java.util.Optional;

/// An object of a manifest.
///
/// @param group the group of its API, empty for the core
/// @param kind the kind, as in `Deployment`
/// @param namespace the namespace, `default` if none is written
/// @param name the name
/// @param body the whole object
record KubernetesObject(String group, String kind, String namespace, String name, YamlValue body) {

    static final String DEFAULT_NAMESPACE = "default";

    /// The object that the value is, if it names its API, its kind and itself.
    static Optional<KubernetesObject> of(YamlValue value) {
        String version = value.get("apiVersion").text();
        String kind = value.get("kind").text();
        String name = value.at("metadata", "name").text();
        if (version.isBlank() || kind.isBlank() || name.isBlank()) {
            return Optional.empty();
        }
        int slash = version.indexOf('/');
        String namespace = value.at("metadata", "namespace").filled().orElse(DEFAULT_NAMESPACE);
        return Optional.of(
                new KubernetesObject(slash < 0 ? "" : version.substring(0, slash), kind, namespace, name, value));
    }

    /// What tells it apart from the others.
    Key key() {
        return new Key(group, kind, namespace, name);
    }

    YamlValue spec() {
        return body.get("spec");
    }

    boolean is(String wantedGroup, String wantedKind) {
        return group.equals(wantedGroup) && kind.equals(wantedKind);
    }

    /// The name as people say it: with its kind.
    String shown() {
        return kind + " " + name;
    }

    /// The identity of an object in a cluster.
    record Key(String group, String kind, String namespace, String name) {}
}
