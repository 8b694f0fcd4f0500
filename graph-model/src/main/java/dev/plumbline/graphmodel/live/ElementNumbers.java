package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The elements of a snapshot as numbers in the order of their ids, which several graphs can share. Immutable.
public final class ElementNumbers {

    /// The number of an element that is gone.
    static final int GONE = -1;

    private final String[] ids;
    private final Map<String, Integer> numbers;
    private final @Nullable Moves moves;

    private ElementNumbers(String[] ids, @Nullable Moves moves) {
        this.ids = ids;
        this.moves = moves;
        numbers = HashMap.newHashMap(ids.length);
        for (int number = 0; number < ids.length; number++) {
            numbers.put(ids[number], number);
        }
    }

    /// Those of a snapshot.
    public static ElementNumbers of(Architecture architecture) {
        return new ElementNumbers(architecture.elements().keySet().toArray(String[]::new), null);
    }

    /// Those after an edit; these if no element came or went.
    ///
    /// @param touched the ids of all elements that the edit added or removed, and of any others
    public ElementNumbers after(Architecture now, Collection<String> touched) {
        TreeSet<String> added = new TreeSet<>();
        boolean isAnyGone = false;
        for (String id : touched) {
            boolean is = now.element(id).isPresent();
            boolean was = numbers.containsKey(id);
            isAnyGone |= was && !is;
            if (is && !was) {
                added.add(id);
            }
        }
        if (added.isEmpty() && !isAnyGone) {
            return this;
        }
        String[] later = new String[now.elements().size()];
        int[] to = new int[ids.length];
        int next = 0;
        for (int number = 0; number < ids.length; number++) {
            while (!added.isEmpty() && added.first().compareTo(ids[number]) < 0) {
                later[next++] = added.removeFirst();
            }
            boolean stays = !isAnyGone || now.element(ids[number]).isPresent();
            to[number] = stays ? next : GONE;
            if (stays) {
                later[next++] = ids[number];
            }
        }
        while (!added.isEmpty()) {
            later[next++] = added.removeFirst();
        }
        return new ElementNumbers(later, new Moves(ids, to));
    }

    /// How many elements there are.
    int size() {
        return ids.length;
    }

    String id(int number) {
        return ids[number];
    }

    @Nullable
    Integer number(String id) {
        return numbers.get(id);
    }

    /// For each number of others what it is here, or that it is gone.
    int[] movesFrom(ElementNumbers others) {
        if (moves != null && Arrays.equals(moves.from, others.ids)) {
            return moves.to;
        }
        int[] to = new int[others.ids.length];
        Arrays.setAll(to, number -> numbers.getOrDefault(others.ids[number], GONE));
        return to;
    }

    /// How numbers differ from those before an edit.
    private static final class Moves {

        private final String[] from;
        private final int[] to;

        Moves(String[] from, int[] to) {
            this.from = from;
            this.to = to;
        }
    }
}
