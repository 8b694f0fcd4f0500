package dev.plumbline.connectors.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Writes what was told in one thread, at once, and tidies up while there is nothing to write.
final class HistoryWriter implements AutoCloseable {

    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_STEPS = TimeUnit.MILLISECONDS.toNanos(10);

    private final OpenHistory history;
    private final Housekeeping housekeeping;
    private final InstantSource clock;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Backlog backlog = new Backlog();
    private Optional<HistoryFailure> failure = Optional.empty();
    private long attempts;
    private boolean isPressed;
    private boolean hasSteps = true;
    private boolean isClosing;
    private boolean isDone;

    HistoryWriter(OpenHistory history, Housekeeping housekeeping, InstantSource clock) {
        this.history = history;
        this.housekeeping = housekeeping;
        this.clock = clock;
        thread = Thread.ofPlatform().name("history").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Does something, and wakes those who wait for it.
    private void change(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Hands over what is to be written. It waits while very much is to be written already; when writing fails, the
    /// oldest gives way.
    void add(Pull pull) {
        change(() -> {
            while (backlog.isFull() && failure.isEmpty() && !isClosing) {
                changed.awaitUninterruptibly();
            }
            if (!isClosing) {
                backlog.add(pull);
            }
        });
    }

    /// Waits until all that was handed over is written, or writing it was tried and failed.
    void flush() {
        change(() -> {
            long until = backlog.told();
            long before = attempts;
            isPressed = true;
            changed.signalAll();
            while (backlog.handled() < until && !isDone && (failure.isEmpty() || attempts == before)) {
                changed.awaitUninterruptibly();
            }
        });
    }

    HistoryState state() {
        return locked(() -> {
            if (isClosing) {
                return new HistoryState.Closed();
            }
            return failure.<HistoryState>map(known ->
                            new HistoryState.Failing(known.what(), known.remedy(), backlog.facts(), backlog.lost()))
                    .orElseGet(HistoryState.Writing::new);
        });
    }

    private void run() {
        try {
            while (true) {
                List<Pull> batch = next();
                if (!batch.isEmpty()) {
                    finish(batch, write(batch));
                } else if (locked(() -> isClosing)) {
                    return;
                } else {
                    tidy();
                }
            }
        } finally {
            change(() -> {
                isClosing = true;
                isDone = true;
            });
        }
    }

    private Optional<HistoryFailure> write(List<Pull> batch) {
        try {
            return history.change(archive -> archive.keep(batch));
        } catch (RuntimeException bug) {
            return Optional.of(
                    new HistoryFailure("The history cannot be written: " + bug + ".", "Report this.", false));
        }
    }

    /// What is to be written next; nothing after a while without anything.
    private List<Pull> next() {
        lock.lock();
        try {
            long rest = failure.isPresent() ? RETRY : hasSteps ? BETWEEN_STEPS : IDLE;
            while (rest > 0 && !isPressed && !isClosing && (backlog.isEmpty() || failure.isPresent())) {
                rest = changed.awaitNanos(rest);
            }
            isPressed = false;
            return backlog.take();
        } catch (InterruptedException endOfProgram) {
            isClosing = true;
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void finish(List<Pull> batch, Optional<HistoryFailure> result) {
        change(() -> {
            attempts++;
            failure = result;
            if (result.isEmpty()) {
                backlog.finish(batch);
            } else if (isClosing) {
                backlog.giveUp();
            } else {
                backlog.putBack(batch);
            }
        });
    }

    private void tidy() {
        boolean[] isMore = {false};
        Optional<HistoryFailure> result =
                history.change(archive -> isMore[0] = housekeeping.step(archive, clock.instant()));
        change(() -> {
            hasSteps = isMore[0];
            failure = result;
        });
    }

    /// What failed at last, if anything did.
    Optional<HistoryFailure> failure() {
        return locked(() -> failure);
    }

    /// Writes the rest and ends.
    @Override
    public void close() {
        change(() -> isClosing = true);
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
