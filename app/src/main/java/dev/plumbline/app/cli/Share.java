package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Progress;

/// The progress of one part of a task, as a share of the whole.
///
/// @param whole the progress of the task
/// @param from where the part begins, from 0 to 1
/// @param to where it ends
record Share(Progress whole, double from, double to) implements Progress {

    @Override
    public void report(double done, String message) {
        whole.report(done < 0 ? from : from + Math.min(done, 1) * (to - from), message);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
