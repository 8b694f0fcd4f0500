package dev.plumbline.graphmodel.workspace;

import java.util.List;
import java.util.Optional;

/// What a journal holds of edits that were not saved.
///
/// @param files the files with such edits, in the order of their paths
/// @param titles what the changes did, in the order in which they were made
/// @param damaged whether a part of the journal could not be read; a copy of it is kept beside it
public record Recovery(List<RecoveredFile> files, List<String> titles, boolean damaged) {

    public Recovery {
        files = List.copyOf(files);
        titles = List.copyOf(titles);
    }

    /// Whether there is nothing to recover.
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /// A file with edits that were not saved.
    ///
    /// @param file the path relative to the workspace
    /// @param base the text that the edits started from; empty for a file that they create
    /// @param text the text with the edits
    public record RecoveredFile(String file, Optional<String> base, String text) {}
}
