package dev.plumbline.simulation.kernel;

import dev.plumbline.pluginapi.Curve;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Equal servers behind one endless queue in the order of arrival, known by the times when each will be free.
///
/// What a visit adds to the numbers of busy servers and of waiting requests is known at its arrival, and is written
/// into the windows that it reaches into.
final class PlainStation {

    private final int distribution;
    private final int stream;
    private final boolean unlimited;
    private final RunSpan span;
    private final double window;
    /// When each server is free, as a heap with the earliest at the top, and never at its end.
    private final double[] free;
    private final int servers;

    final long[] arrived;
    final long[] answered;
    final double[] busyArea;
    final double[] queueArea;
    final double[] waited;
    final double[] worked;
    final LatencyCounts latency = new LatencyCounts();
    final StationPlan plan;
    /// Whether requests are answered in the order in which they came.
    final boolean inOrder;
    /// The requests that will leave, in order, where that is so.
    final TimerRing departures = new TimerRing();
    /// The source whose answers are this station's, one for one, so that they need not be counted twice; or null.
    @Nullable
    PlainSource alike;
    /// The work of the last visit, in seconds.
    double lastWork;
    private final double counted;
    private final double horizon;
    private int current;
    private double windowEnd;
    private long arrivedNow;
    private long answeredNow;
    private double waitedNow;
    private double workedNow;

    /// A station.
    ///
    /// @param atOnce whether calls and their answers take no time on the network
    PlainStation(int number, StationPlan plan, boolean atOnce, int stream, RunSpan span) {
        this.distribution = number;
        this.stream = stream;
        this.plan = plan;
        this.span = span;
        this.window = span.window();
        this.counted = span.skipped() * window;
        this.horizon = span.horizon();
        this.windowEnd = window;
        StationPlan.Replicas replicas = plan.replicas();
        this.unlimited = replicas.servers() == StationPlan.UNLIMITED;
        this.servers = unlimited ? 1 : Math.multiplyExact(replicas.count(), replicas.servers());
        this.free = new double[servers + 1];
        free[servers] = Double.POSITIVE_INFINITY;
        this.inOrder = atOnce && !unlimited && servers == 1;
        arrived = new long[span.windows()];
        answered = new long[span.windows()];
        busyArea = new double[span.windows()];
        queueArea = new double[span.windows()];
        waited = new double[span.windows()];
        worked = new double[span.windows()];
    }

    /// A request arrives.
    ///
    /// @return when it will leave
    double visit(double now, Samplers samplers) {
        double start = unlimited ? now : Math.max(now, free[0]);
        double work = samplers.draw(distribution, stream);
        double end = start + work;
        lastWork = work;
        if (!unlimited) {
            replaceEarliest(end);
        }
        if (now >= windowEnd) {
            turn(now);
        }
        arrivedNow++;
        if (end < windowEnd) {
            double wait = start - now;
            waitedNow += wait;
            workedNow += work;
            answeredNow++;
        } else {
            countLong(now, start, end);
        }
        if (alike == null && end >= counted && end <= horizon) {
            latency.add(end - now);
        }
        return end;
    }

    /// The present window is over.
    private void turn(double now) {
        flush();
        current = at(now);
        windowEnd = (current + 1) * window;
    }

    /// Writes down what was counted of visits that lie in the present window.
    private void flush() {
        arrived[current] += arrivedNow;
        answered[current] += answeredNow;
        queueArea[current] += waitedNow;
        waited[current] += waitedNow;
        busyArea[current] += workedNow;
        worked[current] += workedNow;
        arrivedNow = 0;
        answeredNow = 0;
        waitedNow = 0;
        workedNow = 0;
    }

    private void replaceEarliest(double time) {
        double[] heap = free;
        int count = servers;
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= count) {
                break;
            }
            // Which of the two is earlier is chance, so it is told without a branch.
            double left = heap[child];
            double right = heap[child + 1];
            child += right < left ? 1 : 0;
            double earlier = Math.min(left, right);
            if (earlier >= time) {
                break;
            }
            heap[at] = earlier;
            at = child;
        }
        heap[at] = time;
    }

    /// A visit that goes on into another window.
    private void countLong(double now, double start, double end) {
        spread(queueArea, now, Math.min(start, horizon));
        spread(busyArea, start, Math.min(end, horizon));
        if (start <= horizon) {
            waited[at(start)] += start - now;
        }
        if (end <= horizon) {
            int left = at(end);
            worked[left] += end - start;
            answered[left]++;
        }
    }

    private void spread(double[] areas, double from, double to) {
        double at = from;
        while (at < to) {
            int number = at(at);
            double until = number + 1 == areas.length ? to : Math.min(to, (number + 1) * window);
            areas[number] += until - at;
            if (until <= at) {
                break;
            }
            at = until;
        }
    }

    private int at(double time) {
        return Math.min(arrived.length - 1, (int) (time / window));
    }

    /// What was counted, without what came before the count began.
    StationTally tally() {
        flush();
        StationTally tally = new StationTally();
        int first = span.skipped();
        tally.arrived = Arrays.stream(arrived).skip(first).sum();
        tally.answered = Arrays.stream(answered).skip(first).sum();
        tally.busyArea = Arrays.stream(busyArea).skip(first).sum();
        tally.queueArea = Arrays.stream(queueArea).skip(first).sum();
        tally.waited = Arrays.stream(waited).skip(first).sum();
        tally.worked = Arrays.stream(worked).skip(first).sum();
        tally.replicaArea = span.counted() * plan.replicas().count();
        tally.serverArea = unlimited ? 0 : span.counted() * servers;
        tally.latency.copy(alike == null ? latency : alike.counted());
        return tally;
    }

    long steps() {
        return Arrays.stream(arrived).sum() + Arrays.stream(answered).sum();
    }

    Series.OfStation course(int windows) {
        double[] arrivals = new double[windows];
        double[] busy = new double[windows];
        double[] utilization = new double[windows];
        double[] queue = new double[windows];
        double[] replicas = new double[windows];
        for (int number = 0; number < windows; number++) {
            arrivals[number] = arrived[number] / window;
            busy[number] = busyArea[number] / window;
            utilization[number] = unlimited ? 0 : busyArea[number] / (servers * window);
            queue[number] = queueArea[number] / window;
            replicas[number] = plan.replicas().count();
        }
        return new Series.OfStation(
                Curve.of(arrivals),
                Curve.of(busy),
                Curve.of(utilization),
                Curve.of(queue),
                Curve.of(new double[windows]),
                Curve.of(replicas));
    }
}
