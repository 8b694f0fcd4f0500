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
        String before = base.orElse("");
        String mine = ours.orElse("");
        String other = theirs.orElse("");
        LineMerge merge = LineMerge.of(before, mine, other);
        boolean isChange = base.isPresent() && ours.isPresent() && theirs.isPresent();
        Optional<String> merged = isChange ? merge.merged() : Optional.empty();
        return merged.<SaveResult>map(text -> new SaveResult.Merged(file, text))
                .orElseGet(() -> new SaveResult.Conflict(file, base, mine, theirs, merge.conflicts()));
    }

    /// The text of a recovered file together with what is on disk now; where both changed the same lines, the recovered
    /// text stands, as the one on disk is not lost.
    static String recovered(Recovery.RecoveredFile file, Optional<String> present) {
        if (present.isEmpty()) {
            return file.text();
        }
        LineMerge merge = LineMerge.of(file.base().orElse(""), file.text(), present.get());
        return merge.merged().orElseGet(merge::text);
    }
}
