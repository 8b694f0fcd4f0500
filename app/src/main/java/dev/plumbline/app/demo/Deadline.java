package dev.plumbline.app.demo;

import dev.plumbline.pluginapi.Progress;
import java.util.function.LongSupplier;

/// Stops a task when its time is up.
final class Deadline implements Progress {

    private final Progress whole;
    private final LongSupplier nanos;
    private volatile long end;

    /// @param nanos a clock that only runs forward
    Deadline(Progress whole, LongSupplier nanos) {
        this.whole = whole;
        this.nanos = nanos;
        this.end = nanos.getAsLong();
    }

    /// Gives so many nanoseconds from now on.
    void allow(long span) {
        end = nanos.getAsLong() + span;
    }

    @Override
    public void report(double done, String message) {
        whole.report(done, message);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled() || nanos.getAsLong() - end >= 0;
    }
}
