package dev.plumbline.simulation.inference;

/// The first and last tokens that the end of a step brings. They are noted before anybody hears of them, so that
/// listeners
/// find the engine ready for what they do next.
final class TokensDue {

    private static final int FIRST = 1;
    private static final int LAST = 2;

    private final int[] slots;
    private final byte[] kinds;
    private int size;

    TokensDue(int places) {
        slots = new int[places];
        kinds = new byte[places];
    }

    /// Counts the tokens of a step, and lets go the sequences that have their last.
    void collect(StepPlan ended, Sequences sequences, StepPlanner planner) {
        size = 0;
        for (int index = 0; index < ended.size(); index++) {
            int slot = ended.slot(index);
            // A slot may have been given up, and even used again, since the step was planned.
            if (ended.yields(index) && sequences.isStill(slot, ended.serial(index))) {
                emit(slot, sequences, planner);
            }
        }
        planner.dropWithoutPlace();
    }

    private void emit(int slot, Sequences sequences, StepPlanner planner) {
        sequences.emitted[slot]++;
        boolean first = sequences.emitted[slot] == 1;
        boolean last = sequences.emitted[slot] == sequences.output[slot];
        if (last) {
            planner.release(slot);
        }
        if (first || last) {
            slots[size] = slot;
            kinds[size] = (byte) ((first ? FIRST : 0) | (last ? LAST : 0));
            size++;
        }
    }

    void tell(BatchEvents events) {
        for (int index = 0; index < size; index++) {
            if ((kinds[index] & FIRST) != 0) {
                events.firstToken(slots[index]);
            }
            if ((kinds[index] & LAST) != 0) {
                events.finished(slots[index]);
            }
        }
    }
}
