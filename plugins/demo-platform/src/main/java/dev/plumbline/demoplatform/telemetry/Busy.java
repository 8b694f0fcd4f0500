package dev.plumbline.demoplatform.telemetry;

import java.util.function.LongSupplier;

/// How busy the servers of one service are: their mean number in use, over their number.
public final class Busy {

    private static final long SHORTEST = 1_000_000_000;

    private final int servers;
    private final LongSupplier nanoTime;
    private int inUse;
    private double sum;
    private long changed;
    private long begin;
    private double last;

    /// @param servers how many servers there are
    /// @param nanoTime the time in nanoseconds from some instant on
    public Busy(int servers, LongSupplier nanoTime) {
        this.servers = servers;
        this.nanoTime = nanoTime;
        this.changed = nanoTime.getAsLong();
        this.begin = changed;
    }

    /// A server begins to work, or ends.
    ///
    /// @param change 1 or -1
    public synchronized void add(int change) {
        count(nanoTime.getAsLong());
        inUse += change;
    }

    /// The share in use since this was last asked; of a second at least, so that several may ask.
    public synchronized double share() {
        long now = nanoTime.getAsLong();
        count(now);
        if (now - begin >= SHORTEST) {
            last = sum / (now - begin) / servers;
            begin = now;
            sum = 0;
        }
        return last;
    }

    private void count(long now) {
        sum += (double) inUse * (now - changed);
        changed = now;
    }
}
