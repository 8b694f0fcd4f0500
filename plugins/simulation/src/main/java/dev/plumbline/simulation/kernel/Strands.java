package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// Everything that is under way, as a table of arrays: a request as its source sees it, a request as a station works
/// on it, a branch of a fork, a pass of a loop, and what was sent without waiting.
///
/// A strand is a row; rows are used again. The generation of a row tells whether something that was said of it before
/// is still meant.
final class Strands {

    static final int FREE = 0;
    /// A request from outside.
    static final int ROOT = 1;
    /// An attempt that a station works on for its caller.
    static final int WORK = 2;
    /// A part of its parent's steps that the parent waits for.
    static final int PART = 3;
    /// Steps that nobody waits for.
    static final int LOOSE = 4;

    static final int TRAVELLING = 0;
    static final int QUEUED = 1;
    static final int WORKING = 2;
    /// A server is held while calls are under way.
    static final int CALLING = 3;
    /// Calls are under way, and no server is held.
    static final int UNHELD = 4;
    static final int ANSWERED = 5;
    /// In the batch of a model endpoint, or in the line before it.
    static final int BATCHED = 6;

    static final int NOBODY = -1;
    private static final int FIRST_ROWS = 1024;

    int[] kind = new int[FIRST_ROWS];
    int[] state = new int[FIRST_ROWS];
    int[] generation = new int[FIRST_ROWS];
    /// The instruction that is next or under way.
    int[] step = new int[FIRST_ROWS];
    /// Whose call or part this is.
    int[] parent = new int[FIRST_ROWS];
    int[] parentGeneration = new int[FIRST_ROWS];
    /// The source of a root, the link of an attempt.
    int[] origin = new int[FIRST_ROWS];
    /// The lane of an attempt; negative before it is chosen.
    int[] lane = new int[FIRST_ROWS];
    /// The next in the queue, or the next free row.
    int[] next = new int[FIRST_ROWS];
    int[] cause = new int[FIRST_ROWS];
    /// The zone that it runs in; negative if none.
    int[] zone = new int[FIRST_ROWS];
    /// How many parts are still waited for.
    int[] parts = new int[FIRST_ROWS];
    /// Why one of the parts that are over failed, 0 if none did.
    int[] joined = new int[FIRST_ROWS];
    /// How often the steps of a part are still to be run.
    int[] passes = new int[FIRST_ROWS];

    /// The call that is under way: how many attempts failed, who makes the present one and the one beside it, and the
    /// number of the attempt, by which a timer knows whether it is still meant.
    int[] tries = new int[FIRST_ROWS];
    int[] attempt = new int[FIRST_ROWS];
    int[] hedge = new int[FIRST_ROWS];
    int[] serial = new int[FIRST_ROWS];
    /// 1 while a call is under way, 0 otherwise.
    int[] open = new int[FIRST_ROWS];
    double[] callStart = new double[FIRST_ROWS];
    double[] attemptStart = new double[FIRST_ROWS];
    double[] hedgeStart = new double[FIRST_ROWS];

    /// When it came to be: the request at its source or its station, the part when it was begun.
    double[] begun = new double[FIRST_ROWS];
    /// When a server began with it.
    double[] started = new double[FIRST_ROWS];
    /// When the server will be done with it, at the present speed.
    double[] due = new double[FIRST_ROWS];

    /// The work that is left of what a server has begun, in seconds at full speed, where servers stand still.
    double[] left = new double[FIRST_ROWS];

    /// What its time went into so far, on the longest way.
    double[] waiting = new double[FIRST_ROWS];
    double[] working = new double[FIRST_ROWS];
    double[] network = new double[FIRST_ROWS];
    double[] retrying = new double[FIRST_ROWS];

    private int free = NOBODY;
    private int used;
    private int live;

    /// The number of rows that were ever used.
    int rows() {
        return used;
    }

    /// How many rows can be in use before a run is given up: so many requests under way are never answered.
    int most() {
        return Clock.MOST_ROWS - (1 << 17);
    }

    /// The number of rows in use.
    int live() {
        return live;
    }

    int take(int what, double now) {
        int row = free;
        if (row == NOBODY) {
            row = used++;
            if (row == kind.length) {
                grow();
            }
        } else {
            free = next[row];
        }
        live++;
        kind[row] = what;
        state[row] = TRAVELLING;
        cause[row] = 0;
        begun[row] = now;
        attempt[row] = NOBODY;
        hedge[row] = NOBODY;
        waiting[row] = 0;
        working[row] = 0;
        network[row] = 0;
        retrying[row] = 0;
        return row;
    }

    void give(int row) {
        kind[row] = FREE;
        generation[row]++;
        next[row] = free;
        free = row;
        live--;
    }

    /// Makes all that was said of the row before void.
    void renew(int row) {
        generation[row]++;
    }

    /// Whether a server is held.
    boolean isHolding(int row) {
        return state[row] == WORKING || state[row] == CALLING;
    }

    /// Whether the parent still waits for this part, or for this attempt of its call.
    boolean isAwaited(int row) {
        int above = parent[row];
        if (above == NOBODY || generation[above] != parentGeneration[row]) {
            return false;
        }
        return kind[row] != WORK || attempt[above] == row || hedge[above] == row;
    }

    /// Adds to one strand what the time of another went into.
    void absorb(int row, int other) {
        waiting[row] += waiting[other];
        working[row] += working[other];
        network[row] += network[other];
        retrying[row] += retrying[other];
    }

    private void grow() {
        int rows = 2 * kind.length;
        kind = Arrays.copyOf(kind, rows);
        state = Arrays.copyOf(state, rows);
        generation = Arrays.copyOf(generation, rows);
        step = Arrays.copyOf(step, rows);
        parent = Arrays.copyOf(parent, rows);
        parentGeneration = Arrays.copyOf(parentGeneration, rows);
        origin = Arrays.copyOf(origin, rows);
        lane = Arrays.copyOf(lane, rows);
        next = Arrays.copyOf(next, rows);
        cause = Arrays.copyOf(cause, rows);
        zone = Arrays.copyOf(zone, rows);
        parts = Arrays.copyOf(parts, rows);
        joined = Arrays.copyOf(joined, rows);
        passes = Arrays.copyOf(passes, rows);
        growCalls(rows);
        growTimes(rows);
    }

    private void growCalls(int rows) {
        tries = Arrays.copyOf(tries, rows);
        attempt = Arrays.copyOf(attempt, rows);
        hedge = Arrays.copyOf(hedge, rows);
        serial = Arrays.copyOf(serial, rows);
        open = Arrays.copyOf(open, rows);
        callStart = Arrays.copyOf(callStart, rows);
        attemptStart = Arrays.copyOf(attemptStart, rows);
        hedgeStart = Arrays.copyOf(hedgeStart, rows);
    }

    private void growTimes(int rows) {
        begun = Arrays.copyOf(begun, rows);
        started = Arrays.copyOf(started, rows);
        due = Arrays.copyOf(due, rows);
        left = Arrays.copyOf(left, rows);
        waiting = Arrays.copyOf(waiting, rows);
        working = Arrays.copyOf(working, rows);
        network = Arrays.copyOf(network, rows);
        retrying = Arrays.copyOf(retrying, rows);
    }
}
