package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Parses each text of a file once: the same values stand in many places, and equal ones share one object.
final class ValueCache {

    private final IdentityHashMap<ValueType<?>, Map<String, Object>> parsed = new IdentityHashMap<>();

    private final Map<String, String> texts = new HashMap<>();

    /// A text that equals the given one, the same object each time.
    String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /// The value that the text stands for.
    ///
    /// @throws ValueFormatException if the text is no value of the type
    Object value(ValueType<?> type, String text) throws ValueFormatException {
        if (type instanceof ValueType.Text) {
            return shared((String) type.parse(text));
        }
        Map<String, Object> known = parsed.computeIfAbsent(type, key -> new HashMap<>());
        Object value = known.get(text);
        if (value == null) {
            value = type.parse(text);
            known.put(text, value);
        }
        return value;
    }
}
