package dev.plumbline.simulation.kernel;

/// Timers of equal length, in the order in which they were set, which is that in which they end.
///
/// A timer that is not needed any more is left in place: it is known by the serial number of the attempt it was set
/// for. Only the first is kept among the events, so that timeouts cost next to nothing while nothing times out.
final class TimerRing {

    private static final int FIRST_TIMERS = 64;

    /// Two numbers of each timer: the bits of its time, and its row above its serial number.
    private long[] timers = new long[2 * FIRST_TIMERS];
    private int head;
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int size() {
        return count;
    }

    void add(double time, int row, int serial) {
        if (2 * count == timers.length) {
            grow();
        }
        int at = (head + 2 * count) & (timers.length - 1);
        timers[at] = Double.doubleToRawLongBits(time);
        timers[at + 1] = ((long) row << 32) | (serial & 0xFFFF_FFFFL);
        count++;
    }

    double time() {
        return Double.longBitsToDouble(timers[head]);
    }

    int row() {
        return (int) (timers[head + 1] >>> 32);
    }

    int serial() {
        return (int) timers[head + 1];
    }

    void drop() {
        head = (head + 2) & (timers.length - 1);
        count--;
    }

    private void grow() {
        long[] more = new long[2 * timers.length];
        int first = timers.length - head;
        System.arraycopy(timers, head, more, 0, first);
        System.arraycopy(timers, 0, more, first, head);
        timers = more;
        head = 0;
    }
}
