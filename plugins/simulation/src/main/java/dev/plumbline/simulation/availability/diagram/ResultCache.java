package dev.plumbline.simulation.availability.diagram;

/// Remembers results of an operation on two nodes, and forgets some.
final class ResultCache {

    static final int UNKNOWN = -1;

    private static final int LARGEST = 1 << 20;

    private int[] entries = new int[3 << 12];
    private int added;

    int get(int one, int other) {
        int at = at(one, other);
        return entries[at] == one && entries[at + 1] == other ? entries[at + 2] : UNKNOWN;
    }

    void put(int one, int other, int result) {
        if (++added > entries.length / 3 && entries.length / 3 < LARGEST) {
            grow();
        }
        int at = at(one, other);
        entries[at] = one;
        entries[at + 1] = other;
        entries[at + 2] = result;
    }

    // An empty entry is the pair of ends 0 and 0, whose result no operation looks up.
    private void grow() {
        int[] before = entries;
        entries = new int[2 * before.length];
        added = 0;
        for (int at = 0; at < before.length; at += 3) {
            if (before[at] != 0 || before[at + 1] != 0) {
                put(before[at], before[at + 1], before[at + 2]);
            }
        }
    }

    private int at(int one, int other) {
        return 3 * (Mixing.of(one, other, 0) & (entries.length / 3 - 1));
    }
}
