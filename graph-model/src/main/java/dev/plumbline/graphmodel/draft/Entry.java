package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.workspace.TextEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A step as the history remembers it.
///
/// @param title what was done
/// @param edits what became of the texts
/// @param files the files that came and went
/// @param subject what further steps may be joined to it, as long as no pause is between them; empty for none
/// @param aside what went along with it
/// @param time when its last part was done
record Entry(
        String title,
        List<TextEdit> edits,
        Files files,
        Optional<String> subject,
        Optional<Plan.Aside> aside,
        Instant time) {

    Entry {
        edits = List.copyOf(edits);
    }

    /// This step and the next one as one.
    Entry joined(Entry next) {
        List<TextEdit> both = new ArrayList<>(edits);
        both.addAll(next.edits);
        return new Entry(title, both, files.with(next.files), subject, aside, next.time);
    }

    /// The files that came and went.
    ///
    /// @param created the files that the step brought
    /// @param removed the files of which the step left nothing
    record Files(Set<String> created, Set<String> removed) {

        Files {
            created = Set.copyOf(created);
            removed = Set.copyOf(removed);
        }

        private Files with(Files next) {
            return new Files(union(created, next.created), union(removed, next.removed));
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> both = new TreeSet<>(some);
            both.addAll(others);
            return both;
        }
    }
}
