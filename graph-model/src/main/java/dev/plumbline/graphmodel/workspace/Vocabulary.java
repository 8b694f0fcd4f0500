package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys that an entry may have: those of its own and the attributes of the metamodel.
final class Vocabulary {

    private final Set<String> own;
    private final Map<String, Attribute<?>> attributes;

    private Vocabulary(Set<String> own, AttributeType.Fields fields) {
        this.own = own;
        this.attributes = HashMap.newHashMap(fields.fields().size());
        fields.fields().forEach(field -> attributes.put(field.key(), field));
    }

    static Vocabulary element() {
        return new Vocabulary(Set.of("kind", "name", "parent"), ElementAttributes.all());
    }

    static Vocabulary relation() {
        return new Vocabulary(Set.of("id", "from", "to", "kind"), RelationAttributes.all());
    }

    static Vocabulary view() {
        return new Vocabulary(Set.of("view", "plumbline"), ViewAttributes.all());
    }

    static Vocabulary group(AttributeType.Fields fields) {
        return new Vocabulary(Set.of(), fields);
    }

    boolean isOwn(String key) {
        return own.contains(key);
    }

    @Nullable
    Attribute<?> attribute(String key) {
        return attributes.get(key);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>(own);
        keys.addAll(attributes.keySet());
        keys.sort(null);
        return keys;
    }
}
