package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Values by id, in no order. Immutable; the map after an edit shares all with this one but the parts in which
/// something
/// differs, so that it costs little however many values there are.
///
/// @param <V> the type of the values
public final class IdMap<V> {

    private static final int PARTS = 256;
    private static final int BITS_BELOW_PART = 24;
    /// 2^32 by the golden ratio (Knuth, "The Art of Computer Programming", 6.4): spreads ids that resemble each other.
    private static final int SPREAD = 0x9E3779B9;

    private final List<Map<String, V>> parts;

    private IdMap(List<Map<String, V>> parts) {
        this.parts = parts;
    }

    /// The values of a map.
    public static <V> IdMap<V> of(Map<String, V> values) {
        List<Map<String, V>> parts = new ArrayList<>(PARTS);
        for (int part = 0; part < PARTS; part++) {
            parts.add(Map.of());
        }
        values.forEach((id, value) ->
                writable(parts, partOf(id), values.size() / PARTS + 1).put(id, value));
        return new IdMap<>(parts);
    }

    /// The parts are not read before all is put.
    private static <V> Map<String, V> writable(List<Map<String, V>> parts, int part, int expected) {
        Map<String, V> present = parts.get(part);
        if (present.isEmpty()) {
            present = HashMap.newHashMap(expected);
            parts.set(part, present);
        }
        return present;
    }

    private static int partOf(String id) {
        return (id.hashCode() * SPREAD) >>> BITS_BELOW_PART;
    }

    /// The value of an id, or null if there is none.
    public @Nullable V get(String id) {
        return parts.get(partOf(id)).get(id);
    }

    /// The value of an id, or the other if there is none.
    public V getOrDefault(String id, V other) {
        return parts.get(partOf(id)).getOrDefault(id, other);
    }

    /// Whether there is a value of an id.
    public boolean has(String id) {
        return parts.get(partOf(id)).containsKey(id);
    }

    /// How many values there are.
    public int size() {
        return parts.stream().mapToInt(Map::size).sum();
    }

    /// The values, in no order.
    public List<V> values() {
        List<V> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values()));
        return values;
    }

    /// Gives each id with its value.
    public void forEach(BiConsumer<String, V> found) {
        parts.forEach(part -> part.forEach(found));
    }

    /// The map in which some ids have other values and some have none; itself if both are empty.
    ///
    /// @param gone the ids that have no value; they can have had none before
    public IdMap<V> with(Map<String, V> values, Collection<String> gone) {
        if (values.isEmpty() && gone.isEmpty()) {
            return this;
        }
        List<Map<String, V>> next = new ArrayList<>(parts);
        values.forEach((id, value) -> own(next, partOf(id)).put(id, value));
        gone.forEach(id -> own(next, partOf(id)).remove(id));
        return new IdMap<>(next);
    }

    @SuppressWarnings("ReferenceEquality") // a part that is still the same object is shared
    private Map<String, V> own(List<Map<String, V>> next, int part) {
        Map<String, V> present = next.get(part);
        if (present == parts.get(part)) {
            present = new HashMap<>(present);
            next.set(part, present);
        }
        return present;
    }
}
