package dev.plumbline.demoplatform.running;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Everything that is under way: each piece has a virtual thread, and their number is known.
final class Activity implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int underWay;
    private int waiting;

    /// Does something beside.
    void begin(Runnable work) {
        add();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    end();
                }
            });
        } catch (RejectedExecutionException closed) {
            end();
        }
    }

    /// Runs for ever, and does not count as under way.
    void attend(Runnable work) {
        threads.execute(work);
    }

    /// A message waits for somebody who works on it.
    synchronized void addWaiting() {
        waiting++;
    }

    /// A message waits no longer.
    synchronized void endWaiting() {
        waiting--;
        notifyAll();
    }

    private synchronized void add() {
        underWay++;
    }

    private synchronized void end() {
        underWay--;
        notifyAll();
    }

    /// How many pieces of work are under way, without messages that wait.
    synchronized int underWay() {
        return underWay;
    }

    /// Waits until nothing is under way, and no message waits.
    ///
    /// @return whether that is so
    synchronized boolean awaitRest(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (underWay > 0 || waiting > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
