package dev.plumbline.simulation.capacity.sizing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Takes replicas away as long as the objectives hold, the dearest first, and then exchanges one of an element for
/// dearer ones of another.
final class Trimming {

    private final List<Choice> choices;
    private final Trials trials;
    private final List<Integer> dearest;

    Trimming(List<Choice> choices, Trials trials) {
        this.choices = choices;
        this.trials = trials;
        this.dearest = IntStream.range(0, choices.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer index) -> -choices.get(index).price()))
                .toList();
    }

    /// @param sizes what holds the objectives
    Sizes trim(Sizes sizes) {
        Sizes lean = takeAway(sizes);
        for (int more : dearest.reversed()) {
            for (int less : dearest) {
                lean = exchange(lean, more, less);
                if (trials.areSpent()) {
                    return lean;
                }
            }
        }
        return lean;
    }

    private Sizes takeAway(Sizes sizes) {
        Sizes lean = sizes;
        for (int index : dearest) {
            while (!trials.areSpent() && lean.of(index) > choices.get(index).floor()) {
                Sizes fewer = lean.with(index, lean.of(index) - 1);
                if (!trials.hold(fewer)) {
                    break;
                }
                lean = fewer;
            }
        }
        return lean;
    }

    private Sizes exchange(Sizes sizes, int more, int less) {
        long wanted =
                (long) Math.floor(choices.get(more).price() / choices.get(less).price()) + 1;
        long count = sizes.of(less) - wanted;
        if (more == less
                || count < choices.get(less).floor()
                || sizes.of(more) >= choices.get(more).plenty()) {
            return sizes;
        }
        Sizes other = sizes.with(more, sizes.of(more) + 1).with(less, count);
        return trials.hold(other) ? other : sizes;
    }
}
