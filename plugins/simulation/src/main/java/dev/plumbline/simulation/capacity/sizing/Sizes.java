package dev.plumbline.simulation.capacity.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// The numbers of replicas of all choices, in their order.
final class Sizes {

    private final long[] counts;

    private Sizes(long[] counts) {
        this.counts = counts;
    }

    static Sizes of(List<Choice> choices, ToLongFunction<Choice> count) {
        return new Sizes(choices.stream().mapToLong(count).toArray());
    }

    long of(int choice) {
        return counts[choice];
    }

    Sizes with(int choice, long count) {
        long[] changed = counts.clone();
        changed[choice] = count;
        return new Sizes(changed);
    }

    /// With more of each.
    Sizes plus(long[] more) {
        return new Sizes(IntStream.range(0, counts.length)
                .mapToLong(index -> counts[index] + more[index])
                .toArray());
    }

    double cost(List<Choice> choices) {
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            sum += choices.get(index).price() * counts[index];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sizes sizes && Arrays.equals(counts, sizes.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
