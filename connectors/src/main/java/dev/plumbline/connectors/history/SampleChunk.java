package dev.plumbline.connectors.history;

/// Some samples of one series as bytes.
final class SampleChunk {

    /// How many samples make a full chunk: an hour of one every 15 seconds.
    static final int FULL = 240;

    private static final int FORMAT = 1;

    private SampleChunk() {}

    /// The bytes of samples.
    ///
    /// @param from the index of the first one
    /// @param to the index after the last one
    static byte[] encode(long[] times, double[] values, int from, int to) {
        BitWriter bits = new BitWriter();
        bits.write(FORMAT, Byte.SIZE);
        bits.write((long) to - from, Integer.SIZE);
        TimeColumn time = new TimeColumn();
        ValueColumn value = new ValueColumn();
        for (int i = from; i < to; i++) {
            time.write(bits, times[i]);
            value.write(bits, values[i]);
        }
        return bits.sealed();
    }

    /// Adds the samples that bytes tell of to points.
    ///
    /// @throws DamagedException if they are not what was written
    static void decode(byte[] bytes, Points points) throws DamagedException {
        BitReader bits = new BitReader(bytes);
        if (bits.read(Byte.SIZE) != FORMAT) {
            throw new DamagedException("A chunk has an unknown format");
        }
        long count = bits.read(Integer.SIZE);
        TimeColumn time = new TimeColumn();
        ValueColumn value = new ValueColumn();
        for (long i = 0; i < count; i++) {
            points.add(time.read(bits), value.read(bits), 0);
        }
    }
}
