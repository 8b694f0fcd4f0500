package dev.plumbline.diagrams.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The results of a pure function for what it was applied to last, by key: where the argument of a key is what it was,
/// so is its result. Safe to use from several threads.
///
/// @param <K> what tells the arguments apart
/// @param <I> the arguments
/// @param <O> the results
final class Latest<K, I, O> {

    private final Function<I, O> function;
    private volatile Map<K, Entry<I, O>> last = Map.of();

    Latest(Function<I, O> function) {
        this.function = function;
    }

    /// Begins a round, in which each key is asked for at most once. What is not asked for in it is forgotten.
    Round begin() {
        return new Round();
    }

    /// One round of questions; for one thread.
    final class Round {

        private final Map<K, Entry<I, O>> before = last;
        private final Map<K, Entry<I, O>> now = HashMap.newHashMap(before.size());

        O get(K key, I argument) {
            Entry<I, O> known = before.get(key);
            Entry<I, O> entry = known != null && known.argument().equals(argument)
                    ? known
                    : new Entry<>(argument, function.apply(argument));
            now.put(key, entry);
            return entry.result();
        }

        void end() {
            last = now;
        }
    }

    private record Entry<I, O>(I argument, O result) {}
}
