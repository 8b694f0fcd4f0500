package dev.plumbline.simulation.kernel;

/// A circuit breaker: closed, open for a while, then half open until its probes have succeeded.
///
/// The share of failures is that of a window which moves on in tenths of its length.
final class BreakerState {

    private static final int SLICES = 10;

    private final LinkPlan.Breaker plan;
    private final long[] calls = new long[SLICES];
    private final long[] failures = new long[SLICES];
    private final double slice;
    private long current;
    private int inRow;
    private double openUntil = Double.NEGATIVE_INFINITY;
    private boolean open;
    private int probing;
    private int succeeded;

    BreakerState(LinkPlan.Breaker plan) {
        this.plan = plan;
        this.slice = plan.window() / SLICES;
    }

    /// Whether a call may be made now.
    boolean lets(double now) {
        if (!open) {
            return true;
        }
        if (now < openUntil || probing + succeeded >= plan.probes()) {
            return false;
        }
        probing++;
        return true;
    }

    /// Learns of a call that was answered.
    void succeed(double now) {
        inRow = 0;
        if (open) {
            if (now < openUntil) {
                return;
            }
            probing = Math.max(0, probing - 1);
            succeeded++;
            if (succeeded >= plan.probes()) {
                close();
            }
            return;
        }
        calls[at(now)]++;
    }

    /// Learns of a call that failed.
    ///
    /// @return whether it opened
    boolean fail(double now) {
        inRow++;
        if (open) {
            if (now < openUntil) {
                return false;
            }
            return trip(now);
        }
        int at = at(now);
        calls[at]++;
        failures[at]++;
        if ((plan.consecutive() > 0 && inRow >= plan.consecutive()) || isOverRatio()) {
            return trip(now);
        }
        return false;
    }

    private boolean isOverRatio() {
        long all = 0;
        long bad = 0;
        for (int index = 0; index < SLICES; index++) {
            all += calls[index];
            bad += failures[index];
        }
        return all >= plan.least() && bad >= plan.ratio() * all;
    }

    private boolean trip(double now) {
        open = true;
        openUntil = now + plan.openFor();
        probing = 0;
        succeeded = 0;
        inRow = 0;
        return true;
    }

    private void close() {
        open = false;
        inRow = 0;
        java.util.Arrays.fill(calls, 0);
        java.util.Arrays.fill(failures, 0);
    }

    /// The slice of the present, with those cleared that are over.
    private int at(double now) {
        long number = (long) (now / slice);
        long steps = Math.min(SLICES, number - current);
        for (long step = 1; step <= steps; step++) {
            int index = (int) ((current + step) % SLICES);
            calls[index] = 0;
            failures[index] = 0;
        }
        current = number;
        return (int) (number % SLICES);
    }
}
