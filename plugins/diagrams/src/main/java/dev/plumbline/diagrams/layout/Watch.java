package dev.plumbline.diagrams.layout;

import dev.plumbline.pluginapi.Progress;
import java.util.concurrent.CancellationException;

/// Tells how far a layout is, and ends it where nobody waits for it any more.
final class Watch {

    /// The share of the time that a fresh layout of a large diagram needs for its containers.
    private static final double CONTAINERS = 0.9;

    private final Progress progress;
    private final double parts;
    private int done;

    /// @param parts how many parts are laid out
    Watch(Progress progress, int parts) {
        this.progress = progress;
        this.parts = Math.max(1, parts);
    }

    /// Notes that the contents of a container have their places.
    void laidOut(int children) {
        done += children;
        progress.report(CONTAINERS * Math.min(1, done / parts), "");
        check();
    }

    /// Whether nobody waits for the layout any more.
    boolean isCancelled() {
        return progress.isCancelled();
    }

    /// @throws CancellationException if nobody waits for the layout any more
    void check() {
        if (isCancelled()) {
            throw new CancellationException("Nobody waits for this layout any more");
        }
    }
}
