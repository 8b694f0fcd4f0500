package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The attributes of an imported part while they are gathered. What the source does not tell is left out.
public final class PartAttributes {

    private final TreeSet<String> tags = new TreeSet<>();
    private final SortedMap<String, String> properties = new TreeMap<>();
    private Attributes attributes = Attributes.NONE;

    /// The tags so far, sorted.
    public List<String> tags() {
        return List.copyOf(tags);
    }

    /// Adds a tag unless it is blank.
    public PartAttributes tag(String tag) {
        if (!tag.isBlank()) {
            tags.add(tag.strip());
        }
        return this;
    }

    /// Adds tags.
    public PartAttributes tags(Collection<String> added) {
        added.forEach(this::tag);
        return this;
    }

    /// Takes a tag away.
    public PartAttributes untag(String tag) {
        tags.remove(tag);
        return this;
    }

    /// Adds a property unless the value is blank.
    public PartAttributes property(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(name, value);
        }
        return this;
    }

    /// Sets a text attribute unless the value is blank.
    public PartAttributes text(Attribute<String> attribute, @Nullable String value) {
        return value == null || value.isBlank() ? this : set(attribute, value.strip());
    }

    /// Sets an attribute.
    public <T> PartAttributes set(Attribute<T> attribute, T value) {
        attributes = attributes.with(attribute, value);
        return this;
    }

    /// Everything together, tags and properties under the given attributes.
    public Attributes finish(
            Attribute<List<String>> tagAttribute, Attribute<SortedMap<String, String>> propertyAttribute) {
        Attributes finished = attributes;
        if (!tags.isEmpty()) {
            finished = finished.with(tagAttribute, tags());
        }
        if (!properties.isEmpty()) {
            finished = finished.with(propertyAttribute, Collections.unmodifiableSortedMap(properties));
        }
        return finished;
    }
}
