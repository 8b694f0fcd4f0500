package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.DiskWatch;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.LastReadable;
import dev.plumbline.graphmodel.draft.Showable;
import java.io.IOException;
import java.util.Optional;

/// The draft that is open, with what goes along with it.
///
/// @param draft the draft
/// @param readable what its files said before mistakes came into them
/// @param watch the watch on its files, where there can be one
record OpenDraft(Draft draft, LastReadable readable, Optional<DiskWatch> watch) {

    private static final System.Logger LOG = System.getLogger(OpenDraft.class.getName());

    /// @param changed told on any thread when another program changed files
    static OpenDraft of(Draft draft, Runnable changed) {
        LastReadable readable = new LastReadable(draft.workspace());
        try {
            return new OpenDraft(
                    draft,
                    readable,
                    Optional.of(DiskWatch.start(draft.workspace().root(), changed)));
        } catch (IOException | UnsupportedOperationException unwatched) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Changes of the files by other programs are seen by Reload only",
                    unwatched);
            return new OpenDraft(draft, readable, Optional.empty());
        }
    }

    /// What can be shown after a step, if one was done.
    Optional<Showable> follow(Outcome outcome, LastReadable.Origin origin) {
        return outcome.step().map(step -> readable.follow(step, origin));
    }

    void unwatch() {
        watch.ifPresent(known -> {
            try {
                known.close();
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.WARNING, "The watch on the files could not be ended", failed);
            }
        });
    }
}
