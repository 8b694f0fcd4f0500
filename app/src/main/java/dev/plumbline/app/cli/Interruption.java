package dev.plumbline.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The end of a command by Ctrl+C: it is asked to stop, and what it has done by then is told exactly once, by the
/// command if it stops in time, and otherwise without it. A command that has heard that it is to stop puts together
/// what
/// it has done, and gets the time for it.
final class Interruption {

    private static final Duration GATHERING = Duration.ofMillis(1500);
    private static final Duration TELLING = Duration.ofSeconds(2);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.NOTHING);
    private final Duration gathering;
    private volatile boolean requested;
    private volatile boolean heard;
    private volatile @Nullable Thread worker;

    Interruption() {
        this(GATHERING);
    }

    /// @param gathering how long a command that has heard it may put together what it has done
    Interruption(Duration gathering) {
        this.gathering = gathering;
    }

    /// Says which thread runs the command.
    void begin(Thread running) {
        worker = running;
    }

    /// Says that the command is over.
    void end() {
        worker = null;
        ended.countDown();
    }

    /// Says what is done so far.
    void keep(Kept done) {
        kept.set(done);
    }

    /// Whether the command was asked to stop.
    boolean isRequested() {
        return requested;
    }

    /// Whether the command should stop, for the command itself.
    boolean hears() {
        if (requested) {
            heard = true;
        }
        return requested;
    }

    /// What is done so far; empty if it was told already.
    @Nullable
    Kept tell() {
        return told.compareAndSet(false, true) ? kept.get() : null;
    }

    /// Asks the command to stop and waits a little until it has.
    ///
    /// @return whether it was over before, or is over now
    boolean request(Duration patience) {
        Thread running = worker;
        if (running == null) {
            return true;
        }
        requested = true;
        running.interrupt();
        try {
            if (ended.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
            // A command that puts together or tells already what it has done may take a moment more for it.
            if (heard && ended.await(gathering.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
            return told.get() && ended.await(TELLING.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What a command has done when it is interrupted.
    ///
    /// @param what for people, in a sentence with a full stop
    /// @param report the part of the answer that there is
    /// @param file where its text belongs; nothing for standard output
    record Kept(
            String what, @Nullable Report report, @Nullable Path file) {

        /// What belongs to standard output.
        Kept(String what, @Nullable Report report) {
            this(what, report, null);
        }

        static final Kept NOTHING = new Kept("Nothing was written.", null);
    }
}
