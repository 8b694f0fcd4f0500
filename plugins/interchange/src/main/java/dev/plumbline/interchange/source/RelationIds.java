package dev.plumbline.interchange.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The ids that imported relations get: their ends, and what happens along them if several join the same ends.
public final class RelationIds {

    private static final int WHAT_LENGTH = 40;

    private RelationIds() {}

    /// What the id of a relation is made from.
    ///
    /// @param from the id of the source
    /// @param to the id of the target
    /// @param what what happens along it, may be empty
    /// @param rank who keeps a name that several want: the only one of the lowest rank
    public record Ends(String from, String to, String what, int rank) {

        /// Ends of a relation like all others.
        public Ends(String from, String to, String what) {
            this(from, to, what, 0);
        }

        private Slugs.Wish wish() {
            String ends = from + "-" + to;
            String slug = Slugs.of(what);
            String shortened =
                    slug.substring(0, Math.min(WHAT_LENGTH, slug.length())).replaceAll("-$", "");
            return new Slugs.Wish(rank, slug.isEmpty() ? List.of(ends) : List.of(ends, ends + "-" + shortened));
        }
    }

    /// An id for each relation, in the order of their ends and of what happens along them; relations that are the
    /// same in all of it are told apart in the order in which they are given.
    public static <K> SequencedMap<K, String> assign(SequencedMap<K, Ends> relations) {
        List<Map.Entry<K, Ends>> sorted = new ArrayList<>(relations.sequencedEntrySet());
        sorted.sort(Comparator.comparing(
                        (Map.Entry<K, Ends> entry) -> entry.getValue().from())
                .thenComparing(entry -> entry.getValue().to())
                .thenComparing(entry -> entry.getValue().what()));
        SequencedMap<K, Slugs.Wish> wishes = new LinkedHashMap<>();
        sorted.forEach(entry -> wishes.put(entry.getKey(), entry.getValue().wish()));
        Map<K, String> assigned = Slugs.assign(wishes);
        SequencedMap<K, String> ids = new LinkedHashMap<>();
        wishes.keySet().forEach(key -> ids.put(key, assigned.getOrDefault(key, "")));
        return ids;
    }
}
