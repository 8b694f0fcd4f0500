package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Immutable attribute values by key, in the order of the keys.
///
/// Values are the Java types of the definitions: scalars, lists, nested `Attributes` for a group of fields.
/// A path names a value within groups, with dots: `retry.max`.
public final class Attributes {

    /// No attributes.
    public static final Attributes NONE = new Attributes(new String[0], new Object[0]);

    private final String[] keys;
    private final Object[] values;

    private Attributes(String[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /// The value of the attribute, if it is set.
    public <T> Optional<T> get(Attribute<T> attribute) {
        @SuppressWarnings("unchecked") // with() puts only values of the attribute's type under its key
        T value = (T) value(attribute.key());
        return Optional.ofNullable(value);
    }

    /// The value of the attribute, or the given one if it is not set.
    public <T> T get(Attribute<T> attribute, T otherwise) {
        return get(attribute).orElse(otherwise);
    }

    /// Whether the attribute is set.
    public boolean has(Attribute<?> attribute) {
        return value(attribute.key()) != null;
    }

    /// The value under a key, or null.
    public @Nullable Object value(String key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? null : values[at];
    }

    /// The value at a path of keys with dots, or null: of a group of fields, or a property of the user's.
    public @Nullable Object at(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return value(path);
        }
        String rest = path.substring(dot + 1);
        Object head = value(path.substring(0, dot));
        if (head instanceof Attributes nested) {
            return nested.at(rest);
        }
        return head instanceof SortedMap<?, ?> properties ? properties.get(rest) : null;
    }

    /// These attributes with one set.
    public <T> Attributes with(Attribute<T> attribute, T value) {
        return with(attribute.key(), value);
    }

    /// These attributes without one.
    public Attributes without(Attribute<?> attribute) {
        return with(attribute.key(), null);
    }

    /// These attributes with the value under a key set, or removed if it is null.
    public Attributes with(String key, @Nullable Object value) {
        int at = Arrays.binarySearch(keys, key);
        List<String> newKeys = new ArrayList<>(Arrays.asList(keys));
        List<Object> newValues = new ArrayList<>(Arrays.asList(values));
        if (at >= 0) {
            newKeys.remove(at);
            newValues.remove(at);
        }
        if (value != null) {
            int slot = at >= 0 ? at : -at - 1;
            newKeys.add(slot, key);
            newValues.add(slot, value);
        }
        return of(newKeys, newValues);
    }

    /// These attributes with the value at a path set, or removed if it is null. A group of fields that becomes
    /// empty is removed too.
    public Attributes withAt(String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return with(path, value);
        }
        String head = path.substring(0, dot);
        String rest = path.substring(dot + 1);
        if (value(head) instanceof SortedMap<?, ?> || TextsByName.KEYS.contains(head)) {
            java.util.TreeMap<String, String> changed = new java.util.TreeMap<>();
            if (value(head) instanceof SortedMap<?, ?> properties) {
                properties.forEach((name, text) -> changed.put((String) name, (String) text));
            }
            if (value == null) {
                changed.remove(rest);
            } else {
                changed.put(rest, (String) value);
            }
            return with(head, changed.isEmpty() ? null : java.util.Collections.unmodifiableSortedMap(changed));
        }
        Attributes nested = value(head) instanceof Attributes group ? group : NONE;
        Attributes changed = nested.withAt(rest, value);
        return with(head, changed.isEmpty() ? null : changed);
    }

    /// These attributes with the given ones laid over them: groups of fields and properties are merged, and anything
    /// else is replaced.
    public Attributes under(Attributes over) {
        Attributes merged = this;
        for (String key : over.keys()) {
            Object laid = over.value(key);
            Object present = value(key);
            if (laid instanceof Attributes group && present instanceof Attributes known) {
                merged = merged.with(key, known.under(group));
            } else if (laid instanceof SortedMap<?, ?> properties && present instanceof SortedMap<?, ?> known) {
                merged = merged.with(key, merged(known, properties));
            } else {
                merged = merged.with(key, laid);
            }
        }
        return merged;
    }

    private static SortedMap<String, String> merged(SortedMap<?, ?> below, SortedMap<?, ?> over) {
        java.util.TreeMap<String, String> merged = new java.util.TreeMap<>();
        below.forEach((name, text) -> merged.put((String) name, (String) text));
        over.forEach((name, text) -> merged.put((String) name, (String) text));
        return java.util.Collections.unmodifiableSortedMap(merged);
    }

    /// The keys that are set, sorted.
    public List<String> keys() {
        return List.of(keys);
    }

    /// Whether nothing is set.
    public boolean isEmpty() {
        return keys.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes that && Arrays.equals(keys, that.keys) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < keys.length; i++) {
            text.append(i == 0 ? "" : ", ").append(keys[i]).append('=').append(values[i]);
        }
        return text.append('}').toString();
    }

    private static Attributes of(List<String> keys, List<Object> values) {
        return keys.isEmpty() ? NONE : new Attributes(keys.toArray(String[]::new), values.toArray());
    }

    /// Collects attribute values; a later value of a key replaces an earlier one.
    public static final class Builder {

        private String[] keys = new String[4];
        private Object[] values = new Object[4];
        private int size;

        /// Sets the value under a key.
        public Builder put(String key, Object value) {
            int at = Arrays.binarySearch(keys, 0, size, key);
            if (at >= 0) {
                values[at] = value;
            } else {
                insert(-at - 1, key, value);
            }
            return this;
        }

        private void insert(int at, String key, Object value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
            keys[at] = key;
            values[at] = value;
            size++;
        }

        /// The attributes collected so far.
        public Attributes build() {
            return size == 0 ? NONE : new Attributes(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
        }
    }

    /// The attributes that hold texts by name; the names may have dots. Found when a path first needs them, as the
    /// definitions are made of attributes themselves.
    private static final class TextsByName {

        private static final Set<String> KEYS = Stream.of(ElementAttributes.all(), RelationAttributes.all())
                .flatMap(all -> all.fields().stream())
                .filter(attribute -> attribute.type() instanceof AttributeType.Properties)
                .map(Attribute::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
