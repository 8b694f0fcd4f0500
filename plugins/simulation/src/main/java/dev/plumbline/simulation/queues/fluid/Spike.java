package dev.plumbline.simulation.queues.fluid;

/// A rise of the load for some time, as a fluid: work comes and goes evenly.
///
/// Source: Newell, Applications of Queueing Theory (1982), chapter 2.
///
/// @param capacity requests per second that can be answered
/// @param usual requests per second before and after
/// @param raised requests per second while the rise lasts
/// @param seconds how long it lasts
public record Spike(double capacity, double usual, double raised, double seconds) {

    public Spike {
        if (!(capacity >= 0) || !(usual >= 0) || !(raised >= 0) || !(seconds >= 0)) {
            throw new IllegalArgumentException("Rates and times are at least 0, got " + capacity + ", " + usual + ", "
                    + raised + " and " + seconds);
        }
    }

    /// By how many requests per second a backlog grows, 0 if it does not.
    public static double growth(double rate, double capacity) {
        return Math.max(0, rate - capacity);
    }

    /// The time until `places` are filled, infinite if the load does not exceed the capacity.
    public static double timeToFill(double places, double rate, double capacity) {
        double growth = growth(rate, capacity);
        return growth == 0 ? Double.POSITIVE_INFINITY : places / growth;
    }

    /// The most requests that wait, if all could before the rise.
    public double peakBacklog() {
        return growth(raised, capacity) * seconds;
    }

    /// The time from the end of the rise until the backlog is gone, infinite if the usual load leaves no room for it.
    public double drainSeconds() {
        double backlog = peakBacklog();
        return backlog == 0 ? 0 : timeToFill(backlog, capacity, usual);
    }

    /// The longest time that a request of the rise waits.
    public double longestWait() {
        return peakBacklog() == 0 ? 0 : peakBacklog() / capacity;
    }
}
