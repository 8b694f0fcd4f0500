package dev.plumbline.graphmodel.workspace;

import java.util.List;

/// A workspace after a change, and the edits of its texts that lead there.
///
/// @param after the next snapshot
/// @param edits the edits, in the order in which they are applied; an offset counts in the text that the edits before
///     it left
public record Edited(Workspace after, List<TextEdit> edits) {

    public Edited {
        edits = List.copyOf(edits);
    }
}
