package dev.plumbline.graphmodel.draft;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The steps that can be undone and redone.
final class History {

    private static final Duration PAUSE = Duration.ofMillis(1500);

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();

    /// Adds a step that was just done; joins it to the last one if both are about the same subject and hardly any time
    /// is between them.
    void add(Entry entry) {
        undone.clear();
        Entry last = done.peekLast();
        if (last != null && isContinued(last, entry)) {
            done.removeLast();
            done.addLast(last.joined(entry));
        } else {
            done.addLast(entry);
        }
    }

    private static boolean isContinued(Entry last, Entry next) {
        return last.subject().isPresent()
                && next.aside().isEmpty()
                && last.subject().equals(next.subject())
                && Duration.between(last.time(), next.time()).compareTo(PAUSE) <= 0;
    }

    Optional<Entry> nextUndo() {
        return Optional.ofNullable(done.peekLast());
    }

    Optional<Entry> nextRedo() {
        return Optional.ofNullable(undone.peekLast());
    }

    void undone() {
        undone.addLast(done.removeLast());
    }

    void redone() {
        done.addLast(undone.removeLast());
    }
}
