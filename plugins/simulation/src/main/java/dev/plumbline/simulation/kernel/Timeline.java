package dev.plumbline.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Lets incidents begin and end.
final class Timeline {

    private final Kernel kernel;
    private final Clock clock;
    private final List<Incident> incidents;
    /// For each station and replica, by how much it is slower.
    private final double[][] slowness;
    /// For each incident that is a roll-out, how many replicas were taken away, and how many are back.
    private final int[] begun;
    private final int[] replaced;

    Timeline(Kernel kernel, List<Incident> incidents) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.incidents = incidents;
        this.slowness = new double[kernel.stations.length][];
        this.begun = new int[incidents.size()];
        this.replaced = new int[incidents.size()];
        for (Station station : kernel.stations) {
            slowness[station.number] = new double[station.plan.replicas().most()];
            Arrays.fill(slowness[station.number], 1);
        }
    }

    void start() {
        for (int number = 0; number < incidents.size(); number++) {
            Incident incident = incidents.get(number);
            clock.schedule(incident.at(), Clock.BEGINS, number);
            if (!(incident.effect() instanceof Incident.Deploy) && incident.until() < Double.POSITIVE_INFINITY) {
                clock.schedule(incident.until(), Clock.ENDS, number);
            }
        }
    }

    void begin(int number) {
        switch (incidents.get(number).effect()) {
            case Incident.Crash crash -> kernel.replicas.crash(station(crash.station()), crash.replicas());
            case Incident.Slow slow -> slow(slow, slow.factor());
            case Incident.Errors errors -> fail(station(errors.station()), errors.share());
            case Incident.Flush flush -> station(flush.station()).flushed = clock.now;
            case Incident.Deploy deploy -> replace(number, deploy);
            case Incident.Cut cut -> link(cut.link()).cut++;
            case Incident.Delay delay -> delay(link(delay.link()), delay.factor(), delay.more());
            case Incident.Loss loss -> lose(link(loss.link()), loss.share());
            case Incident.Partition partition -> kernel.distances.cut(partition.zone(), partition.other(), 1);
        }
    }

    void end(int number) {
        switch (incidents.get(number).effect()) {
            case Incident.Crash crash -> kernel.replicas.restore(station(crash.station()), crash.replicas());
            case Incident.Slow slow -> slow(slow, 1 / slow.factor());
            case Incident.Errors errors -> fail(station(errors.station()), -errors.share());
            case Incident.Flush flush -> {}
            case Incident.Deploy deploy -> replaced(number, deploy);
            case Incident.Cut cut -> link(cut.link()).cut--;
            case Incident.Delay delay -> delay(link(delay.link()), 1 / delay.factor(), -delay.more());
            case Incident.Loss loss -> lose(link(loss.link()), -loss.share());
            case Incident.Partition partition -> kernel.distances.cut(partition.zone(), partition.other(), -1);
        }
    }

    private Station station(int number) {
        return kernel.stations[number];
    }

    private Link link(int number) {
        return kernel.links[number];
    }

    private static void delay(Link link, double factor, double more) {
        link.slower = near(link.slower * factor);
        link.more = Math.max(0, link.more + more);
    }

    private static void lose(Link link, double share) {
        link.lost = share > 0 ? 1 - (1 - link.lost) * (1 - share) : before(link.lost, -share, link.plan.failing());
    }

    private static void fail(Station station, double share) {
        station.failing = share > 0
                ? 1 - (1 - station.failing) * (1 - share)
                : before(station.failing, -share, station.plan.failing());
    }

    /// What a share was before another was added to it; what is planned where that cannot be told.
    private static double before(double now, double added, double planned) {
        return added == 1 ? planned : Math.max(0, near(1 - (1 - now) / (1 - added)));
    }

    /// The number without the traces of having been multiplied and divided.
    private static double near(double value) {
        double rounded = Math.round(value * 1e9) / 1e9;
        return Math.abs(rounded - value) < 1e-12 * Math.abs(value) + 1e-15 ? rounded : value;
    }

    private void slow(Incident.Slow slow, double factor) {
        Station station = station(slow.station());
        double[] all = slowness[station.number];
        for (int replica : slow.replicas()) {
            all[replica] = factor == 0 ? 1 : near(all[replica] * factor);
        }
        if (station.isShared()) {
            double speed = IntStream.range(0, station.plan.replicas().count())
                    .mapToDouble(replica -> 1 / all[replica])
                    .average()
                    .orElse(1);
            kernel.works.pace(station.lanes[0], speed);
        } else {
            for (int replica : slow.replicas()) {
                kernel.works.pace(station.lanes[replica], 1 / all[replica]);
            }
        }
    }

    /// Takes the next replicas of a roll-out away; the batches begin evenly over its length.
    private void replace(int number, Incident.Deploy deploy) {
        Station station = station(deploy.station());
        int count = station.plan.replicas().count();
        int first = begun[number];
        int last = Math.min(count, first + deploy.batch());
        begun[number] = last;
        for (int replica = first; replica < last; replica++) {
            kernel.replicas.drain(station, replica);
        }
        clock.schedule(clock.now + deploy.restart(), Clock.ENDS, number);
        if (last < count) {
            Incident incident = incidents.get(number);
            int batches = (count + deploy.batch() - 1) / deploy.batch();
            clock.schedule(clock.now + (incident.until() - incident.at()) / batches, Clock.BEGINS, number);
        }
    }

    /// Brings the replicas back that were taken away first.
    private void replaced(int number, Incident.Deploy deploy) {
        Station station = station(deploy.station());
        int last = Math.min(station.plan.replicas().count(), replaced[number] + deploy.batch());
        kernel.replicas.restore(
                station, IntStream.range(replaced[number], last).boxed().toList());
        replaced[number] = last;
    }
}
