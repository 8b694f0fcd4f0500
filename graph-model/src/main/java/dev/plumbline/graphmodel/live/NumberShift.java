package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.IdMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Frees the numbers of elements, and finds some for others; those between a new element and the nearest free number
/// move by one.
final class NumberShift {

    private final @Nullable String[] ids;
    private final IdMap<Integer> before;
    private final Map<String, Integer> changed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private boolean isAnyMoved;

    /// @param ids the element of each number; written to
    /// @param before the number of each element
    NumberShift(@Nullable String[] ids, IdMap<Integer> before) {
        this.ids = ids;
        this.before = before;
    }

    void remove(String id) {
        ids[number(id)] = null;
        gone.add(id);
    }

    /// Gives an element a number.
    ///
    /// @param id one that comes in order after all that were added
    /// @param previous the element before it, if there is one
    void add(String id, @Nullable String previous) {
        int after = previous == null ? -1 : number(previous);
        int free = nextFree(after + 1);
        if (free < ids.length) {
            move(after + 1, free, 1);
            set(after + 1, id);
        } else {
            free = previousFree(after);
            move(after, free, -1);
            set(after, id);
        }
    }

    /// Moves by one what lies between a number that is wanted and one that is free.
    private void move(int wanted, int free, int step) {
        for (int to = free; to != wanted; to -= step) {
            String moved = ids[to - step];
            if (moved != null) {
                set(to, moved);
                isAnyMoved = true;
            }
        }
    }

    private void set(int number, String id) {
        ids[number] = id;
        changed.put(id, number);
    }

    private int number(String id) {
        Integer number = changed.get(id);
        return number == null ? before.getOrDefault(id, ElementNumbers.NONE) : number;
    }

    private int nextFree(int from) {
        int at = from;
        while (at < ids.length && ids[at] != null) {
            at++;
        }
        return at;
    }

    private int previousFree(int from) {
        int at = from;
        while (ids[at] != null) {
            at--;
        }
        return at;
    }

    @Nullable
    String[] ids() {
        return ids;
    }

    IdMap<Integer> numbers() {
        return before.with(changed, gone);
    }

    boolean isAnyMoved() {
        return isAnyMoved;
    }
}
