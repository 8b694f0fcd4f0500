package dev.plumbline.simulation.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How many times fell into each of many narrow classes: 512 to an octave, so that a value is known to 0.1 %.
///
/// Octaves are made when they are first used, so that a count costs no memory before.
public final class LatencyCounts {

    private static final int BITS = 9;
    private static final int CLASSES = 1 << BITS;
    private static final int LEAST_EXPONENT = -40;
    private static final int OCTAVES = 64;
    private static final long FIRST = (1023L + LEAST_EXPONENT) << BITS;

    private final long[] @Nullable [] octaves = new long[OCTAVES][];
    private long count;
    private double sum;

    /// Adds a time in seconds.
    void add(double seconds) {
        long index = (Double.doubleToRawLongBits(seconds) >>> (52 - BITS)) - FIRST;
        count++;
        sum += seconds;
        int octave = (int) (index >> BITS);
        if (octave >= 0 && octave < OCTAVES) {
            long[] classes = octaves[octave];
            if (classes == null) {
                classes = new long[CLASSES];
                octaves[octave] = classes;
            }
            classes[(int) index & (CLASSES - 1)]++;
        } else {
            addOutside(octave);
        }
    }

    private void addOutside(int octave) {
        int nearest = octave < 0 ? 0 : OCTAVES - 1;
        long[] known = octaves[nearest];
        long[] classes = known == null ? new long[CLASSES] : known;
        classes[octave < 0 ? 0 : CLASSES - 1]++;
        octaves[nearest] = classes;
    }

    void clear() {
        Arrays.fill(octaves, null);
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
        count = other.count;
        sum = other.sum;
        for (int octave = 0; octave < OCTAVES; octave++) {
            octaves[octave] = copied(octaves[octave], other.octaves[octave]);
        }
    }

    /// Adds all that another holds.
    void add(LatencyCounts other) {
        count += other.count;
        sum += other.sum;
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] theirs = other.octaves[octave];
            if (theirs != null) {
                long[] mine = octaves[octave];
                long[] all = mine == null ? new long[CLASSES] : mine;
                Arrays.setAll(all, index -> all[index] + theirs[index]);
                octaves[octave] = all;
            }
        }
    }

    private static long @Nullable [] copied(long @Nullable [] mine, long @Nullable [] theirs) {
        if (theirs == null) {
            return null;
        }
        long[] kept = mine == null ? new long[CLASSES] : mine;
        System.arraycopy(theirs, 0, kept, 0, CLASSES);
        return kept;
    }

    /// The time that a share of what was added since an earlier state does not exceed; NaN if nothing was.
    double quantileSince(LatencyCounts before, double share) {
        long wanted = (long) Math.ceil(share * (count - before.count));
        long seen = 0;
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] now = octaves[octave];
            for (int index = 0; now != null && index < CLASSES; index++) {
                long[] then = before.octaves[octave];
                seen += now[index] - (then == null ? 0 : then[index]);
                if (seen >= wanted && wanted > 0) {
                    return middle(octave, index);
                }
            }
        }
        return Double.NaN;
    }

    /// Visits every class that is not empty, the shortest times first.
    public void forEach(Visitor visitor) {
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] classes = octaves[octave];
            if (classes != null) {
                for (int index = 0; index < CLASSES; index++) {
                    if (classes[index] > 0) {
                        visitor.visit(middle(octave, index), classes[index]);
                    }
                }
            }
        }
    }

    private static double middle(int octave, int index) {
        if (octave == 0 && index == 0) {
            return 0;
        }
        return Math.scalb(1 + (index + 0.5) / CLASSES, octave + LEAST_EXPONENT);
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
