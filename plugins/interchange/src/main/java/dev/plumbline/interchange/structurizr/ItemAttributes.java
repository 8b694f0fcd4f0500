package dev.plumbline.interchange.structurizr;

import com.structurizr.model.ModelItem;
import com.structurizr.model.Perspective;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The attributes that every element and relation of Structurizr can have: tags, properties, perspectives, a link.
final class ItemAttributes {

    private static final String IDENTIFIER = "structurizr.dsl.identifier";

    private static final Set<String> INSTANCE_TAGS = Set.of("Container Instance", "Software System Instance");

    private final TreeSet<String> tags;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private Attributes attributes = Attributes.NONE;

    ItemAttributes(ModelItem item) {
        tags = new TreeSet<>(item.getTagsAsSet());
        tags.removeAll(item.getDefaultTags());
        tags.removeIf(tag -> tag.isBlank() || INSTANCE_TAGS.contains(tag));
        item.getProperties().forEach((name, value) -> {
            if (!name.equals(IDENTIFIER) && value != null) {
                properties.put(name, value);
            }
        });
        for (Perspective perspective : item.getPerspectives()) {
            property("perspective." + perspective.getName(), text(perspective));
        }
        property("url", item.getUrl());
    }

    private static String text(Perspective perspective) {
        String description = perspective.getDescription() == null ? "" : perspective.getDescription();
        String value = perspective.getValue();
        return value == null || value.isBlank() ? description : description + " (" + value + ")";
    }

    /// The tags that the user gave.
    List<String> tags() {
        return List.copyOf(tags);
    }

    ItemAttributes tag(String tag) {
        tags.add(tag);
        return this;
    }

    ItemAttributes untag(String tag) {
        tags.remove(tag);
        return this;
    }

    /// Adds a property unless the value is empty.
    ItemAttributes property(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(name, value);
        }
        return this;
    }

    /// Sets a text attribute unless the value is empty.
    ItemAttributes text(Attribute<String> attribute, @Nullable String value) {
        return value == null || value.isBlank() ? this : set(attribute, value.strip());
    }

    <T> ItemAttributes set(Attribute<T> attribute, T value) {
        attributes = attributes.with(attribute, value);
        return this;
    }

    /// Everything together, tags and properties under the given attributes.
    Attributes finish(Attribute<List<String>> tagAttribute, Attribute<SortedMap<String, String>> propertyAttribute) {
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
