package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.IdMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The elements of a snapshot as numbers in the order of their ids, which several graphs can share. Immutable.
///
/// Some numbers can be free, so that an element that comes moves none or few of the others.
public final class ElementNumbers {

    /// No number: of an element that is gone, or that was not there.
    static final int NONE = -1;

    private final @Nullable String[] ids;
    private final IdMap<Integer> numbers;
    /// Is the same object as long as no element gets another number.
    private final Object layout;

    private ElementNumbers(@Nullable String[] ids, IdMap<Integer> numbers, Object layout) {
        this.ids = ids;
        this.numbers = numbers;
        this.layout = layout;
    }

    /// Those of a snapshot, none free.
    public static ElementNumbers of(Architecture architecture) {
        return spread(architecture, 1);
    }

    /// Those of a snapshot that is going to be edited: every other is free.
    public static ElementNumbers withRoom(Architecture architecture) {
        return spread(architecture, 2);
    }

    private static ElementNumbers spread(Architecture architecture, int distance) {
        @Nullable String[] ids = new String[architecture.elements().size() * distance + distance - 1];
        int next = distance - 1;
        for (String id : architecture.elements().keySet()) {
            ids[next] = id;
            next += distance;
        }
        return new ElementNumbers(ids, numbers(ids), new Object());
    }

    private static IdMap<Integer> numbers(@Nullable String[] ids) {
        Map<String, Integer> numbers = HashMap.newHashMap(ids.length);
        for (int number = 0; number < ids.length; number++) {
            String id = ids[number];
            if (id != null) {
                numbers.put(id, number);
            }
        }
        return IdMap.of(numbers);
    }

    /// Those after an edit; these if no element came or went.
    ///
    /// @param touched the ids of all elements that the edit added or removed, and of any others
    public ElementNumbers after(Architecture now, Collection<String> touched) {
        NavigableSet<String> added = new TreeSet<>();
        NavigableSet<String> gone = new TreeSet<>();
        for (String id : touched) {
            boolean is = now.element(id).isPresent();
            boolean was = numbers.has(id);
            if (is && !was) {
                added.add(id);
            }
            if (was && !is) {
                gone.add(id);
            }
        }
        if (added.isEmpty() && gone.isEmpty()) {
            return this;
        }
        if (now.elements().size() + gone.size() > ids.length) {
            return withRoom(now);
        }
        // What comes takes no number of what goes, so that a number stands for one element before and after.
        NumberShift shift = new NumberShift(ids.clone(), numbers);
        added.forEach(id -> shift.add(id, now.elements().lowerKey(id)));
        gone.forEach(shift::remove);
        return new ElementNumbers(shift.ids(), shift.numbers(), shift.isAnyMoved() ? new Object() : layout);
    }

    /// One more than the greatest number.
    int size() {
        return ids.length;
    }

    /// The id of the element with a number, or null if that is free.
    @Nullable
    String id(int number) {
        return ids[number];
    }

    @Nullable
    Integer number(String id) {
        return numbers.get(id);
    }

    /// Whether the elements that are in both have the same numbers in both.
    @SuppressWarnings("ReferenceEquality") // the layout is known by its identity
    boolean agreesWith(ElementNumbers others) {
        return layout == others.layout;
    }

    /// For each number here what it is among others, or -1 if it is free or the element is not there.
    int[] in(ElementNumbers others) {
        int[] there = new int[ids.length];
        for (int number = 0; number < ids.length; number++) {
            String id = ids[number];
            if (id == null) {
                there[number] = NONE;
            } else if (number < others.ids.length && id.equals(others.ids[number])) {
                there[number] = number;
            } else {
                there[number] = others.numbers.getOrDefault(id, NONE);
            }
        }
        return there;
    }
}
