package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import java.util.Optional;

/// What becomes of a file that another program changed.
final class DiskMerge {

    private DiskMerge() {}

    /// The outcome for one file: the same on both sides, merged, or in conflict.
    ///
    /// @param base the text that both sides started from
    /// @param ours the text in the draft; empty if the file is gone here
    /// @param theirs the text on disk; empty if the file is gone there
    static SaveResult of(String file, Optional<String> base, Optional<String> ours, Optional<String> theirs) {
        if (ours.equals(theirs)) {
            return new SaveResult.Saved(file);
        }
        if (ours.equals(base)) {
            return new SaveResult.Merged(file, theirs.orElse(""));
        }
        LineMerge merge = LineMerge.of(base.orElse(""), ours.orElse(""), theirs.orElse(""));
        return base.isPresent() && ours.isPresent() && theirs.isPresent() && merge.isClean()
                ? new SaveResult.Merged(file, merge.text())
                : new SaveResult.Conflict(file, base, ours.orElse(""), theirs, merge.conflicts());
    }

    /// The text of a recovered file together with what is on disk now; where both changed the same lines, the recovered
    /// text stands, as the one on disk is not lost.
    static String recovered(Recovery.RecoveredFile file, Optional<String> present) {
        return present.isEmpty()
                ? file.text()
                : LineMerge.of(file.base().orElse(""), file.text(), present.get())
                        .text();
    }
}
