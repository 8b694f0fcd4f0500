package dev.plumbline.simulation.availability.formulas;

/// A request that is tried again when it fails, each attempt failing by itself.
///
/// It holds for failures that come and go from one attempt to the next, not for outages, which last.
///
/// Source: the geometric distribution; Treynor and others, The Calculus of Service Availability, ACM Queue 15 (2017).
///
/// @param failure the probability that one attempt fails, from 0 to 1
/// @param retries how many attempts may follow the first, at least 0
public record IndependentAttempts(double failure, long retries) {

    public IndependentAttempts {
        Accept.probability("The probability of failure", failure);
        Accept.between("The number of retries", retries, 0, Long.MAX_VALUE - 1);
    }

    /// The probability that one of the attempts succeeds.
    public double success() {
        return 1 - Math.pow(failure, retries + 1.0);
    }
}
