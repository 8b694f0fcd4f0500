package dev.plumbline.simulation.availability.estimate;

/// The next times of things that are numbered, in a heap.
final class Clock {

    private final double[] times;
    private final int[] heap;

    /// @param times the first time of each thing
    Clock(double[] times) {
        this.times = times;
        heap = new int[times.length];
        for (int at = 0; at < heap.length; at++) {
            heap[at] = at;
        }
        for (int at = heap.length / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    /// The next time of all, or never.
    double time() {
        return heap.length == 0 ? Double.POSITIVE_INFINITY : times[heap[0]];
    }

    /// What comes at that time.
    int next() {
        return heap[0];
    }

    /// Says when it comes again.
    void again(double time) {
        times[heap[0]] = time;
        sink(0);
    }

    private void sink(int from) {
        int at = from;
        int moving = heap[at];
        for (int below = 2 * at + 1; below < heap.length; below = 2 * at + 1) {
            if (below + 1 < heap.length && times[heap[below + 1]] < times[heap[below]]) {
                below++;
            }
            if (times[heap[below]] >= times[moving]) {
                break;
            }
            heap[at] = heap[below];
            at = below;
        }
        heap[at] = moving;
    }
}
