package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlAlias;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rewrites the tokens of an entry that stand for attribute values, from one typed value to the next.
final class AttributeEdits {

    private static final AttributeType<String> TEXT = new AttributeType.Scalar<>(ValueTypes.TEXT);

    private final EntryDraft draft;

    AttributeEdits(EntryDraft draft) {
        this.draft = draft;
    }

    /// Changes a key of the entry itself that holds one text: `kind`, `name`, `parent`, `from`, `to`.
    void updateText(String key, @Nullable String after) throws EditRefusedException {
        boolean isOwn = draft.content().entry(key) != null;
        if (after != null || isOwn) {
            update(List.of(), key, TEXT, null, after);
        }
    }

    /// Changes all attributes that differ.
    void update(AttributeType.Fields fields, Attributes before, Attributes after) throws EditRefusedException {
        update(List.of(), fields, before, after);
    }

    private void update(List<String> keys, AttributeType.Fields fields, Attributes before, Attributes after)
            throws EditRefusedException {
        List<Attribute<?>> removed = new ArrayList<>();
        for (Attribute<?> field : fields.fields()) {
            Object old = before.value(field.key());
            Object value = after.value(field.key());
            if (value == null && old != null) {
                removed.add(field);
            } else if (!Objects.equals(old, value)) {
                update(keys, field.key(), field.type(), old, value);
            }
        }
        // A mapping must not become empty on the way, so what is new comes before what goes.
        for (Attribute<?> field : removed) {
            update(keys, field.key(), field.type(), before.value(field.key()), null);
        }
    }

    private void update(
            List<String> keys, String key, AttributeType<?> type, @Nullable Object before, @Nullable Object after)
            throws EditRefusedException {
        YamlEntry own = draft.mapping(keys).entry(key);
        if (after == null) {
            draft.remove(keys, key);
        } else if (own == null) {
            draft.add(keys, key, YamlFormat.value(type, after));
        } else {
            change(keys, key, type, own.value(), before, after);
        }
    }

    private void change(
            List<String> keys, String key, AttributeType<?> type, YamlNode node, @Nullable Object before, Object after)
            throws EditRefusedException {
        if (node instanceof YamlAlias || (node instanceof YamlScalar scalar && scalar.isNull())) {
            draft.replace(keys, key, YamlFormat.value(type, after));
            return;
        }
        switch (type) {
            case AttributeType.Scalar<?> scalar -> {
                if (node instanceof YamlScalar old) {
                    replace(keys, old, scalar.value(), after);
                } else {
                    draft.replace(keys, key, YamlFormat.value(type, after));
                }
            }
            case AttributeType.Listing<?> list -> changeList(keys, key, list, node, before, (List<?>) after);
            case AttributeType.Fields fields -> changeGroup(keys, key, fields, node, before, (Attributes) after);
            case AttributeType.Properties other -> changeProperties(keys, key, node, before, (SortedMap<?, ?>) after);
        }
    }

    private void changeGroup(
            List<String> keys,
            String key,
            AttributeType.Fields fields,
            YamlNode node,
            @Nullable Object before,
            Attributes after)
            throws EditRefusedException {
        Attributes old = before instanceof Attributes group ? group : Attributes.NONE;
        if (node instanceof YamlMapping) {
            update(with(keys, key), fields, old, after);
            return;
        }
        Attribute<?> first = fields.shorthand().flatMap(fields::field).orElse(null);
        if (first == null || !(node instanceof YamlScalar scalar)) {
            draft.replace(keys, key, YamlFormat.value(fields, after));
            return;
        }
        Object value = after.value(first.key());
        if (value != null && after.keys().size() == 1 && first.type() instanceof AttributeType.Scalar<?> one) {
            replace(keys, scalar, one.value(), value);
        } else if (value != null && value.equals(old.value(first.key())) && isOneToken(scalar)) {
            String kept = draft.source().text().substring(scalar.start(), scalar.end());
            String rest = String.join(", ", YamlFormat.fields(after.without(first), fields));
            draft.replace(keys, key, "{" + first.key() + ": " + kept + ", " + rest + "}");
        } else {
            draft.replace(keys, key, YamlFormat.value(fields, after));
        }
    }

    private void changeProperties(
            List<String> keys, String key, YamlNode node, @Nullable Object before, SortedMap<?, ?> after)
            throws EditRefusedException {
        if (!(node instanceof YamlMapping)) {
            draft.replace(keys, key, YamlFormat.value(new AttributeType.Properties(), after));
            return;
        }
        Map<String, String> old = texts(before);
        Map<String, String> next = texts(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.removeAll(next.keySet());
        for (Map.Entry<String, String> property : next.entrySet()) {
            if (!property.getValue().equals(old.get(property.getKey()))) {
                update(with(keys, key), property.getKey(), TEXT, old.get(property.getKey()), property.getValue());
            }
        }
        for (String gone : names) {
            draft.remove(with(keys, key), gone);
        }
    }

    private void changeList(
            List<String> keys,
            String key,
            AttributeType.Listing<?> type,
            YamlNode node,
            @Nullable Object before,
            List<?> after)
            throws EditRefusedException {
        List<?> old = before instanceof List<?> items ? items : List.of();
        if (node instanceof YamlScalar scalar && after.size() == 1) {
            replace(keys, scalar, type.element(), after.getFirst());
        } else if (node instanceof YamlSequence list
                && list.items().size() == old.size()
                && !old.isEmpty()
                && !after.isEmpty()) {
            changeItems(keys, key, type.element(), old, after);
        } else {
            draft.replace(keys, key, YamlFormat.value(type, after));
        }
    }

    private void changeItems(List<String> keys, String key, ValueType<?> type, List<?> before, List<?> after)
            throws EditRefusedException {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        for (int i = head; i < after.size() - tail; i++) {
            if (i < before.size() - tail) {
                changeItem(keys, key, type, i, after.get(i));
            } else {
                draft.insertItem(keys, key, i, YamlFormat.scalar(type, after.get(i)));
            }
        }
        for (int i = before.size() - tail - 1; i >= after.size() - tail; i--) {
            draft.removeItem(keys, key, i);
        }
    }

    private void changeItem(List<String> keys, String key, ValueType<?> type, int index, Object after)
            throws EditRefusedException {
        YamlEntry entry = draft.mapping(keys).entry(key);
        if (entry != null
                && entry.value() instanceof YamlSequence list
                && list.items().get(index) instanceof YamlScalar old) {
            replace(keys, old, type, after);
        } else {
            draft.insertItem(keys, key, index, YamlFormat.scalar(type, after));
            draft.removeItem(keys, key, index + 1);
        }
    }

    private void replace(List<String> keys, YamlScalar old, ValueType<?> type, Object after)
            throws EditRefusedException {
        draft.replaceScalar(keys, old, unquoted(type, after), type instanceof ValueType.Text);
    }

    @SuppressWarnings("unchecked") // the metamodel gives each value its own type
    private static <T> String unquoted(ValueType<T> type, Object value) {
        return type.format((T) value);
    }

    private static boolean isOneToken(YamlScalar scalar) {
        return scalar.style() != YamlStyle.LITERAL && scalar.style() != YamlStyle.FOLDED;
    }

    private static Map<String, String> texts(@Nullable Object properties) {
        Map<String, String> texts = new TreeMap<>();
        if (properties instanceof SortedMap<?, ?> map) {
            map.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    private static List<String> with(List<String> keys, String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }
}
