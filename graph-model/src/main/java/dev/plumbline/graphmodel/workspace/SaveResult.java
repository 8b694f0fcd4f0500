package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.Optional;

/// How saving one file ended.
public sealed interface SaveResult {

    /// The path relative to the workspace.
    String file();

    /// The text is on disk as it was to be.
    record Saved(String file) implements SaveResult {}

    /// The file had changed on disk elsewhere; both sides' changes are now on disk.
    ///
    /// @param text the text that is on disk now
    record Merged(String file, String text) implements SaveResult {}

    /// The file has changed on disk in the same places; nothing was written.
    ///
    /// @param base the text that was read; empty if the file was to be new
    /// @param ours the text that was to be saved
    /// @param theirs the text on disk; empty if the file is gone
    /// @param regions where the sides differ
    record Conflict(
            String file, Optional<String> base, String ours, Optional<String> theirs, List<LineMerge.Region> regions)
            implements SaveResult {
        public Conflict {
            regions = List.copyOf(regions);
        }
    }

    /// The file could not be written; what was on disk is still there.
    record Failed(String file, Problem problem) implements SaveResult {}
}
