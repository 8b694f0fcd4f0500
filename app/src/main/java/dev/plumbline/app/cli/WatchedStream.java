package dev.plumbline.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A stream that knows whether anything was written to it, and that one thread can take away from the others.
final class WatchedStream extends FilterOutputStream {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread owner;
    private boolean used;

    WatchedStream(OutputStream stream) {
        super(stream);
    }

    /// Whether anything was written.
    boolean isUsed() {
        lock.lock();
        try {
            return used;
        } finally {
            lock.unlock();
        }
    }

    /// Leaves the stream to the calling thread; what others write from now on is lost.
    ///
    /// @param patience how long to wait for another that is writing
    /// @return whether nothing was written before
    boolean take(Duration patience) {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            owner = Thread.currentThread();
            return !used;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (owner == null || owner == Thread.currentThread()) {
                used = used || length > 0;
                out.write(bytes, offset, length);
            }
        } finally {
            lock.unlock();
        }
    }
}
