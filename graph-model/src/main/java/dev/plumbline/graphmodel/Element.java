package dev.plumbline.graphmodel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of the architecture: a service, a store, a team, a model endpoint.
///
/// @param id the stable slug that references use
/// @param kind what the element is
/// @param name what people call it
/// @param parent the id of the element that contains it, or null at the top
/// @param attributes everything else, as `ElementAttributes` defines it
public record Element(
        String id, ElementKind kind, String name, @Nullable String parent, Attributes attributes) {

    /// The value of an attribute, if it is set.
    public <T> Optional<T> get(Attribute<T> attribute) {
        return attributes.get(attribute);
    }

    /// The value of an attribute, or the given one if it is not set.
    public <T> T get(Attribute<T> attribute, T otherwise) {
        return attributes.get(attribute, otherwise);
    }

    /// This element with an attribute set.
    public <T> Element with(Attribute<T> attribute, T value) {
        return withAttributes(attributes.with(attribute, value));
    }

    /// This element with other attributes.
    public Element withAttributes(Attributes changed) {
        return new Element(id, kind, name, parent, changed);
    }
}
