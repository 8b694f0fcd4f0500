package dev.plumbline.connectors.history;

/// Whole numbers that grow steadily, as differences of their differences: an instant that comes after the same pause as
/// the one before takes one bit.
///
/// After T. Pelkonen et al., "Gorilla: a fast, scalable, in-memory time series database", VLDB 2015, section 4.1.1; the
/// classes are those of pauses that differ by some milliseconds.
final class TimeColumn {

    private static final int[] WIDTHS = {5, 9, 13, 20};

    private long last;
    private long pause;

    void write(BitWriter bits, long number) {
        long difference = number - last - pause;
        pause = number - last;
        last = number;
        if (difference == 0) {
            bits.write(0, 1);
            return;
        }
        for (int i = 0; i < WIDTHS.length; i++) {
            long half = 1L << (WIDTHS[i] - 1);
            if (difference >= -half && difference < half) {
                bits.write((1L << (i + 2)) - 2, i + 2);
                bits.write(difference, WIDTHS[i]);
                return;
            }
        }
        bits.write(31, 5);
        bits.write(difference, Long.SIZE);
    }

    long read(BitReader bits) throws DamagedException {
        int ones = 0;
        while (ones < 5 && bits.read(1) == 1) {
            ones++;
        }
        int width = switch (ones) {
            case 0 -> 0;
            case 5 -> Long.SIZE;
            default -> WIDTHS[ones - 1];
        };
        int unused = Long.SIZE - width;
        long difference = width == 0 ? 0 : bits.read(width) << unused >> unused;
        pause += difference;
        last += pause;
        return last;
    }
}
