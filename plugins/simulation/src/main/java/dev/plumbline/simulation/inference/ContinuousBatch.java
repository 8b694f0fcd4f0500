package dev.plumbline.simulation.inference;

/// An inference engine with continuous batching, step by step: requests come into the batch and leave it between steps,
/// prompts are computed in pieces beside the sequences that decode, and sequences lose their place when the cache is
/// full.
///
/// It keeps no time. Whoever does asks [#stepsUntilChange] and [#duration] when a step begins, and calls [#finishSteps]
/// when they have passed; for as long as the same sequences only decode, one event stands for many steps. A request
/// that
/// arrives meanwhile is told to [#admit] at once; the event may then have to move to the end of the step that is under
/// way, which [#stepsAfterArrival] tells. Requests are integers, given by the caller: slots from 0. Nothing is
/// allocated
/// after the start, and the same calls give the same answers. Not safe for several threads.
///
/// Source: Yu et al., Orca, OSDI 2022 (iteration-level scheduling); Agrawal et al., Sarathi-Serve, OSDI 2024 (chunked
/// prefill); the policy is that of vLLM 0.19, see `docs/simulation/model-endpoints.md`.
public final class ContinuousBatch {

    private static final long UNKNOWN = -1;

    private final StepModel model;
    private final BatchLimits limits;
    private final Sequences sequences;
    private final StepPlanner planner;
    private final TokensDue due;
    private StepPlan current;
    private StepPlan next;
    private boolean underWay;
    private boolean disturbed;
    private long stretch = UNKNOWN;
    private long passed;

    /// An engine without requests.
    ///
    /// @param slots how many requests there may be at the same time, those that wait included, at least 1
    public ContinuousBatch(StepModel model, BatchLimits limits, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("An engine needs at least one slot, got " + slots);
        }
        this.model = model;
        this.limits = limits;
        sequences = new Sequences(slots);
        planner = new StepPlanner(limits, sequences);
        int places = Math.min(limits.sequences(), slots);
        current = new StepPlan(places);
        next = new StepPlan(places);
        due = new TokensDue(places);
    }

    /// Takes a request in, unless it could never be served. What is refused does not use its slot.
    ///
    /// @param slot a slot that is free
    /// @param promptTokens the tokens of the prompt, at least 1
    /// @param outputTokens the tokens of the answer, at least 1
    /// @throws IllegalArgumentException if the slot is not free or a count is below 1
    public Admission admit(int slot, int promptTokens, int outputTokens) {
        if (promptTokens < 1 || outputTokens < 1) {
            throw new IllegalArgumentException("A request has at least one token in its prompt and in its answer, got "
                    + promptTokens + " and " + outputTokens);
        }
        if (sequences.state[slot] != Sequences.FREE) {
            throw new IllegalArgumentException("Slot " + slot + " is not free");
        }
        long tokens = (long) promptTokens + outputTokens;
        if (tokens > limits.contextWindow()) {
            return Admission.ABOVE_CONTEXT_WINDOW;
        }
        if (limits.cache().blocksFor(tokens) > limits.cache().blocks()) {
            return Admission.ABOVE_CACHE;
        }
        sequences.begin(slot, promptTokens, outputTokens);
        planner.add(slot);
        return Admission.ACCEPTED;
    }

    /// Forgets a request that nobody waits for any more; its slot is free at once. The step under way takes as long as
    /// it
    /// would have.
    ///
    /// @param elapsed the seconds since the steps under way began, at least 0; 0 if there is none
    /// @throws IllegalArgumentException if the slot is free
    public void cancel(int slot, double elapsed) {
        if (sequences.state[slot] == Sequences.FREE) {
            throw new IllegalArgumentException("Slot " + slot + " is free");
        }
        if (underWay) {
            pass(stepsBegun(elapsed) - 1);
        }
        planner.release(slot);
        planner.dropWithoutPlace();
        disturbed = true;
    }

    /// The seconds of the step that begins, infinite if there is nothing to do.
    public double nextStepDuration() {
        begin();
        return underWay ? current.duration(model) : Double.POSITIVE_INFINITY;
    }

    /// How many steps, beginning with this one, pass until somebody gets the first or the last token, gets a place or
    /// loses it; 0 if there is nothing to do. It does not change until steps are finished: for requests that arrive or
    /// leave meanwhile see [#stepsAfterArrival].
    public long stepsUntilChange() {
        begin();
        if (stretch == UNKNOWN && underWay) {
            stretch = onlyDecodes() ? 1 + planner.decodingSteps() : 1;
        }
        return underWay ? stretch : 0;
    }

    /// The seconds of the next steps.
    ///
    /// @param steps how many, from 0 to what [#stepsUntilChange] says
    public double duration(long steps) {
        begin();
        if (!underWay || steps <= 0) {
            return 0;
        }
        return steps == 1 ? current.duration(model) : model.decoding(steps, current.size(), current.contextTokens());
    }

    /// How many steps have begun after so many seconds: those that ended, and the one that is under way or just ends.
    ///
    /// @param elapsed the seconds since the first of the steps began, at least 0
    /// @return from 1 to what [#stepsUntilChange] says
    public long stepsBegun(double elapsed) {
        long low = 1;
        long high = stepsUntilChange();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (duration(middle) >= elapsed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// How many of the steps that were to pass still pass at once, now that a request arrived or left: those that have
    /// begun, or all where a newcomer only joins the line.
    ///
    /// @param elapsed the seconds since the first of the steps began, at least 0
    /// @return from 1 to what [#stepsUntilChange] says
    public long stepsAfterArrival(double elapsed) {
        return planner.admitsNobody() && !disturbed ? stepsUntilChange() : stepsBegun(elapsed);
    }

    /// Ends the step that is under way.
    public void finishStep(BatchEvents events) {
        finishSteps(1, events);
    }

    /// Ends steps, and tells who got the first and the last token at their end, in the order of the batch.
    ///
    /// @param steps how many, from 1 to what [#stepsUntilChange] says
    /// @throws IllegalArgumentException if no step is under way, or fewer
    public void finishSteps(long steps, BatchEvents events) {
        begin();
        if (!underWay || steps <= passed || isTooFar(steps)) {
            throw new IllegalArgumentException("There are not " + steps + " steps to finish");
        }
        pass(steps - 1);
        current.skip(steps - 1);
        next.skip(steps - 1);
        StepPlan ended = current;
        current = next;
        next = ended;
        underWay = false;
        disturbed = false;
        stretch = UNKNOWN;
        passed = 0;
        due.collect(ended, sequences, planner);
        ended.clear();
        due.tell(events);
    }

    /// The requests that have a place in the batch.
    public int running() {
        return planner.running();
    }

    /// The requests that wait for a place, those that lost it included.
    public int waiting() {
        return planner.waiting();
    }

    /// The share of the cache that is in use, from 0 to 1.
    public double cacheUse() {
        return 1 - planner.freeBlocks() / (double) limits.cache().blocks();
    }

    /// How often a request has lost its place since the start.
    public long preemptions() {
        return planner.preemptions();
    }

    private void begin() {
        if (underWay) {
            return;
        }
        if (current.isEmpty()) {
            planner.plan(current);
        }
        underWay = !current.isEmpty();
        if (underWay && limits.scheduling() == BatchLimits.Scheduling.ONE_AHEAD) {
            planner.plan(next);
        }
    }

    private boolean onlyDecodes() {
        boolean ahead = limits.scheduling() == BatchLimits.Scheduling.ONE_AHEAD;
        return !disturbed
                && planner.admitsNobody()
                && current.onlyDecodes(planner.running())
                && (!ahead || next.onlyDecodes(planner.running()));
    }

    /// Lets the sequences know of steps that have ended since the first began.
    private void pass(long steps) {
        if (steps > passed) {
            planner.skip(steps - passed);
            passed = steps;
        }
    }

    private boolean isTooFar(long steps) {
        return steps > 1 && steps > stepsUntilChange();
    }
}
