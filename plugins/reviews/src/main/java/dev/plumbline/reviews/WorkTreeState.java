package dev.plumbline.reviews;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the workspace on disk differs from the last commit.
///
/// @param branch the branch that is checked out; null if a commit is checked out by itself
/// @param commit the id of the last commit; empty before the first one
/// @param changed the files of the workspace that are new, changed or gone since, relative to it
public record WorkTreeState(@Nullable String branch, String commit, SortedSet<String> changed) {

    public WorkTreeState {
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    }

    /// Whether something is not committed.
    public boolean isDirty() {
        return !changed.isEmpty();
    }
}
