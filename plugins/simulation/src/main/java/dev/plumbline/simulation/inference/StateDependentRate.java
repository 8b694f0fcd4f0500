package dev.plumbline.simulation.inference;

/// How fast a batch works off requests when all that is known is how much its members slow each other down: with n of
/// them
/// it ends `n x rate / (1 + slowdown x (n - 1))` requests in a second, all together.
///
/// It is the step model seen from far: where prompts are short, `rate` is one over the time of a request that is alone,
/// and
/// `slowdown` is `(perSequence + perContextToken x context) / (base + perSequence + perContextToken x context)`.
///
/// @param batch how many are worked on at the same time, at least 1
/// @param rate the requests in a second when there is one, above 0
/// @param slowdown what each further one adds to the time of all, as a share of it, at least 0
public record StateDependentRate(int batch, double rate, double slowdown) {

    /// @throws IllegalArgumentException if a parameter is out of its range
    public StateDependentRate {
        if (batch < 1 || !(rate > 0) || !(slowdown >= 0) || Double.isInfinite(rate + slowdown)) {
            throw new IllegalArgumentException(
                    "A batch has at least one place, a rate above 0 and a slowdown of at least" + " 0, got " + batch
                            + ", " + rate + " and " + slowdown);
        }
    }

    /// The requests that end in a second, with so many in the batch or waiting for it.
    public double total(long present) {
        long members = Math.clamp(present, 0, batch);
        return members == 0 ? 0 : members * rate / (1 + slowdown * (members - 1));
    }
}
