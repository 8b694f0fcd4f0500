package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// Requests that share the speed of some servers equally, each getting one server at most.
///
/// Time is counted in work done for each request, so that the request with the least total is done first whatever
/// comes and goes: a heap by that total, and one event for its top.
final class SharedSpeed {

    private double[] totals = new double[16];
    private int[] rows = new int[16];
    private int count;
    private double done;
    private double since;
    /// The number and the time of the event that is meant; others are void.
    int version;
    double due;

    int count() {
        return count;
    }

    /// Brings the work that was done for each up to the present.
    void advance(double now, double servers) {
        done += (now - since) * rate(servers);
        since = now;
    }

    /// How fast each is worked on.
    private double rate(double servers) {
        return count == 0 ? 0 : Math.min(1, servers / count);
    }

    void add(int row, double work) {
        if (count == rows.length) {
            totals = Arrays.copyOf(totals, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
        }
        double total = done + work;
        int at = count++;
        while (at > 0 && totals[(at - 1) / 2] > total) {
            totals[at] = totals[(at - 1) / 2];
            rows[at] = rows[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        totals[at] = total;
        rows[at] = row;
    }

    /// When the first is done at the present speed; infinite if never.
    double due(double now, double servers) {
        double rate = rate(servers);
        return count == 0 || rate == 0 ? Double.POSITIVE_INFINITY : now + Math.max(0, totals[0] - done) / rate;
    }

    /// Takes the one that is done first.
    int take() {
        int row = rows[0];
        count--;
        double total = totals[count];
        int last = rows[count];
        int at = 0;
        while (2 * at + 1 < count) {
            int child = 2 * at + 1;
            if (child + 1 < count && totals[child + 1] < totals[child]) {
                child++;
            }
            if (totals[child] >= total) {
                break;
            }
            totals[at] = totals[child];
            rows[at] = rows[child];
            at = child;
        }
        totals[at] = total;
        rows[at] = last;
        return row;
    }

    /// Forgets one that is not done.
    void remove(int row) {
        for (int at = 0; at < count; at++) {
            if (rows[at] == row) {
                // Above all others, it comes to the top and is taken as if it were done.
                while (at > 0) {
                    int above = (at - 1) / 2;
                    totals[at] = totals[above];
                    rows[at] = rows[above];
                    at = above;
                }
                rows[0] = row;
                take();
                return;
            }
        }
    }

    /// Forgets all.
    void clear() {
        count = 0;
    }
}
