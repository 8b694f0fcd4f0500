package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// Everything that is under way, as a table: a request as its source sees it, a request as a station works on it, a
/// branch of a fork, a pass of a loop, and what was sent without waiting.
///
/// A strand is a row; rows are used again. The generation of a row tells whether something that was said of it before
/// is still meant. What most events touch lies side by side, so that a row costs few trips to memory however many
/// are under way; what a caller and what a server writes down share places, as a strand is never both at a time.
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

    private static final int KIND = 0;
    private static final int STATE = 1;
    private static final int GENERATION = 2;
    private static final int STEP = 3;
    private static final int PARENT = 4;
    private static final int PARENT_GENERATION = 5;
    private static final int ORIGIN = 6;
    private static final int LANE = 7;
    private static final int NEXT = 8;
    private static final int CAUSE = 9;
    private static final int ZONE = 10;
    private static final int TRIES = 11;
    private static final int ATTEMPT = 12;
    private static final int HEDGE = 13;
    private static final int SERIAL = 14;
    private static final int OPEN = 15;
    private static final int NUMBERS = 16;

    private static final int CALL_START = 0;
    private static final int ATTEMPT_START = 1;
    private static final int BEGUN = 2;
    private static final int STARTED = 3;
    private static final int WAITING = 4;
    private static final int WORKING_TIME = 5;
    private static final int NETWORK = 6;
    private static final int RETRYING = 7;
    private static final int LEFT = 0;
    private static final int DUE = 1;
    private static final int TIMES = 8;

    private int[] numbers = new int[NUMBERS * FIRST_ROWS];
    private double[] times = new double[TIMES * FIRST_ROWS];
    /// How many parts are still waited for.
    int[] parts = new int[FIRST_ROWS];
    /// Why one of the parts that are over failed, 0 if none did.
    int[] joined = new int[FIRST_ROWS];
    /// How often the steps of a part are still to be run.
    int[] passes = new int[FIRST_ROWS];
    /// When the attempt beside the present one began.
    double[] hedgeStart = new double[FIRST_ROWS];

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
            if (row == parts.length) {
                grow();
            }
        } else {
            free = next(row);
        }
        live++;
        int at = NUMBERS * row;
        numbers[at + KIND] = what;
        numbers[at + STATE] = TRAVELLING;
        numbers[at + CAUSE] = 0;
        numbers[at + ATTEMPT] = NOBODY;
        numbers[at + HEDGE] = NOBODY;
        int timesAt = TIMES * row;
        times[timesAt + BEGUN] = now;
        times[timesAt + WAITING] = 0;
        times[timesAt + WORKING_TIME] = 0;
        times[timesAt + NETWORK] = 0;
        times[timesAt + RETRYING] = 0;
        return row;
    }

    void give(int row) {
        kind(row, FREE);
        renew(row);
        next(row, free);
        free = row;
        live--;
    }

    /// Makes all that was said of the row before void.
    void renew(int row) {
        numbers[NUMBERS * row + GENERATION]++;
    }

    /// The number of the next attempt.
    int nextSerial(int row) {
        return ++numbers[NUMBERS * row + SERIAL];
    }

    /// How many attempts have failed, with this one.
    int tryAgain(int row) {
        return ++numbers[NUMBERS * row + TRIES];
    }

    /// Whether a server is held.
    boolean isHolding(int row) {
        int state = state(row);
        return state == WORKING || state == CALLING;
    }

    /// Whether the parent still waits for this part, or for this attempt of its call.
    boolean isAwaited(int row) {
        int above = parent(row);
        if (above == NOBODY || generation(above) != parentGeneration(row)) {
            return false;
        }
        return kind(row) != WORK || attempt(above) == row || hedge(above) == row;
    }

    /// Adds to one strand what the time of another went into.
    void absorb(int row, int other) {
        int to = TIMES * row;
        int from = TIMES * other;
        times[to + WAITING] += times[from + WAITING];
        times[to + WORKING_TIME] += times[from + WORKING_TIME];
        times[to + NETWORK] += times[from + NETWORK];
        times[to + RETRYING] += times[from + RETRYING];
    }

    /// What it is.
    int kind(int row) {
        return numbers[NUMBERS * row + KIND];
    }

    void kind(int row, int value) {
        numbers[NUMBERS * row + KIND] = value;
    }

    /// Where it is.
    int state(int row) {
        return numbers[NUMBERS * row + STATE];
    }

    void state(int row, int value) {
        numbers[NUMBERS * row + STATE] = value;
    }

    /// How often the row was used; what was said of it before is void.
    int generation(int row) {
        return numbers[NUMBERS * row + GENERATION];
    }

    void generation(int row, int value) {
        numbers[NUMBERS * row + GENERATION] = value;
    }

    /// The instruction that is next or under way.
    int step(int row) {
        return numbers[NUMBERS * row + STEP];
    }

    void step(int row, int value) {
        numbers[NUMBERS * row + STEP] = value;
    }

    /// Whose call or part this is.
    int parent(int row) {
        return numbers[NUMBERS * row + PARENT];
    }

    void parent(int row, int value) {
        numbers[NUMBERS * row + PARENT] = value;
    }

    /// The generation of the parent when this came to be.
    int parentGeneration(int row) {
        return numbers[NUMBERS * row + PARENT_GENERATION];
    }

    void parentGeneration(int row, int value) {
        numbers[NUMBERS * row + PARENT_GENERATION] = value;
    }

    /// The source of a root, the link of an attempt.
    int origin(int row) {
        return numbers[NUMBERS * row + ORIGIN];
    }

    void origin(int row, int value) {
        numbers[NUMBERS * row + ORIGIN] = value;
    }

    /// The lane of an attempt; negative before it is chosen.
    int lane(int row) {
        return numbers[NUMBERS * row + LANE];
    }

    void lane(int row, int value) {
        numbers[NUMBERS * row + LANE] = value;
    }

    /// The next in the queue, or the next free row.
    int next(int row) {
        return numbers[NUMBERS * row + NEXT];
    }

    void next(int row, int value) {
        numbers[NUMBERS * row + NEXT] = value;
    }

    /// Why it failed, 0 if it did not.
    int cause(int row) {
        return numbers[NUMBERS * row + CAUSE];
    }

    void cause(int row, int value) {
        numbers[NUMBERS * row + CAUSE] = value;
    }

    /// The zone that it runs in; negative if none.
    int zone(int row) {
        return numbers[NUMBERS * row + ZONE];
    }

    void zone(int row, int value) {
        numbers[NUMBERS * row + ZONE] = value;
    }

    /// How many attempts of its call have failed.
    int tries(int row) {
        return numbers[NUMBERS * row + TRIES];
    }

    void tries(int row, int value) {
        numbers[NUMBERS * row + TRIES] = value;
    }

    /// Who makes the present attempt of its call.
    int attempt(int row) {
        return numbers[NUMBERS * row + ATTEMPT];
    }

    void attempt(int row, int value) {
        numbers[NUMBERS * row + ATTEMPT] = value;
    }

    /// Who makes the attempt beside that one.
    int hedge(int row) {
        return numbers[NUMBERS * row + HEDGE];
    }

    void hedge(int row, int value) {
        numbers[NUMBERS * row + HEDGE] = value;
    }

    /// The number of the attempt, by which a timer knows whether it is still meant.
    int serial(int row) {
        return numbers[NUMBERS * row + SERIAL];
    }

    void serial(int row, int value) {
        numbers[NUMBERS * row + SERIAL] = value;
    }

    /// 1 while a call is under way, 0 otherwise.
    int open(int row) {
        return numbers[NUMBERS * row + OPEN];
    }

    void open(int row, int value) {
        numbers[NUMBERS * row + OPEN] = value;
    }

    /// When its call began.
    double callStart(int row) {
        return times[TIMES * row + CALL_START];
    }

    void callStart(int row, double value) {
        times[TIMES * row + CALL_START] = value;
    }

    /// When the present attempt of its call began.
    double attemptStart(int row) {
        return times[TIMES * row + ATTEMPT_START];
    }

    void attemptStart(int row, double value) {
        times[TIMES * row + ATTEMPT_START] = value;
    }

    /// When it came to be: the request at its source or its station, the part when it was begun.
    double begun(int row) {
        return times[TIMES * row + BEGUN];
    }

    void begun(int row, double value) {
        times[TIMES * row + BEGUN] = value;
    }

    /// When a server began with it.
    double started(int row) {
        return times[TIMES * row + STARTED];
    }

    void started(int row, double value) {
        times[TIMES * row + STARTED] = value;
    }

    /// How long it waited, on the longest way.
    double waiting(int row) {
        return times[TIMES * row + WAITING];
    }

    void waiting(int row, double value) {
        times[TIMES * row + WAITING] = value;
    }

    /// How long servers worked on it, on the longest way.
    double working(int row) {
        return times[TIMES * row + WORKING_TIME];
    }

    void working(int row, double value) {
        times[TIMES * row + WORKING_TIME] = value;
    }

    /// How long it was on the network, on the longest way.
    double network(int row) {
        return times[TIMES * row + NETWORK];
    }

    void network(int row, double value) {
        times[TIMES * row + NETWORK] = value;
    }

    /// How long went into attempts that failed and the pauses after them.
    double retrying(int row) {
        return times[TIMES * row + RETRYING];
    }

    void retrying(int row, double value) {
        times[TIMES * row + RETRYING] = value;
    }

    /// The work that is left of what a server has begun, in seconds at full speed, where servers stand still.
    double left(int row) {
        return times[TIMES * row + LEFT];
    }

    void left(int row, double value) {
        times[TIMES * row + LEFT] = value;
    }

    /// When the server will be done with it, at the present speed.
    double due(int row) {
        return times[TIMES * row + DUE];
    }

    void due(int row, double value) {
        times[TIMES * row + DUE] = value;
    }

    private void grow() {
        int rows = 2 * parts.length;
        numbers = Arrays.copyOf(numbers, NUMBERS * rows);
        times = Arrays.copyOf(times, TIMES * rows);
        parts = Arrays.copyOf(parts, rows);
        joined = Arrays.copyOf(joined, rows);
        passes = Arrays.copyOf(passes, rows);
        hedgeStart = Arrays.copyOf(hedgeStart, rows);
    }
}
