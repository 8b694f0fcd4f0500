package dev.plumbline.simulation.inference;

import java.util.random.RandomGenerator;

/// A run of a queue in front of a batch with a state-dependent rate: Poisson arrivals, sizes that are exponential,
/// requests
/// refused when the system is full. Each member of the batch is as likely to end next as any other, because what is
/// left
/// of exponential sizes tells nothing about who came first.
public final class StateDependentQueue {

    private final StateDependentRate service;
    private final double arrivals;
    private final int capacity;
    private final RandomGenerator random;
    /// When those in the batch arrived, in any order.
    private final double[] members;
    /// When those before it arrived, in a ring.
    private final double[] line;
    private int first;
    private int present;
    private double area;
    private double sojourns;
    private long arrived;
    private long refused;
    private long ended;

    /// An empty system.
    ///
    /// @param service the batch
    /// @param arrivals the requests that arrive in a second, above 0
    /// @param capacity how many are in the batch and before it at most, at least 1
    /// @param random where chance comes from
    public StateDependentQueue(StateDependentRate service, double arrivals, int capacity, RandomGenerator random) {
        if (!(arrivals > 0) || Double.isInfinite(arrivals) || capacity < 1) {
            throw new IllegalArgumentException("Requests arrive at a rate above 0 and at least one has room, got "
                    + arrivals + " and " + capacity);
        }
        this.service = service;
        this.arrivals = arrivals;
        this.capacity = capacity;
        this.random = random;
        members = new double[Math.min(service.batch(), capacity)];
        line = new double[Math.max(1, capacity - members.length)];
    }

    /// What was seen of a queue.
    ///
    /// @param throughput the requests that ended in a second
    /// @param present how many were there on average, in the batch and before it
    /// @param sojourn the mean time from arrival to end, in seconds; not a number if none ended
    /// @param refused the share of the arrivals that found no room; not a number if none arrived
    public record Seen(double throughput, double present, double sojourn, double refused) {}

    /// Runs from now on.
    ///
    /// @param unseen the seconds that pass before anything is counted, at least 0
    /// @param seen the seconds that are counted, above 0
    public Seen run(double unseen, double seen) {
        if (!(unseen >= 0 && seen > 0) || Double.isInfinite(unseen + seen)) {
            throw new IllegalArgumentException(
                    "A run takes some finite time, got " + unseen + " seconds unseen and " + seen + " seen");
        }
        // Each part begins anew at 0, which chance that has no memory does not notice.
        advance(unseen);
        area = 0;
        sojourns = 0;
        arrived = 0;
        refused = 0;
        ended = 0;
        shift(-unseen);
        advance(seen);
        shift(-seen);
        return new Seen(ended / seen, area / seen, sojourns / ended, refused / (double) arrived);
    }

    private void advance(double horizon) {
        double now = 0;
        while (true) {
            double speed = service.total(present);
            double step = random.nextExponential() / (arrivals + speed);
            if (now + step >= horizon) {
                area += present * (horizon - now);
                return;
            }
            area += present * step;
            now += step;
            if (random.nextDouble() * (arrivals + speed) < arrivals) {
                arrive(now);
            } else {
                end(now);
            }
        }
    }

    private void arrive(double now) {
        arrived++;
        if (present == capacity) {
            refused++;
            return;
        }
        if (present < members.length) {
            members[present] = now;
        } else {
            line[(first + present - members.length) % line.length] = now;
        }
        present++;
    }

    private void end(double now) {
        int batch = Math.min(present, members.length);
        int leaving = random.nextInt(batch);
        sojourns += now - members[leaving];
        ended++;
        present--;
        if (present >= members.length) {
            members[leaving] = line[first];
            first = (first + 1) % line.length;
        } else {
            members[leaving] = members[present];
        }
    }

    private void shift(double by) {
        for (int index = 0; index < members.length; index++) {
            members[index] += by;
        }
        for (int index = 0; index < line.length; index++) {
            line[index] += by;
        }
    }
}
