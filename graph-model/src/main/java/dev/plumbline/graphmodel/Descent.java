package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The last edits that led to a snapshot, with what each touched, so that it can be compared with those shortly before
/// it without a look at all its parts. Immutable; it does not keep the snapshots themselves.
final class Descent {

    private static final int MOST = 16;

    /// What the snapshot is known by.
    private final Object snapshot = new Object();

    private final List<Edited> edits;

    private Descent(List<Edited> edits) {
        this.edits = edits;
    }

    /// That of a snapshot that came from no other.
    static Descent none() {
        return new Descent(List.of());
    }

    /// That of the next snapshot.
    ///
    /// @param elements the ids of the elements that may differ
    /// @param relations the ids of the relations that may differ
    Descent next(Set<String> elements, Set<String> relations) {
        List<Edited> later = new ArrayList<>(edits.subList(Math.max(0, edits.size() - MOST + 1), edits.size()));
        later.add(new Edited(snapshot, Set.copyOf(elements), Set.copyOf(relations)));
        return new Descent(later);
    }

    /// The ids of the elements that may differ since an earlier snapshot, sorted; empty if it is not known to be one.
    Optional<Set<String>> elementsSince(Descent earlier) {
        return since(earlier, Edited::elements);
    }

    /// The ids of the relations that may differ since an earlier snapshot, sorted; empty if it is not known to be one.
    Optional<Set<String>> relationsSince(Descent earlier) {
        return since(earlier, Edited::relations);
    }

    @SuppressWarnings("ReferenceEquality") // snapshots are known by their identity
    private Optional<Set<String>> since(Descent earlier, Function<Edited, Set<String>> touched) {
        Set<String> ids = new TreeSet<>();
        if (earlier == this) {
            return Optional.of(ids);
        }
        for (Edited edit : edits.reversed()) {
            ids.addAll(touched.apply(edit));
            if (edit.from == earlier.snapshot) {
                return Optional.of(ids);
            }
        }
        return Optional.empty();
    }

    /// One edit.
    ///
    /// @param from what the snapshot before it is known by
    private record Edited(Object from, Set<String> elements, Set<String> relations) {}
}
