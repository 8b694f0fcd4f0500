package dev.plumbline.simulation.kernel;

import dev.plumbline.simulation.inference.Admission;
import dev.plumbline.simulation.inference.BatchEvents;
import dev.plumbline.simulation.inference.ContinuousBatch;
import java.util.Arrays;

/// A replica of a model endpoint while the kernel runs it: one event stands for as many steps as pass before something
/// changes.
final class Engine implements BatchEvents {

    private static final double LONGEST = Integer.MAX_VALUE / 8.0;

    private final Kernel kernel;
    private final Clock clock;
    private final Strands strands;
    private final Lane lane;
    private final EnginePlan plan;
    private final int prompts;
    private final int stream;
    private ContinuousBatch batch;
    private final int[] rows;
    private final int[] free;
    private final double[] firstTokens;
    private final int[] answers;
    private int freeCount;
    private long planned;
    private double begun;
    private int version;
    private double due;

    /// @param prompts the number of the prompt lengths among the samplers; the next are those of the answers
    Engine(Kernel kernel, Lane lane, EnginePlan plan, int prompts) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.strands = kernel.strands;
        this.lane = lane;
        this.plan = plan;
        this.prompts = prompts;
        this.stream = lane.station.serviceStream;
        this.batch = new ContinuousBatch(plan.model(), plan.limits(), plan.places());
        this.rows = new int[plan.places()];
        this.free = new int[plan.places()];
        this.firstTokens = new double[plan.places()];
        this.answers = new int[plan.places()];
        clear();
    }

    /// A request has reached the replica.
    ///
    /// @return why it is turned away, or nothing
    FailureCause take(int row) {
        int prompt = tokens(prompts);
        int answer = tokens(prompts + 1);
        if (freeCount == 0) {
            return FailureCause.QUEUE_FULL;
        }
        int slot = free[freeCount - 1];
        if (batch.admit(slot, prompt, answer) != Admission.ACCEPTED) {
            return FailureCause.TOO_LONG;
        }
        freeCount--;
        rows[slot] = row;
        answers[slot] = answer;
        firstTokens[slot] = Double.NaN;
        replan();
        count();
        return FailureCause.NONE;
    }

    private int tokens(int distribution) {
        double drawn = kernel.samplers.draw(distribution, stream);
        return (int) Math.max(1, Math.min(LONGEST, Math.rint(drawn)));
    }

    /// Counts who is in the batch and who waits for a place in it.
    private void count() {
        Station station = lane.station;
        station.count(clock.now);
        station.busy += batch.running() - lane.busy;
        station.queued += batch.waiting() - lane.queued;
        lane.busy = batch.running();
        lane.queued = batch.waiting();
    }

    /// Somebody came or left: the steps that were to pass at once may be fewer now.
    private void replan() {
        if (planned == 0) {
            begin();
            return;
        }
        long fewer = batch.stepsAfterArrival((clock.now - begun) * lane.speed);
        if (fewer != planned) {
            planned = fewer;
            schedule();
        }
    }

    private void begin() {
        planned = batch.stepsUntilChange();
        begun = clock.now;
        if (planned > 0) {
            schedule();
        }
    }

    private void schedule() {
        version++;
        if (lane.speed > 0) {
            due = Math.max(clock.now, begun + batch.duration(planned) / lane.speed);
            clock.schedule(due, Clock.STEPPED, lane.number, version);
        }
    }

    /// The steps have passed, if the event is still meant.
    void stepped(int expected) {
        if ((version & Clock.GENERATIONS) != expected || due != clock.now) {
            return;
        }
        long passed = planned;
        planned = 0;
        batch.finishSteps(passed, this);
        if (planned == 0) {
            begin();
        }
        count();
    }

    @Override
    public void firstToken(int slot) {
        firstTokens[slot] = clock.now;
        lane.station.tally.firstToken.add(clock.now - strands.begun(rows[slot]));
    }

    @Override
    public void finished(int slot) {
        int row = rows[slot];
        lane.station.tally.tokens += answers[slot];
        if (answers[slot] > 1) {
            lane.station.tally.perToken.add((clock.now - firstTokens[slot]) / (answers[slot] - 1));
        }
        free[freeCount++] = slot;
        kernel.works.worked(row);
    }

    /// The replica works faster or slower from now on. Steps that are under way are as far as they are.
    void pace(double before, double speed) {
        if (planned > 0 && speed > 0) {
            double done = (clock.now - begun) * before;
            begun = clock.now - done / speed;
            schedule();
        } else {
            version++;
        }
    }

    /// Forgets all requests.
    void clear() {
        batch = new ContinuousBatch(plan.model(), plan.limits(), plan.places());
        Arrays.setAll(free, slot -> plan.places() - 1 - slot);
        freeCount = plan.places();
        planned = 0;
        version++;
        count();
    }
}
