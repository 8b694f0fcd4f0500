package dev.plumbline.connectors.history;

/// Numbers, bit by bit, as what differs from the number before: one that stays takes one bit.
///
/// After T. Pelkonen et al., "Gorilla: a fast, scalable, in-memory time series database", VLDB 2015, section 4.1.2.
final class ValueColumn {

    private static final int MOST_LEADING = 31;
    /// What it takes to tell which bits differ. Where the last ones told are so many too many, others are told: else
    /// one
    /// value that is far off would make all that follow it long.
    private static final int WINDOW_BITS = 5 + 6;

    private long last;
    private int leading = Long.SIZE;
    private int trailing;

    void write(BitWriter bits, double value) {
        long raw = Double.doubleToRawLongBits(value);
        long difference = raw ^ last;
        last = raw;
        if (difference == 0) {
            bits.write(0, 1);
            return;
        }
        int zerosBefore = Math.min(MOST_LEADING, Long.numberOfLeadingZeros(difference));
        int zerosAfter = Long.numberOfTrailingZeros(difference);
        int unused = zerosBefore - leading + zerosAfter - trailing;
        if (zerosBefore >= leading && zerosAfter >= trailing && unused <= WINDOW_BITS) {
            bits.write(2, 2);
        } else {
            leading = zerosBefore;
            trailing = zerosAfter;
            bits.write(3, 2);
            bits.write(leading, 5);
            bits.write(Long.SIZE - leading - trailing - 1L, 6);
        }
        bits.write(difference >>> trailing, Long.SIZE - leading - trailing);
    }

    double read(BitReader bits) throws DamagedException {
        if (bits.read(1) == 1) {
            if (bits.read(1) == 1) {
                leading = (int) bits.read(5);
                trailing = Long.SIZE - leading - (int) bits.read(6) - 1;
            }
            if (leading + trailing >= Long.SIZE || trailing < 0) {
                throw new DamagedException("A chunk has an impossible value");
            }
            last ^= bits.read(Long.SIZE - leading - trailing) << trailing;
        }
        return Double.longBitsToDouble(last);
    }
}
