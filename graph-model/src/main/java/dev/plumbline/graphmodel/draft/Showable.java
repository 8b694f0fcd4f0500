package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A snapshot together with what of it can be shown.
///
/// @param present the snapshot
/// @param shown the snapshot where files that cannot be read at present say what they said before
/// @param problems what is wrong in the snapshot, but not what follows only from a file that cannot be read
/// @param outdated the files of which an earlier text is shown, with the mistake in each
public record Showable(
        Workspace present, Workspace shown, List<Problem> problems, SortedMap<String, Problem> outdated) {

    public Showable {
        problems = List.copyOf(problems);
        outdated = Collections.unmodifiableSortedMap(new TreeMap<>(outdated));
    }

    /// A snapshot that is shown as it is.
    public static Showable of(Workspace workspace) {
        return new Showable(workspace, workspace, workspace.problems(), new TreeMap<>());
    }
}
