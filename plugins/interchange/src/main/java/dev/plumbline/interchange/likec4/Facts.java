package dev.plumbline.interchange.likec4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is written of an element, a relation, a deployment node or a step: its texts, tags and metadata.
///
/// The texts behind the name or the target are the title, the summary and the technology, in this order.
final class Facts {

    private static final List<String> IN_ORDER = List.of("title", "summary", "technology");

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> metadata = new TreeMap<>();
    private final List<String> tags = new ArrayList<>();

    /// Adds the texts that stand behind a name or a target.
    void inline(List<String> strings) {
        for (int index = 0; index < Math.min(strings.size(), IN_ORDER.size()); index++) {
            texts.put(IN_ORDER.get(index), strings.get(index));
        }
    }

    void text(String key, String value) {
        texts.put(key, value);
    }

    void meta(String key, String value) {
        metadata.put(key, value);
    }

    void tag(List<String> added) {
        tags.addAll(added);
    }

    /// Adds what was written elsewhere; what is known already stays.
    void join(Facts other) {
        other.texts.forEach(texts::putIfAbsent);
        other.metadata.forEach(metadata::putIfAbsent);
        tags.addAll(other.tags);
    }

    /// The text under a key; empty if there is none.
    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /// The description, or else the summary.
    String description() {
        String description = text("description");
        return description.isBlank() ? text("summary") : description;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    List<String> tags() {
        return tags;
    }
}
