package dev.plumbline.simulation.queues.calls;

/// Calls that are repeated when they fail, each attempt failing independently.
///
/// Source: Beyer, Jones, Petoff & Murphy, Site Reliability Engineering (2016), chapter 22.
///
/// @param failing the share of the attempts that fail, from 0 to 1
/// @param most how often a call is repeated at most, at least 0
public record Retries(double failing, long most) {

    public Retries {
        if (!(failing >= 0 && failing <= 1) || most < 0) {
            throw new IllegalArgumentException(
                    "A share is from 0 to 1 and retries are 0 or more, got " + failing + " and " + most);
        }
    }

    /// The mean number of attempts for one call.
    public double meanAttempts() {
        return failing == 1 ? most + 1.0 : -Math.expm1((most + 1.0) * Math.log(failing)) / (1 - failing);
    }

    /// The share of the calls that fail after the last attempt.
    public double failureProbability() {
        return Math.pow(failing, most + 1.0);
    }

    /// The attempts at the bottom for one call at the top, if every layer repeats what fails for the layers below, and
    /// the bottom always fails.
    public static double attemptsThrough(int layers, long most) {
        return Math.pow(most + 1.0, layers);
    }

    /// The retries for one call that a bucket of tokens allows in the long run: each success puts `deposit` tokens in,
    /// each retry takes one. At most what all failures ask for.
    ///
    /// Source: Brooker, Fixing retries with token buckets and circuit breakers (2022).
    public double budgeted(double deposit) {
        if (!(deposit >= 0)) {
            throw new IllegalArgumentException("A deposit is at least 0, got " + deposit);
        }
        double earned = deposit * (1 - failing);
        double asked = meanAttempts() - 1;
        return earned >= 1 ? asked : Math.min(asked, earned / (1 - earned));
    }
}
