package dev.plumbline.designrules.pack;

/// Watches the time of one run of a rule.
final class Deadline {

    private final TimeLimits limits;
    private final long end;
    private long evaluationEnd;

    Deadline(TimeLimits limits) {
        this.limits = limits;
        long now = limits.nanoTime().getAsLong();
        end = now + limits.rule().toNanos();
        evaluationEnd = end;
    }

    /// An evaluation begins.
    void begin() {
        evaluationEnd = limits.nanoTime().getAsLong() + limits.evaluation().toNanos();
    }

    /// Whether the time of the evaluation or of the rule is over.
    boolean isOver() {
        long now = limits.nanoTime().getAsLong();
        return now - end > 0 || now - evaluationEnd > 0;
    }

    /// A step of the evaluation is done.
    void passed() {
        if (isOver()) {
            throw new Over();
        }
    }

    /// Ends an evaluation. An exception would not: `||` and `&&` take it for a failure of one of their sides.
    static final class Over extends Error {
        private static final long serialVersionUID = 1L;

        Over() {
            super("The time is over", null, false, false);
        }
    }
}
