package dev.plumbline.simulation.queues.calls;

/// A circuit breaker that opens after failures in a row, rejects all calls for some time, and then lets one through: a
/// success closes it, a failure opens it again.
///
/// Answers come at once and calls are Poisson. By renewal, with the mean length of the runs of Feller, An Introduction
/// to Probability Theory and Its Applications, volume 1 (1968), section XIII.7.
///
/// @param failing the share of the attempts that fail, from 0 to 1
/// @param failures how many failures in a row open it, at least 1
/// @param openSeconds how long it stays open, at least 0
public record ConsecutiveBreaker(double failing, int failures, double openSeconds) {

    public ConsecutiveBreaker {
        if (!(failing >= 0 && failing <= 1) || failures < 1 || !(openSeconds >= 0)) {
            throw new IllegalArgumentException(
                    "A breaker needs a share from 0 to 1, failures of 1 or more and a time of" + " at least 0, got "
                            + failing + ", " + failures + " and " + openSeconds);
        }
    }

    /// The mean number of attempts from closed to open, infinite if none fails.
    public double attemptsToOpen() {
        return failing == 1 ? failures : Math.expm1(-failures * Math.log(failing)) / (1 - failing);
    }

    /// The share of the calls that are rejected.
    ///
    /// @param rate calls per second
    public double rejected(double rate) {
        if (!(rate >= 0)) {
            throw new IllegalArgumentException("A rate is at least 0, got " + rate);
        }
        double perOpening = rate * openSeconds;
        if (failing == 1) {
            return perOpening / (perOpening + 1);
        }
        double openings = 1 / (1 - failing);
        double attempts = attemptsToOpen() + openings;
        return Double.isInfinite(attempts) ? 0 : openings * perOpening / (openings * perOpening + attempts);
    }
}
