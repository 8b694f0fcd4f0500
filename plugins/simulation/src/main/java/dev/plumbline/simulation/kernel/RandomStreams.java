package dev.plumbline.simulation.kernel;

/// Independent sources of random numbers, one for each purpose, so that a change at one place leaves the numbers of
/// all others as they were (common random numbers).
///
/// The generator is xoroshiro128++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
/// seeded by SplitMix64 from a seed and a name. Exponential and normal numbers come by the ziggurat method (Marsaglia
/// and Tsang, 2000) with 256 layers.
final class RandomStreams {

    private static final double TO_UNIT = 0x1.0p-53;
    private static final Ziggurat EXPONENTIAL = Ziggurat.exponential();
    private static final Ziggurat NORMAL = Ziggurat.normal();

    private final double[] exponentialEdges = EXPONENTIAL.edges;
    private final double[] exponentialHeights = EXPONENTIAL.heights;
    private final double[] normalEdges = NORMAL.edges;
    private final double[] normalHeights = NORMAL.heights;
    private final long[] low;
    private final long[] high;

    RandomStreams(int count) {
        low = new long[count];
        high = new long[count];
    }

    /// Seeds a stream by a seed, the number of the run, and a name that no other stream has.
    void seed(int stream, long seed, int run, String name) {
        long mixed = seed;
        mixed = mix(mixed + 0x9E3779B97F4A7C15L * (run + 1L));
        for (int index = 0; index < name.length(); index++) {
            mixed = mix(mixed ^ name.charAt(index));
        }
        low[stream] = mix(mixed + 0x9E3779B97F4A7C15L);
        high[stream] = mix(mixed + 2 * 0x9E3779B97F4A7C15L) | 1;
    }

    /// Any 64 bits.
    long bits(int stream) {
        long first = low[stream];
        long second = high[stream];
        long result = Long.rotateLeft(first + second, 17) + first;
        second ^= first;
        low[stream] = Long.rotateLeft(first, 49) ^ second ^ (second << 21);
        high[stream] = Long.rotateLeft(second, 28);
        return result;
    }

    /// A number from 0 (inclusive) to 1 (exclusive).
    double unit(int stream) {
        return (bits(stream) >>> 11) * TO_UNIT;
    }

    /// A whole number from 0 (inclusive) to a bound (exclusive), by multiplication (Lemire, 2019); the bias is below
    /// the bound over 2^32.
    int below(int stream, int bound) {
        return (int) (((bits(stream) >>> 32) * bound) >>> 32);
    }

    /// An exponential number with mean 1.
    double exponential(int stream) {
        double tail = 0;
        while (true) {
            long bits = bits(stream);
            int layer = (int) bits & 0xFF;
            double unit = (bits >>> 11) * TO_UNIT;
            double value = unit * exponentialEdges[layer];
            if (value < exponentialEdges[layer + 1]) {
                return tail + value;
            }
            if (layer == 0) {
                // The exponential tail is the distribution itself, moved.
                tail += exponentialEdges[1];
                continue;
            }
            double from = exponentialHeights[layer];
            if (from + unit(stream) * (exponentialHeights[layer + 1] - from) < Math.exp(-value)) {
                return tail + value;
            }
        }
    }

    /// A normal number with mean 0 and deviation 1.
    double normal(int stream) {
        while (true) {
            long bits = bits(stream);
            int layer = (int) bits & 0xFF;
            double sign = (bits & 0x100) == 0 ? 1 : -1;
            double value = (bits >>> 11) * TO_UNIT * normalEdges[layer];
            if (value < normalEdges[layer + 1]) {
                return sign * value;
            }
            if (layer == 0) {
                return sign * normalTail(stream);
            }
            double from = normalHeights[layer];
            if (from + unit(stream) * (normalHeights[layer + 1] - from) < Math.exp(-0.5 * value * value)) {
                return sign * value;
            }
        }
    }

    private double normalTail(int stream) {
        double start = normalEdges[1];
        while (true) {
            double beyond = exponential(stream) / start;
            if (2 * exponential(stream) > beyond * beyond) {
                return start + beyond;
            }
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
