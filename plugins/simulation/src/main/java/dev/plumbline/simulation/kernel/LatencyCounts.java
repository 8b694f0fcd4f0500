package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// How many times fell into each of many narrow classes: 256 to an octave, so that a value is known to 0.2 %.
///
/// The classes from the octave of the shortest time to that of the longest lie in one array of `int`s, which grows when
/// a time lies outside; what does not fit an `int` is carried into a second one, which few ever need. Times below 2^-40
/// s count as 0.
public final class LatencyCounts {

    private static final int BITS = 8;
    private static final int OCTAVE = 1 << BITS;
    private static final int LEAST_EXPONENT = -40;
    private static final int CLASSES = 64 * OCTAVE;
    /// Arrays grow by so many octaves, so that they need not grow often.
    private static final int GROWTH = 4 * OCTAVE;
    private static final long FIRST = (1023L + LEAST_EXPONENT) << BITS;
    private static final int[] NOTHING = {};
    private static final long CARRIED = 1L << 32;

    /// The class that the arrays begin with.
    private int least;
    /// The counts of the classes, as unsigned numbers.
    private int[] counts = NOTHING;
    /// How often each of them ran over; empty as long as none did.
    private int[] carries = NOTHING;
    private long zeros;
    private long count;
    private double sum;

    /// Adds a time in seconds.
    void add(double seconds) {
        int place = (int) ((Double.doubleToRawLongBits(seconds) >>> (52 - BITS)) - FIRST) - least;
        int[] classes = counts;
        count++;
        sum += seconds;
        if (place >= 0 && place < classes.length) {
            if (++classes[place] == 0) {
                carry(place, 1);
            }
        } else {
            addOutside(seconds);
        }
    }

    private void addOutside(double seconds) {
        long index = (Double.doubleToRawLongBits(seconds) >>> (52 - BITS)) - FIRST;
        if (!(seconds > 0) || index < 0) {
            zeros++;
            return;
        }
        int place = (int) Math.min(index, CLASSES - 1);
        cover(place, place + 1);
        if (++counts[place - least] == 0) {
            carry(place - least, 1);
        }
    }

    private void carry(int place, int times) {
        if (carries.length == 0) {
            carries = new int[counts.length];
        }
        carries[place] += times;
    }

    /// Makes room for the classes from one to another.
    private void cover(int from, int to) {
        int first = from / GROWTH * GROWTH;
        int last = (to + GROWTH - 1) / GROWTH * GROWTH;
        if (counts.length > 0) {
            first = Math.min(first, least);
            last = Math.max(last, least + counts.length);
        }
        if (last - first > counts.length) {
            counts = moved(counts, first, last);
            carries = carries.length == 0 ? NOTHING : moved(carries, first, last);
        }
        least = first;
    }

    private int[] moved(int[] classes, int first, int last) {
        int[] more = new int[last - first];
        System.arraycopy(classes, 0, more, classes.length == 0 ? 0 : least - first, classes.length);
        return more;
    }

    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(carries, 0);
        zeros = 0;
        count = 0;
        sum = 0;
    }

    /// How many times were added.
    public long count() {
        return count;
    }

    /// Their sum, in seconds.
    public double sum() {
        return sum;
    }

    /// Becomes the same as another.
    void copy(LatencyCounts other) {
        if (counts.length == other.counts.length) {
            System.arraycopy(other.counts, 0, counts, 0, counts.length);
        } else {
            counts = other.counts.clone();
        }
        carries = other.carries.length == 0 ? NOTHING : other.carries.clone();
        least = other.least;
        zeros = other.zeros;
        count = other.count;
        sum = other.sum;
    }

    /// Adds all that another holds.
    void add(LatencyCounts other) {
        count += other.count;
        sum += other.sum;
        zeros += other.zeros;
        if (other.counts.length == 0) {
            return;
        }
        cover(other.least, other.least + other.counts.length);
        for (int index = 0; index < other.counts.length; index++) {
            int place = other.least + index - least;
            long all = of(other.least + index) + other.of(other.least + index);
            counts[place] = (int) all;
            int carried = (int) (all >>> 32);
            if (carried > 0) {
                carry(place, carried - carriedAt(place));
            }
        }
    }

    /// How many times fell into a class.
    private long of(int index) {
        int place = index - least;
        return place < 0 || place >= counts.length
                ? 0
                : Integer.toUnsignedLong(counts[place]) + CARRIED * carriedAt(place);
    }

    private int carriedAt(int place) {
        return carries.length == 0 ? 0 : carries[place];
    }

    /// The time that a share of what was added since an earlier state does not exceed; NaN if nothing was.
    double quantileSince(LatencyCounts before, double share) {
        long wanted = (long) Math.ceil(share * (count - before.count));
        if (wanted <= 0) {
            return Double.NaN;
        }
        long seen = zeros - before.zeros;
        if (seen >= wanted) {
            return 0;
        }
        for (int index = least; index < least + counts.length; index++) {
            seen += of(index) - before.of(index);
            if (seen >= wanted) {
                return middle(index);
            }
        }
        return Double.NaN;
    }

    /// Visits every class that is not empty, the shortest times first.
    public void forEach(Visitor visitor) {
        if (zeros > 0) {
            visitor.visit(0, zeros);
        }
        for (int index = least; index < least + counts.length; index++) {
            long inside = of(index);
            if (inside > 0) {
                visitor.visit(middle(index), inside);
            }
        }
    }

    private static double middle(int index) {
        double inOctave = 1 + (index % OCTAVE + 0.5) / OCTAVE;
        return Math.scalb(inOctave, index / OCTAVE + LEAST_EXPONENT);
    }

    /// What is told of the classes.
    @FunctionalInterface
    public interface Visitor {

        /// Tells of a class.
        ///
        /// @param seconds the middle of the class
        /// @param count how many times are in it
        void visit(double seconds, long count);
    }
}
