package dev.plumbline.interchange.backstage;

import java.util.Locale;

/// The reference to an entity, in small letters, which is what tells entities apart.
record EntityRef(String kind, String namespace, String name) {

    static final String DEFAULT_NAMESPACE = "default";

    /// A reference of the given parts, whose case does not count.
    static EntityRef of(String kind, String namespace, String name) {
        return new EntityRef(lower(kind), lower(namespace), lower(name));
    }

    /// Reads `[kind:][namespace/]name`.
    ///
    /// @param kind the kind that is meant where none is written
    /// @param namespace the namespace that is meant where none is written
    static EntityRef parse(String text, String kind, String namespace) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        int slash = rest.indexOf('/');
        return of(
                colon < 0 ? kind : text.substring(0, colon),
                slash < 0 ? namespace : rest.substring(0, slash),
                rest.substring(slash + 1));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind + ":" + namespace + "/" + name;
    }
}
