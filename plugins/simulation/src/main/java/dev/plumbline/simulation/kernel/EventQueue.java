package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// What will happen, the earliest first, whether it is little or much.
///
/// Few events lie in a heap. When they are many, only the nearest do; those after them lie unsorted in days of equal
/// length, and those after the last day in a heap of leaves to come, so that an event costs the same however many are
/// pending (after Tang, Goh and Thng, "Ladder queue: an O(1) priority queue structure for large-scale discrete event
/// simulation", 2005). Days are made anew, as long as fits the events that are there, whenever the last one is over.
///
/// The order is that of the heap: by time, and of equal times by payload.
final class EventQueue {

    /// More events than this are laid into days.
    private static final int MANY = 256;
    /// Fewer events than this go back into the heap.
    private static final int FEW = 96;
    /// About so many events lie in a day.
    private static final int IN_A_DAY = 6;
    private static final int SAMPLE = 64;
    private static final int NOTHING = -1;
    private static final int FIRST_CELLS = 1024;

    private final EventHeap near = new EventHeap();
    /// Whether there are days; otherwise all is near.
    private boolean laid;
    private double origin;
    private double perDay;
    private int today;
    private int days;
    /// The first cell of each day, and after the last that of what comes later.
    private int[] heads = {};

    /// Cells: two numbers of an event, and the next cell of the same day.
    private long[] cells = new long[2 * FIRST_CELLS];
    private int[] next = new int[FIRST_CELLS];
    private int free = NOTHING;
    private int used;
    private int waiting;

    boolean isEmpty() {
        return near.isEmpty() && waiting == 0;
    }

    int size() {
        return near.size() + waiting;
    }

    void add(double time, long payload) {
        if (!laid) {
            near.add(time, payload);
            if (near.size() > MANY) {
                layAll();
            }
            return;
        }
        int day = day(time);
        if (day <= today) {
            near.add(time, payload);
        } else {
            put(day, time, payload);
        }
    }

    private int day(double time) {
        double day = (time - origin) * perDay;
        return day < days ? (int) day : days;
    }

    private void put(int day, double time, long payload) {
        int cell = free;
        if (cell == NOTHING) {
            cell = used++;
            if (cell == next.length) {
                cells = Arrays.copyOf(cells, 2 * cells.length);
                next = Arrays.copyOf(next, 2 * next.length);
            }
        } else {
            free = next[cell];
        }
        cells[2 * cell] = Double.doubleToRawLongBits(time);
        cells[2 * cell + 1] = payload;
        next[cell] = heads[day];
        heads[day] = cell;
        waiting++;
    }

    /// Gets the queue ready for `earliest` after an event was taken.
    void settle() {
        near.settle();
        while (near.isEmpty() && waiting > 0) {
            if (today + 1 < days) {
                begin(++today);
            } else {
                layLater();
            }
        }
    }

    /// The time of the earliest event; the queue is not empty, and `settle` was called after the last `take`.
    double earliest() {
        return near.earliest();
    }

    /// Takes the earliest event and gives its payload.
    long take() {
        return near.take();
    }

    /// A day has come: its events are near.
    private void begin(int day) {
        int cell = heads[day];
        heads[day] = NOTHING;
        while (cell != NOTHING) {
            near.add(Double.longBitsToDouble(cells[2 * cell]), cells[2 * cell + 1]);
            waiting--;
            int after = next[cell];
            next[cell] = free;
            free = cell;
            cell = after;
        }
    }

    /// Lays everything that is in the heap into days.
    private void layAll() {
        laid = true;
        days = 0;
        heads = new int[] {NOTHING};
        while (!near.isEmpty()) {
            double time = near.earliest();
            put(0, time, near.take());
            near.settle();
        }
        layLater();
    }

    /// All days are over: makes days for what comes later.
    private void layLater() {
        int later = heads[days];
        int count = waiting;
        days = 0;
        today = NOTHING;
        if (count < FEW) {
            laid = false;
            heads = new int[] {later};
            begin(0);
            return;
        }
        measure(later, count);
        heads = days < heads.length ? heads : new int[days + 1];
        Arrays.fill(heads, 0, days + 1, NOTHING);
        while (later != NOTHING) {
            int after = next[later];
            int day = day(Double.longBitsToDouble(cells[2 * later]));
            next[later] = heads[day];
            heads[day] = later;
            later = after;
        }
    }

    /// Finds where the days begin, how long they are, and how many: from the first event to where three quarters of
    /// the events have happened, by a sample.
    private void measure(int first, int count) {
        double[] sample = new double[SAMPLE];
        double earliest = Double.POSITIVE_INFINITY;
        int step = Math.max(1, count / SAMPLE);
        int taken = 0;
        int index = 0;
        for (int cell = first; cell != NOTHING; cell = next[cell]) {
            double time = Double.longBitsToDouble(cells[2 * cell]);
            earliest = Math.min(earliest, time);
            if (index++ % step == 0 && taken < SAMPLE) {
                sample[taken++] = time;
            }
        }
        Arrays.sort(sample, 0, taken);
        double span = sample[taken * 3 / 4] - earliest;
        origin = earliest;
        days = Math.max(1, count * 3 / (4 * IN_A_DAY));
        perDay = days / Math.max(span, Math.ulp(earliest) * days + Double.MIN_NORMAL);
    }
}
