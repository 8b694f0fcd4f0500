package dev.plumbline.connectors.history;

import java.util.Arrays;

/// Writes numbers of any count of bits, the highest bit first.
final class BitWriter {

    private static final int MOST_AT_ONCE = 32;

    private byte[] bytes = new byte[512];
    private int size;
    private long pending;
    private int held;

    /// Writes the lowest bits of a number.
    ///
    /// @param count how many bits, from 0 to 64
    void write(long bits, int count) {
        if (count > MOST_AT_ONCE) {
            append(bits >>> MOST_AT_ONCE, count - MOST_AT_ONCE);
            append(bits, MOST_AT_ONCE);
        } else {
            append(bits, count);
        }
    }

    private void append(long bits, int count) {
        pending = pending << count | (bits & ((1L << count) - 1));
        held += count;
        if (size + Long.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        while (held >= Byte.SIZE) {
            held -= Byte.SIZE;
            bytes[size++] = (byte) (pending >>> held);
        }
    }

    /// What was written, filled up to whole bytes, with its checksum at the end.
    byte[] sealed() {
        if (held > 0) {
            append(0, Byte.SIZE - held);
        }
        return Checksum.append(bytes, size);
    }
}
