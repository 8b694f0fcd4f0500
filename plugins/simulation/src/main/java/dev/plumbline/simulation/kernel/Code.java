package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// The steps of all requests, as instructions with operands in arrays.
///
/// | Instruction | Does |
/// |---|---|
/// | `CALL link steps otherwise` | calls along a link; the target's steps begin at `steps`; after a failure goes on at
/// `otherwise`, or fails too where that is negative |
/// | `MAYBE share after` | goes on with the next step with a probability, else at `after` |
/// | `CHOICE count`, then `count` x `BRANCH share steps` | goes on at one of the branches; `share` is summed up |
/// | `JUMP steps` | goes on there |
/// | `REPEAT count body after` | runs the body so many times on average, then goes on at `after` |
/// | `FORK count after`, then `count` x `BRANCH steps` | runs all branches at the same time, and goes on when all are
/// done |
/// | `SEND body after` | starts the body and goes on at once |
/// | `END` | is done |
public final class Code {

    static final int CALL = 0;
    static final int MAYBE = 1;
    static final int CHOICE = 2;
    static final int BRANCH = 3;
    static final int JUMP = 4;
    static final int REPEAT = 5;
    static final int FORK = 6;
    static final int SEND = 7;
    static final int END = 8;

    /// A failed call fails the request too.
    public static final int FAIL = -1;

    final int[] operation;
    final int[] first;
    final int[] second;
    final int[] third;
    final double[] number;
    /// For each instruction that draws, the name that seeds its numbers; else an empty one.
    final String[] stream;

    private Code(Builder builder) {
        operation = Arrays.copyOf(builder.operation, builder.size);
        first = Arrays.copyOf(builder.first, builder.size);
        second = Arrays.copyOf(builder.second, builder.size);
        third = Arrays.copyOf(builder.third, builder.size);
        number = Arrays.copyOf(builder.number, builder.size);
        stream = Arrays.copyOf(builder.stream, builder.size);
    }

    /// Writes instructions one after another.
    public static final class Builder {

        private int[] operation = new int[64];
        private int[] first = new int[64];
        private int[] second = new int[64];
        private int[] third = new int[64];
        private double[] number = new double[64];
        private String[] stream = new String[64];
        private int size;

        /// Where the next instruction will stand.
        public int next() {
            return size;
        }

        /// A call.
        ///
        /// @return the place of the instruction, for `aim`
        public int call(int link, int steps, int otherwise) {
            return add(CALL, link, steps, otherwise, 0, "");
        }

        /// Goes on with a probability.
        ///
        /// @param name the name that seeds the draw
        public int maybe(double share, String name) {
            return add(MAYBE, 0, 0, 0, share, name);
        }

        /// Begins a choice; `branch` must follow so many times.
        public int choice(int count, String name) {
            return add(CHOICE, count, 0, 0, 0, name);
        }

        /// A branch of a choice or a fork.
        ///
        /// @param share of a choice, summed up with those before it
        public int branch(double share) {
            return add(BRANCH, 0, 0, 0, share, "");
        }

        public int jump() {
            return add(JUMP, 0, 0, 0, 0, "");
        }

        public int repeat(double count, String name) {
            return add(REPEAT, 0, 0, 0, count, name);
        }

        /// Begins a fork; `branch` must follow so many times.
        public int fork(int count) {
            return add(FORK, count, 0, 0, 0, "");
        }

        public int send() {
            return add(SEND, 0, 0, 0, 0, "");
        }

        public int end() {
            return add(END, 0, 0, 0, 0, "");
        }

        /// Says where the steps of a call, a branch, a jump, the body of a repetition or of a sending begin.
        public void aim(int instruction, int target) {
            if (operation[instruction] == CALL) {
                second[instruction] = target;
            } else {
                first[instruction] = target;
            }
        }

        /// Says where it goes on after the instruction.
        public void after(int instruction, int target) {
            switch (operation[instruction]) {
                case CALL -> third[instruction] = target;
                case MAYBE -> first[instruction] = target;
                default -> second[instruction] = target;
            }
        }

        public Code build() {
            return new Code(this);
        }

        private int add(int code, int one, int two, int three, double value, String name) {
            if (size == operation.length) {
                operation = Arrays.copyOf(operation, 2 * size);
                first = Arrays.copyOf(first, 2 * size);
                second = Arrays.copyOf(second, 2 * size);
                third = Arrays.copyOf(third, 2 * size);
                number = Arrays.copyOf(number, 2 * size);
                stream = Arrays.copyOf(stream, 2 * size);
            }
            operation[size] = code;
            first[size] = one;
            second[size] = two;
            third[size] = three;
            number[size] = value;
            stream[size] = name;
            return size++;
        }
    }
}
