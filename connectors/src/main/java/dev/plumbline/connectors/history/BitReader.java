package dev.plumbline.connectors.history;

/// Reads what a [BitWriter] wrote.
final class BitReader {

    private static final int MOST_AT_ONCE = 32;

    private final byte[] bytes;
    private final int size;
    private int at;
    private long pending;
    private int held;

    /// @throws DamagedException if the checksum at the end does not fit
    BitReader(byte[] sealed) throws DamagedException {
        bytes = sealed;
        size = Checksum.check(sealed);
    }

    /// The next bits as a number without sign.
    ///
    /// @param count how many bits, from 0 to 64
    /// @throws DamagedException if there are not as many
    long read(int count) throws DamagedException {
        if (count > MOST_AT_ONCE) {
            long high = take(count - MOST_AT_ONCE);
            return high << MOST_AT_ONCE | take(MOST_AT_ONCE);
        }
        return take(count);
    }

    private long take(int count) throws DamagedException {
        while (held < count) {
            if (at == size) {
                throw new DamagedException("A chunk ends too early");
            }
            pending = pending << Byte.SIZE | (bytes[at++] & 0xFF);
            held += Byte.SIZE;
        }
        held -= count;
        return pending >>> held & ((1L << count) - 1);
    }
}
