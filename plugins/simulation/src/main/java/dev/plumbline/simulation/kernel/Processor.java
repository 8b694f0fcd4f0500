package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// Runs the steps of strands until they wait for something.
///
/// What becomes ready while another strand runs is put on a stack and comes next, so that no chain of answers, however
/// long, is a chain of method calls.
final class Processor {

    private final Kernel kernel;
    private final Clock clock;
    private final Strands strands;
    private final RandomStreams random;
    private final Code code;
    private final int[] streams;
    private long[] ready = new long[64];
    private int count;
    private boolean running;

    /// @param streams the stream of random numbers of each instruction
    Processor(Kernel kernel, int[] streams) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.strands = kernel.strands;
        this.random = kernel.random;
        this.code = kernel.code;
        this.streams = streams;
    }

    /// Goes on with a strand at its step.
    void advance(int row) {
        if (running) {
            push(row);
            return;
        }
        running = true;
        run(row);
        while (count > 0) {
            long next = ready[--count];
            int other = (int) next;
            if (strands.generation(other) == (int) (next >>> 32)) {
                run(other);
            }
        }
        running = false;
    }

    private void push(int row) {
        if (count == ready.length) {
            ready = Arrays.copyOf(ready, 2 * count);
        }
        ready[count++] = ((long) strands.generation(row) << 32) | row;
    }

    private void run(int row) {
        int step = strands.step(row);
        while (true) {
            switch (code.operation[step]) {
                case Code.CALL -> {
                    strands.step(row, step);
                    kernel.calls.begin(row);
                    return;
                }
                case Code.MAYBE -> step = random.unit(streams[step]) < code.number[step] ? step + 1 : code.first[step];
                case Code.CHOICE -> step = choose(step);
                case Code.JUMP -> step = code.first[step];
                case Code.REPEAT -> {
                    strands.step(row, step);
                    if (repeat(row, step)) {
                        return;
                    }
                    step = code.second[step];
                }
                case Code.FORK -> {
                    strands.step(row, step);
                    fork(row, step);
                    return;
                }
                case Code.SEND -> {
                    send(row, code.first[step]);
                    step = code.second[step];
                }
                default -> {
                    end(row, 0);
                    return;
                }
            }
        }
    }

    private int choose(int step) {
        double unit = random.unit(streams[step]);
        int last = step + code.first[step];
        int branch = step + 1;
        while (branch < last && unit >= code.number[branch]) {
            branch++;
        }
        return code.first[branch];
    }

    /// @return whether there is anything to wait for
    private boolean repeat(int row, int step) {
        double mean = code.number[step];
        int whole = (int) mean;
        int passes = whole + (mean > whole && random.unit(streams[step]) < mean - whole ? 1 : 0);
        if (passes == 0) {
            return false;
        }
        strands.parts[row] = 1;
        strands.joined[row] = 0;
        int made = begin(Strands.PART, row, code.first[step]);
        strands.passes[made] = passes;
        return true;
    }

    private void fork(int row, int step) {
        int branches = code.first[step];
        strands.parts[row] = branches;
        strands.joined[row] = 0;
        for (int branch = 1; branch <= branches; branch++) {
            int made = begin(Strands.PART, row, code.first[step + branch]);
            strands.passes[made] = 1;
        }
    }

    private int begin(int kind, int row, int step) {
        int made = strands.take(kind, clock.now);
        strands.parent(made, kind == Strands.PART ? row : Strands.NOBODY);
        strands.parentGeneration(made, strands.generation(row));
        strands.zone(made, strands.zone(row));
        strands.step(made, step);
        push(made);
        return made;
    }

    /// A strand has come to its end, or cannot go on.
    ///
    /// @param cause why it failed, 0 if it did not
    void end(int row, int cause) {
        switch (strands.kind(row)) {
            case Strands.ROOT -> kernel.sources.finish(row, cause);
            case Strands.WORK -> kernel.works.finish(row, cause);
            case Strands.PART -> endPart(row, cause);
            default -> {
                int sender = strands.origin(row);
                if (sender >= 0) {
                    kernel.stations[sender].backlog--;
                }
                strands.give(row);
            }
        }
    }

    /// Starts what nobody waits for, and counts it as long as it is under way where an element sent it.
    private void send(int row, int step) {
        int made = begin(Strands.LOOSE, row, step);
        int sender = Strands.NOBODY;
        if (strands.kind(row) == Strands.WORK) {
            Station station = kernel.lanes[strands.lane(row)].station;
            station.backlog++;
            sender = station.number;
        }
        strands.origin(made, sender);
    }

    private void endPart(int row, int cause) {
        if (!strands.isAwaited(row)) {
            strands.give(row);
            return;
        }
        int parent = strands.parent(row);
        int step = strands.step(parent);
        if (cause == 0 && --strands.passes[row] > 0) {
            strands.step(row, code.first[step]);
            push(row);
            return;
        }
        if (cause != 0) {
            strands.joined[parent] = cause;
        }
        boolean last = --strands.parts[parent] == 0;
        if (last) {
            strands.absorb(parent, row);
        }
        strands.give(row);
        if (!last) {
            return;
        }
        if (strands.joined[parent] != 0) {
            end(parent, strands.joined[parent]);
        } else {
            strands.step(parent, code.second[step]);
            advance(parent);
        }
    }
}
