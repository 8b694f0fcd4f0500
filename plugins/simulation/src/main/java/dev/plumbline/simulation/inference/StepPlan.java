package dev.plumbline.simulation.inference;

/// What one step does: the slots in it, and the counts that its duration depends on.
final class StepPlan {

    private final int[] slots;
    private final int[] serials;
    private final boolean[] yields;
    private int size;
    private long prefillTokens;
    private long decoding;
    private long contextTokens;
    private boolean admits;

    StepPlan(int sequences) {
        slots = new int[sequences];
        serials = new int[sequences];
        yields = new boolean[sequences];
    }

    void clear() {
        size = 0;
        prefillTokens = 0;
        decoding = 0;
        contextTokens = 0;
        admits = false;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int slot(int index) {
        return slots[index];
    }

    int serial(int index) {
        return serials[index];
    }

    /// Whether a slot gets a token at the end of the step; only the last piece of a prompt gives one.
    boolean yields(int index) {
        return yields[index];
    }

    long contextTokens() {
        return contextTokens;
    }

    /// Whether each of the given number of sequences gets one more token, and nothing else happens.
    boolean onlyDecodes(int sequences) {
        return size > 0 && size == sequences && decoding == size && !admits;
    }

    void addPrefill(int slot, int serial, int tokens) {
        prefillTokens += tokens;
        add(slot, serial, false);
    }

    void addDecode(int slot, int serial, int context) {
        decoding++;
        contextTokens += context;
        add(slot, serial, true);
    }

    /// Says that the slot added last gets a token at the end of the step.
    void lastYields() {
        yields[size - 1] = true;
    }

    /// Says that a sequence came into the batch.
    void admits() {
        admits = true;
    }

    /// Moves on by steps that only decode.
    void skip(long steps) {
        contextTokens += steps * decoding;
    }

    double duration(StepModel model) {
        return model.duration(prefillTokens, decoding, contextTokens);
    }

    private void add(int slot, int serial, boolean yield) {
        slots[size] = slot;
        serials[size] = serial;
        yields[size] = yield;
        size++;
    }
}
