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
/// @param created the files that the step brought
/// @param subject what further steps may be joined to it, as long as no pause is between them; empty for none
/// @param aside what went along with it
/// @param time when its last part was done
record Entry(
        String title,
        List<TextEdit> edits,
        Set<String> created,
        Optional<String> subject,
        Optional<Plan.Aside> aside,
        Instant time) {

    Entry {
        edits = List.copyOf(edits);
        created = Set.copyOf(created);
    }

    /// This step and the next one as one.
    Entry joined(Entry next) {
        List<TextEdit> both = new ArrayList<>(edits);
        both.addAll(next.edits);
        Set<String> files = new TreeSet<>(created);
        files.addAll(next.created);
        return new Entry(title, both, files, subject, aside, next.time);
    }
}
