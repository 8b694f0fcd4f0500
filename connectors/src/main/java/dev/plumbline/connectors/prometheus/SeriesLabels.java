package dev.plumbline.connectors.prometheus;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The labels of one series in the order of the answer: few, so that looking through them is faster than a tree or a
/// table, of which an answer would have ten thousands.
final class SeriesLabels extends AbstractMap<String, String> {

    private static final int USUAL = 8;

    private String[] texts = new String[USUAL];
    private int length;

    /// Adds a label that is not there yet.
    void add(String name, String value) {
        if (length == texts.length) {
            texts = Arrays.copyOf(texts, 2 * length);
        }
        texts[length] = name;
        texts[length + 1] = value;
        length += 2;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int index = 0; index < length; index += 2) {
            if (texts[index].equals(name)) {
                return texts[index + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        Map<String, String> all = new LinkedHashMap<>();
        for (int index = 0; index < length; index += 2) {
            all.put(texts[index], texts[index + 1]);
        }
        return all.entrySet();
    }
}
