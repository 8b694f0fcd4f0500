package dev.plumbline.simulation.kernel;

/// Timers of equal length, in the order in which they were set, which is that in which they end.
///
/// A timer that is not needed any more is left in place: it is known by the serial number of the attempt it was set
/// for. Only the first is kept among the events, so that timeouts cost next to nothing while nothing times out.
final class TimerRing {

    private double[] times = new double[64];
    private int[] rows = new int[64];
    private int[] serials = new int[64];
    private int head;
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int size() {
        return count;
    }

    void add(double time, int row, int serial) {
        if (count == times.length) {
            grow();
        }
        int at = (head + count) & (times.length - 1);
        times[at] = time;
        rows[at] = row;
        serials[at] = serial;
        count++;
    }

    double time() {
        return times[head];
    }

    int row() {
        return rows[head];
    }

    int serial() {
        return serials[head];
    }

    void drop() {
        head = (head + 1) & (times.length - 1);
        count--;
    }

    private void grow() {
        int size = times.length;
        double[] moreTimes = new double[2 * size];
        int[] moreRows = new int[2 * size];
        int[] moreSerials = new int[2 * size];
        for (int index = 0; index < count; index++) {
            int at = (head + index) & (size - 1);
            moreTimes[index] = times[at];
            moreRows[index] = rows[at];
            moreSerials[index] = serials[at];
        }
        times = moreTimes;
        rows = moreRows;
        serials = moreSerials;
        head = 0;
    }
}
