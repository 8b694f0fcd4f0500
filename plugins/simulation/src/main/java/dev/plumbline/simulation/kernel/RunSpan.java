package dev.plumbline.simulation.kernel;

/// How long a run is.
///
/// @param horizon its length, in seconds
/// @param skipped how many windows at the beginning are not counted, as the system was still filling up
/// @param windows into how many windows of equal length it is cut, 1 or more
public record RunSpan(double horizon, int skipped, int windows) {

    public RunSpan {
        if (!(horizon > 0) || !(horizon < 1e12) || windows < 1 || skipped < 0 || skipped >= windows) {
            throw new IllegalArgumentException("A run has a length above 0 and counts at least one window, got "
                    + horizon + " s, " + skipped + " of " + windows + " windows skipped");
        }
    }

    /// The length of a window, in seconds.
    public double window() {
        return horizon / windows;
    }

    /// The seconds that are counted.
    public double counted() {
        return horizon - skipped * window();
    }
}
