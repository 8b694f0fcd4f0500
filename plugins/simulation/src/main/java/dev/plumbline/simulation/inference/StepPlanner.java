package dev.plumbline.simulation.inference;

/// Decides what each step of an engine does, as the scheduler of vLLM does it: first come, first served; the sequences
/// that have a place come before those that wait; prompts are computed in pieces; a sequence gets a place when the
/// whole
/// of it fits into the cache. When a running sequence finds no block, the one that came last loses its place and goes
/// back to the head of the line, and nobody new gets a place in that step.
///
/// Source: `vllm/v1/core/sched/scheduler.py` of vLLM 0.19 (`scheduler_reserve_full_isl`, policy `fcfs`).
final class StepPlanner {

    private final BatchLimits limits;
    private final Sequences sequences;
    private final SlotList waiting;
    private final BlockPool pool;
    private final int[] running;
    private int runningCount;
    private boolean headIsBlocked;
    private int budget;
    private boolean preempted;
    private long preemptions;

    StepPlanner(BatchLimits limits, Sequences sequences) {
        this.limits = limits;
        this.sequences = sequences;
        int slots = sequences.state.length;
        waiting = new SlotList(slots);
        pool = new BlockPool(limits.cache().blocks(), slots);
        running = new int[Math.min(limits.sequences(), slots)];
    }

    int running() {
        return runningCount;
    }

    int waiting() {
        return waiting.size();
    }

    long freeBlocks() {
        return pool.free();
    }

    long preemptions() {
        return preemptions;
    }

    /// Whether the next plan gives nobody a place, unless a sequence ends before.
    boolean admitsNobody() {
        return waiting.isEmpty() || headIsBlocked;
    }

    void add(int slot) {
        waiting.addLast(slot);
    }

    void plan(StepPlan plan) {
        plan.clear();
        budget = limits.tokensPerStep();
        preempted = false;
        headIsBlocked = false;
        planRunning(plan);
        if (!preempted) {
            planWaiting(plan);
        }
    }

    private void planRunning(StepPlan plan) {
        for (int index = 0; index < runningCount && budget > 0; index++) {
            int slot = running[index];
            if (sequences.unplanned(slot) == 0) {
                continue;
            }
            int tokens = Math.min(sequences.length(slot) - sequences.computed[slot], budget);
            long blocks = blocksFor(sequences.computed[slot] + tokens) - sequences.blocks[slot];
            while (blocks > pool.free() && runningCount > index) {
                preemptLast();
            }
            if (runningCount <= index) {
                return;
            }
            pool.take(blocks);
            sequences.blocks[slot] += blocks;
            compute(plan, slot, tokens);
        }
    }

    private void preemptLast() {
        int slot = running[--runningCount];
        long written = sequences.computed[slot] / limits.cache().blockTokens();
        pool.give(sequences.blocks[slot] - written);
        if (limits.cache().prefixCaching() == KvCache.PrefixCaching.ON) {
            pool.giveKept(slot, written);
        } else {
            pool.give(written);
        }
        sequences.blocks[slot] = 0;
        sequences.computed[slot] = 0;
        sequences.state[slot] = Sequences.WAITING;
        waiting.addFirst(slot);
        preempted = true;
        preemptions++;
    }

    private void planWaiting(StepPlan plan) {
        while (!waiting.isEmpty()) {
            int slot = waiting.first();
            int length = sequences.length(slot);
            if (budget == 0 || runningCount == running.length || blocksFor(length) > pool.free()) {
                headIsBlocked = true;
                return;
            }
            waiting.remove(slot);
            sequences.state[slot] = Sequences.RUNNING;
            running[runningCount++] = slot;
            // The last token is always computed again: it is what the next one is made from.
            long found = Math.min(pool.kept(slot), (length - 1) / limits.cache().blockTokens());
            pool.takeKept(slot, found);
            sequences.computed[slot] = (int) (found * limits.cache().blockTokens());
            int tokens = Math.min(length - sequences.computed[slot], budget);
            sequences.blocks[slot] = blocksFor(sequences.computed[slot] + tokens);
            pool.take(sequences.blocks[slot] - found);
            plan.admits();
            compute(plan, slot, tokens);
        }
    }

    private void compute(StepPlan plan, int slot, int tokens) {
        int length = sequences.length(slot);
        boolean decodes = sequences.planned[slot] > 0 && length - sequences.computed[slot] == 1;
        sequences.computed[slot] += tokens;
        budget -= tokens;
        if (decodes) {
            plan.addDecode(slot, sequences.serial[slot], length);
        } else {
            plan.addPrefill(slot, sequences.serial[slot], tokens);
        }
        if (sequences.computed[slot] == length) {
            plan.lastYields();
            sequences.planned[slot]++;
        }
    }

    /// Takes a slot out of the batch or the line. Running slots leave the batch with the next call of
    /// [#dropWithoutPlace].
    void release(int slot) {
        if (sequences.state[slot] == Sequences.WAITING) {
            headIsBlocked = headIsBlocked && waiting.first() != slot;
            waiting.remove(slot);
            pool.forget(slot);
        } else {
            headIsBlocked = false;
        }
        pool.give(sequences.blocks[slot]);
        sequences.blocks[slot] = 0;
        sequences.state[slot] = Sequences.FREE;
    }

    /// Closes the gaps that released slots left in the batch.
    void dropWithoutPlace() {
        int kept = 0;
        for (int index = 0; index < runningCount; index++) {
            if (sequences.state[running[index]] == Sequences.RUNNING) {
                running[kept++] = running[index];
            }
        }
        runningCount = kept;
    }

    /// How many more steps all running sequences can decode without an end and without a lack of blocks.
    long decodingSteps() {
        long most = Long.MAX_VALUE;
        for (int index = 0; index < runningCount; index++) {
            most = Math.min(most, sequences.unplanned(running[index]));
        }
        if (blocksToDecode(most) <= pool.free()) {
            return most;
        }
        long fits = 0;
        while (fits < most - 1) {
            long middle = fits + (most - fits) / 2;
            if (blocksToDecode(middle) <= pool.free()) {
                fits = middle;
            } else {
                most = middle;
            }
        }
        return fits;
    }

    private long blocksToDecode(long steps) {
        long blocks = 0;
        for (int index = 0; index < runningCount; index++) {
            int slot = running[index];
            blocks += blocksFor(sequences.computed[slot] + steps) - sequences.blocks[slot];
        }
        return blocks;
    }

    /// Plans steps in which all running sequences decode and nothing else happens.
    void skip(long steps) {
        for (int index = 0; index < runningCount; index++) {
            int slot = running[index];
            sequences.computed[slot] += (int) steps;
            sequences.planned[slot] += (int) steps;
            sequences.emitted[slot] += (int) steps;
            long blocks = blocksFor(sequences.computed[slot]) - sequences.blocks[slot];
            pool.take(blocks);
            sequences.blocks[slot] += blocks;
        }
    }

    private long blocksFor(long tokens) {
        return limits.cache().blocksFor(tokens);
    }
}
