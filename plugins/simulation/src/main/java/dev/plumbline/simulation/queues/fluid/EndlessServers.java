package dev.plumbline.simulation.queues.fluid;

/// As many servers as are needed, and a rate of arrivals that changes at once (M/M/infinity).
///
/// Source: Eick, Massey & Whitt, The physics of the Mt/G/infinity queue, Operations Research 41 (1993) 731-742: the
/// number of busy servers is Poisson, with this mean.
///
/// @param before arrivals per second up to time 0
/// @param after arrivals per second from then on
/// @param serviceRate completions per second of each server, above 0
public record EndlessServers(double before, double after, double serviceRate) {

    public EndlessServers {
        if (!(before >= 0) || !(after >= 0) || !(serviceRate > 0)) {
            throw new IllegalArgumentException(
                    "Rates are at least 0, got " + before + ", " + after + " and " + serviceRate);
        }
    }

    /// The mean number of busy servers some time after the change.
    public double meanBusy(double seconds) {
        double faded = seconds <= 0 ? 1 : Math.exp(-serviceRate * seconds);
        return (after + (before - after) * faded) / serviceRate;
    }
}
