package dev.plumbline.interchange.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The ids that the parts of a foreign model get here.
///
/// @param <K> what the foreign model tells its parts apart by
public final class PartIds<K> {

    private final Map<K, String> ids;

    private PartIds(Map<K, String> ids) {
        this.ids = ids;
    }

    /// Gives each part an id, by its wishes.
    public static <K> PartIds<K> assign(SequencedMap<K, Slugs.Wish> wishes) {
        return new PartIds<>(Slugs.assign(wishes));
    }

    /// The wish of a part: the slug of its name; if others want it too, with the names of what contains it before it,
    /// as few as are needed, and at last with its kind. The one highest up keeps a name that several want.
    ///
    /// @param path the name of the part, then of what contains it, up to the top
    /// @param kind what the format calls the part
    public static Slugs.Wish nested(List<String> path, String kind) {
        String word = Slugs.of(kind, "part");
        List<String> names = new ArrayList<>();
        String name = "";
        for (String part : path) {
            String slug = Slugs.of(part, word);
            name = name.isEmpty() ? slug : slug + "-" + name;
            names.add(name);
        }
        names.add(word + "-" + name);
        return new Slugs.Wish(path.size(), names);
    }

    /// The id of a part that the model has.
    ///
    /// @throws IllegalArgumentException if it has none such
    public String of(K part) {
        return find(part).orElseThrow(() -> new IllegalArgumentException("Not among the parts: " + part));
    }

    /// The id of a part, if the model has it.
    public Optional<String> find(K part) {
        return Optional.ofNullable(ids.get(part));
    }
}
