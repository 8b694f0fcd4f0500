package dev.plumbline.simulation.queues;

/// The wait before one server when only two moments of the times between arrivals and of service are known (GI/G/1).
///
/// @param interval the mean time between arrivals
/// @param intervalVariation its squared coefficient of variation
/// @param service the time that the server works on one request
public record Kingman(double interval, double intervalVariation, ServiceTime service) {

    public Kingman {
        if (!(interval > 0) || !(intervalVariation >= 0)) {
            throw new IllegalArgumentException("The time between arrivals has a mean above 0 and a variation of at"
                    + " least 0, got " + interval + " and " + intervalVariation);
        }
    }

    /// The mean wait, approximately: variation x utilization x time. Source: Kingman, The single server queue in heavy
    /// traffic, Proceedings of the Cambridge Philosophical Society 57 (1961) 902-904; Hopp & Spearman, Factory Physics.
    public double meanWait() {
        double load = service.mean() / interval;
        return load < 1
                ? load / (1 - load) * (intervalVariation + service.variation()) / 2 * service.mean()
                : Double.POSITIVE_INFINITY;
    }

    /// What the mean wait does not exceed. Source: Kingman, Some inequalities for the queue GI/G/1, Biometrika 49
    /// (1962) 315-324.
    public double mostMeanWait() {
        double load = service.mean() / interval;
        double variances = intervalVariation * interval * interval + service.variance();
        return load < 1 ? variances / interval / (2 * (1 - load)) : Double.POSITIVE_INFINITY;
    }
}
