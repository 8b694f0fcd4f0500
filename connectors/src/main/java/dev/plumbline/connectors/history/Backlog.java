package dev.plumbline.connectors.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What was told and is not written yet. One thread uses it at a time.
final class Backlog {

    private static final int MOST = 1_000_000;
    private static final int MOST_AT_ONCE = 100_000;

    private final Deque<Pull> waiting = new ArrayDeque<>();
    private long facts;
    private long lost;
    private long told;
    private long handled;

    void add(Pull pull) {
        waiting.add(pull);
        facts += pull.size();
        told++;
        while (facts > MOST && waiting.size() > 1) {
            Pull oldest = waiting.removeFirst();
            facts -= oldest.size();
            lost += oldest.size();
            handled++;
        }
    }

    /// Whether so much waits that more should come later.
    boolean isFull() {
        return facts >= MOST;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Takes the oldest.
    List<Pull> take() {
        List<Pull> batch = new ArrayList<>();
        int size = 0;
        while (!waiting.isEmpty() && size < MOST_AT_ONCE) {
            size += waiting.getFirst().size();
            batch.add(waiting.removeFirst());
        }
        return batch;
    }

    /// Says that what was taken is written.
    void finish(List<Pull> batch) {
        handled += batch.size();
        facts -= batch.stream().mapToInt(Pull::size).sum();
    }

    /// Puts back what was taken, since it was not written.
    void putBack(List<Pull> batch) {
        batch.reversed().forEach(waiting::addFirst);
    }

    void giveUp() {
        waiting.clear();
    }

    /// How many facts wait.
    long facts() {
        return facts;
    }

    /// How many facts were given up, since too many waited.
    long lost() {
        return lost;
    }

    /// How many pulls were ever told.
    long told() {
        return told;
    }

    /// How many of them were written or given up.
    long handled() {
        return handled;
    }
}
