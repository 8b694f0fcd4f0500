package dev.plumbline.simulation.kernel;

/// The simulated time and what will happen in it.
///
/// The payload of an event holds, from its high bits to its low ones, the order of insertion, what happens, the
/// generation of the row it happens to, and the row.
final class Clock {

    static final int ARRIVAL = 0;
    static final int REACHED = 1;
    static final int WORKED = 2;
    static final int REPLIED = 3;
    static final int TIMEOUTS = 4;
    static final int RETRY = 5;
    static final int HEDGES = 6;
    static final int ASKED = 7;
    static final int BEGINS = 8;
    static final int ENDS = 9;
    static final int WINDOW = 10;
    static final int SCALES = 11;
    static final int READY = 12;
    static final int SHARED = 13;
    static final int FAILS = 14;
    static final int REPAIRED = 15;
    static final int STEPPED = 16;

    static final int MOST_ROWS = 1 << 21;
    static final int GENERATIONS = 0x7FF;
    private static final int ORDER_SHIFT = 37;
    private static final int KIND_SHIFT = 32;
    private static final int GENERATION_SHIFT = 21;

    final EventQueue events = new EventQueue();
    double now;
    private long order;

    /// Something will happen to a row of the strands, unless the row is renewed before.
    void schedule(double time, int kind, int row, int generation) {
        long place = order++ & 0x3FF_FFFFL;
        events.add(
                time,
                (place << ORDER_SHIFT)
                        | ((long) kind << KIND_SHIFT)
                        | ((long) (generation & GENERATIONS) << GENERATION_SHIFT)
                        | row);
    }

    /// Something will happen that nothing makes void.
    void schedule(double time, int kind, int subject) {
        schedule(time, kind, subject, 0);
    }

    static int kind(long payload) {
        return (int) (payload >>> KIND_SHIFT) & 0x1F;
    }

    static int row(long payload) {
        return (int) payload & (MOST_ROWS - 1);
    }

    static int generation(long payload) {
        return (int) (payload >>> GENERATION_SHIFT) & GENERATIONS;
    }
}
