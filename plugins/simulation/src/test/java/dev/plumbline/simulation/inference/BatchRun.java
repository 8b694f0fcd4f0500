package dev.plumbline.simulation.inference;

import java.util.Arrays;

/// Keeps the time for a batch in tests: one event for each step, or as few as the batch allows.
final class BatchRun implements BatchEvents {

    private final ContinuousBatch batch;
    private final double[] arrivals;
    private final int[] prompts;
    private final int[] outputs;
    private final double[] cancels;
    final double[] first;
    final double[] last;
    private double now;
    private int arrived;
    private int left;
    int events;

    BatchRun(ContinuousBatch batch, double[] arrivals, int[] prompts, int[] outputs) {
        this.batch = batch;
        this.arrivals = arrivals;
        this.prompts = prompts;
        this.outputs = outputs;
        cancels = new double[arrivals.length];
        first = new double[arrivals.length];
        last = new double[arrivals.length];
        Arrays.fill(cancels, Double.POSITIVE_INFINITY);
        Arrays.fill(first, Double.NaN);
        Arrays.fill(last, Double.NaN);
    }

    /// Gives a request up at a time, if it is there and has not ended.
    BatchRun cancelling(int slot, double at) {
        cancels[slot] = at;
        return this;
    }

    BatchRun run(Pace pace) {
        left = arrivals.length;
        while (left > 0 && events < 1_000_000) {
            long steps = pace == Pace.EACH_STEP ? Math.min(1, batch.stepsUntilChange()) : batch.stepsUntilChange();
            if (steps == 0) {
                now = next();
                happen(now, 0);
            } else {
                pass(steps);
            }
        }
        return this;
    }

    private void pass(long planned) {
        double begin = now;
        long steps = planned;
        while (next() <= begin + batch.duration(steps)) {
            double at = next();
            happen(at, at - begin);
            steps = Math.min(steps, batch.stepsAfterArrival(at - begin));
        }
        now = begin + batch.duration(steps);
        events++;
        batch.finishSteps(steps, this);
    }

    private double next() {
        double next = arrived < arrivals.length ? arrivals[arrived] : Double.POSITIVE_INFINITY;
        for (int slot = 0; slot < arrived; slot++) {
            if (Double.isNaN(last[slot])) {
                next = Math.min(next, cancels[slot]);
            }
        }
        return next;
    }

    private void happen(double at, double elapsed) {
        for (int slot = 0; slot < arrived; slot++) {
            if (Double.isNaN(last[slot]) && cancels[slot] <= at) {
                batch.cancel(slot, elapsed);
                last[slot] = Double.NEGATIVE_INFINITY;
                left--;
            }
        }
        while (arrived < arrivals.length && arrivals[arrived] <= at) {
            if (batch.admit(arrived, prompts[arrived], outputs[arrived]) != Admission.ACCEPTED) {
                throw new IllegalStateException("Request " + arrived + " is refused");
            }
            arrived++;
        }
    }

    @Override
    public void firstToken(int slot) {
        first[slot] = now;
    }

    @Override
    public void finished(int slot) {
        last[slot] = now;
        left--;
    }

    enum Pace {
        EACH_STEP,
        EACH_CHANGE
    }
}
