package dev.plumbline.diagrams.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The results of a pure function for the arguments that were asked for last. Safe to use from several threads.
///
/// @param <K> the arguments
/// @param <V> the results
final class Recent<K, V> {

    private final int limit;
    private final Map<K, V> results = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
    private long computed;

    /// @param limit how many results are kept
    Recent(int limit) {
        this.limit = limit;
    }

    /// The result, which is only computed if it is not kept; nothing is kept of a computation that ends otherwise.
    ///
    /// @param function the function, always the same one
    V get(K argument, Function<K, V> function) {
        synchronized (results) {
            V known = results.get(argument);
            if (known != null) {
                return known;
            }
        }
        V made = function.apply(argument);
        synchronized (results) {
            computed++;
            results.put(argument, made);
            if (results.size() > limit) {
                results.remove(results.keySet().iterator().next());
            }
        }
        return made;
    }

    /// How often a result was computed.
    long computed() {
        synchronized (results) {
            return computed;
        }
    }
}
