package dev.plumbline.connectors.history;

import java.util.Arrays;

/// The samples of a pull in the order in which they were told, and the facts that it told again: one row in the file,
/// until all of them are in chunks.
final class HeadRow {

    private static final int FORMAT = 1;

    private int[] lanes = new int[64];
    private long[] times = new long[64];
    private double[] values = new double[64];
    private int size;
    private long[] facts = new long[12];
    private int factNumbers;

    void add(int lane, long time, double value) {
        if (size == lanes.length) {
            lanes = Arrays.copyOf(lanes, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        lanes[size] = lane;
        times[size] = time;
        values[size] = value;
        size++;
    }

    /// @param told the number of the row that keeps in which time the fact was told
    /// @param last when it was told last, in milliseconds
    /// @param seen when what it is about was seen last, in milliseconds
    void addFact(long told, long last, long seen) {
        if (factNumbers == facts.length) {
            facts = Arrays.copyOf(facts, 2 * factNumbers);
        }
        facts[factNumbers] = told;
        facts[factNumbers + 1] = last;
        facts[factNumbers + 2] = seen;
        factNumbers += 3;
    }

    int size() {
        return size;
    }

    /// Hands over the samples.
    void each(Entry entry) {
        for (int i = 0; i < size; i++) {
            entry.take(i, lanes[i], times[i], values[i]);
        }
    }

    /// Hands over the facts.
    void eachFact(FactEntry entry) {
        for (int i = 0; i < factNumbers; i += 3) {
            entry.take(facts[i], facts[i + 1], facts[i + 2]);
        }
    }

    byte[] encode() {
        BitWriter bits = new BitWriter();
        bits.write(FORMAT, Byte.SIZE);
        bits.write(size, Integer.SIZE);
        TimeColumn lane = new TimeColumn();
        TimeColumn time = new TimeColumn();
        ValueColumn value = new ValueColumn();
        for (int i = 0; i < size; i++) {
            lane.write(bits, lanes[i]);
            time.write(bits, times[i]);
            value.write(bits, values[i]);
        }
        bits.write(factNumbers, Integer.SIZE);
        TimeColumn[] columns = {new TimeColumn(), new TimeColumn(), new TimeColumn()};
        for (int i = 0; i < factNumbers; i++) {
            columns[i % 3].write(bits, facts[i]);
        }
        return bits.sealed();
    }

    static HeadRow decode(byte[] bytes) throws DamagedException {
        BitReader bits = new BitReader(bytes);
        if (bits.read(Byte.SIZE) != FORMAT) {
            throw new DamagedException("A head row has an unknown format");
        }
        HeadRow row = new HeadRow();
        long count = bits.read(Integer.SIZE);
        TimeColumn lane = new TimeColumn();
        TimeColumn time = new TimeColumn();
        ValueColumn value = new ValueColumn();
        for (long i = 0; i < count; i++) {
            row.add((int) lane.read(bits), time.read(bits), value.read(bits));
        }
        long numbers = bits.read(Integer.SIZE);
        TimeColumn told = new TimeColumn();
        TimeColumn last = new TimeColumn();
        TimeColumn seen = new TimeColumn();
        for (long i = 0; i < numbers; i += 3) {
            row.addFact(told.read(bits), last.read(bits), seen.read(bits));
        }
        return row;
    }

    /// Takes a sample.
    @FunctionalInterface
    interface Entry {
        void take(int index, int lane, long time, double value);
    }

    /// Takes a fact.
    @FunctionalInterface
    interface FactEntry {
        void take(long told, long last, long seen);
    }
}
