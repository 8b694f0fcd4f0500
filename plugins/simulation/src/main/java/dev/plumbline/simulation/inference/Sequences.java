package dev.plumbline.simulation.inference;

/// What an engine knows of each sequence, by slot. A token is planned before it is emitted: when the step that computes
/// it
/// is decided.
final class Sequences {

    static final byte FREE = 0;
    static final byte WAITING = 1;
    static final byte RUNNING = 2;

    final byte[] state;
    final int[] prompt;
    final int[] output;
    final int[] planned;
    final int[] emitted;
    /// Tokens whose keys and values are in the cache once the planned steps have run.
    final int[] computed;
    final long[] blocks;
    /// Tells apart the requests that have a slot one after the other.
    final int[] serial;

    Sequences(int slots) {
        state = new byte[slots];
        prompt = new int[slots];
        output = new int[slots];
        planned = new int[slots];
        emitted = new int[slots];
        computed = new int[slots];
        blocks = new long[slots];
        serial = new int[slots];
    }

    void begin(int slot, int promptTokens, int outputTokens) {
        state[slot] = WAITING;
        prompt[slot] = promptTokens;
        output[slot] = outputTokens;
        planned[slot] = 0;
        emitted[slot] = 0;
        computed[slot] = 0;
        blocks[slot] = 0;
        serial[slot]++;
    }

    /// Whether a slot still has the request that had it when the serial was read.
    boolean isStill(int slot, int number) {
        return state[slot] != FREE && serial[slot] == number;
    }

    /// The tokens that there are of a sequence: its prompt and what is planned of its answer.
    int length(int slot) {
        return prompt[slot] + planned[slot];
    }

    /// How many tokens of the answer are not planned yet.
    int unplanned(int slot) {
        return output[slot] - planned[slot];
    }
}
