package dev.plumbline.interchange.structurizr;

import com.structurizr.model.ModelItem;
import com.structurizr.model.Perspective;
import dev.plumbline.interchange.source.PartAttributes;
import java.util.Set;
import java.util.TreeSet;

/// The attributes that every element and relation of Structurizr can have: tags, properties, perspectives, a link.
final class ItemAttributes {

    private static final String IDENTIFIER = "structurizr.dsl.identifier";

    private static final Set<String> INSTANCE_TAGS = Set.of("Container Instance", "Software System Instance");

    private ItemAttributes() {}

    static PartAttributes of(ModelItem item) {
        PartAttributes attributes = new PartAttributes();
        TreeSet<String> tags = new TreeSet<>(item.getTagsAsSet());
        tags.removeAll(item.getDefaultTags());
        tags.removeAll(INSTANCE_TAGS);
        attributes.tags(tags);
        item.getProperties().forEach((name, value) -> {
            if (!name.equals(IDENTIFIER)) {
                attributes.property(name, value);
            }
        });
        for (Perspective perspective : item.getPerspectives()) {
            attributes.property("perspective." + perspective.getName(), text(perspective));
        }
        return attributes.property("url", item.getUrl());
    }

    private static String text(Perspective perspective) {
        String description = perspective.getDescription() == null ? "" : perspective.getDescription();
        String value = perspective.getValue();
        return value == null || value.isBlank() ? description : description + " (" + value + ")";
    }
}
