package dev.plumbline.simulation.kernel;

import dev.plumbline.pluginapi.Curve;

/// The course of a run at one station, while it is written down.
final class StationCourse {

    private final Station station;
    private final double window;
    private final double[] arrived;
    private final double[] busy;
    private final double[] utilization;
    private final double[] queue;
    private final double[] failed;
    private final double[] replicas;
    private long arrivedBefore;
    private long failedBefore;
    private double busyBefore;
    private double serversBefore;
    private double queueBefore;
    private double replicasBefore;

    StationCourse(Station station, RunSpan span) {
        this.station = station;
        this.window = span.window();
        arrived = new double[span.windows()];
        busy = new double[span.windows()];
        utilization = new double[span.windows()];
        queue = new double[span.windows()];
        failed = new double[span.windows()];
        replicas = new double[span.windows()];
    }

    void close(int number, double now) {
        station.measure(now);
        StationTally tally = station.tally;
        double servers = tally.serverArea - serversBefore;
        arrived[number] = (tally.arrived - arrivedBefore) / window;
        failed[number] = (tally.failed - failedBefore) / window;
        busy[number] = (tally.busyArea - busyBefore) / window;
        utilization[number] = servers > 0 ? (tally.busyArea - busyBefore) / servers : 0;
        queue[number] = (tally.queueArea - queueBefore) / window;
        replicas[number] = (tally.replicaArea - replicasBefore) / window;
        mark();
    }

    /// What is counted from now on belongs to the next window.
    void mark() {
        StationTally tally = station.tally;
        arrivedBefore = tally.arrived;
        failedBefore = tally.failed;
        busyBefore = tally.busyArea;
        serversBefore = tally.serverArea;
        queueBefore = tally.queueArea;
        replicasBefore = tally.replicaArea;
    }

    Series.OfStation take(int windows) {
        return new Series.OfStation(
                Curve.first(arrived, windows),
                Curve.first(busy, windows),
                Curve.first(utilization, windows),
                Curve.first(queue, windows),
                Curve.first(failed, windows),
                Curve.first(replicas, windows));
    }
}
