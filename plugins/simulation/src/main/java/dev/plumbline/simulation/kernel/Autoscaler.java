package dev.plumbline.simulation.kernel;

/// Adds and takes away replicas as the horizontal pod autoscaler of Kubernetes does (its documented algorithm, with
/// the default tolerance and the default policies).
///
/// The wish is the number of replicas times the utilization over the target, rounded up, and nothing while that ratio
/// is within a tenth of 1. In one interval at most four replicas or as many as there are are added, whichever is more;
/// replicas are taken away only when no wish in the stabilization time was higher.
final class Autoscaler {

    private static final double TOLERANCE = 0.1;
    private static final int MOST_ADDED = 4;

    private final Kernel kernel;
    private final Clock clock;
    private final Station station;
    private final StationPlan.Scaling plan;
    /// The sums of held and of all servers at the last decisions, and the wishes, in rings.
    private final double[] busy;
    private final double[] servers;
    private final int[] wishes;
    private int decisions;
    private int starting;

    Autoscaler(Kernel kernel, Station station, StationPlan.Scaling plan) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.station = station;
        this.plan = plan;
        int back = 2 + (int) Math.ceil(plan.lag() / plan.interval());
        busy = new double[back];
        servers = new double[back];
        wishes = new int[Math.max(1, (int) Math.ceil(plan.stabilization() / plan.interval()))];
    }

    void start() {
        clock.schedule(clock.now + plan.interval(), Clock.SCALES, station.number);
    }

    /// Looks at the utilization and decides.
    void decide() {
        clock.schedule(clock.now + plan.interval(), Clock.SCALES, station.number);
        station.measure(clock.now);
        int size = busy.length;
        busy[decisions % size] = station.busySum();
        servers[decisions % size] = station.serverSum;
        int present = kernel.replicas.count(station) + starting;
        int wish = wish(present);
        wishes[decisions % wishes.length] = wish;
        decisions++;
        if (wish > present) {
            int most = present + Math.max(MOST_ADDED, present);
            add(Math.min(Math.min(wish, most), station.plan.replicas().most()) - present);
        } else {
            int highest = wish;
            for (int index = 0; index < Math.min(decisions, wishes.length); index++) {
                highest = Math.max(highest, wishes[index]);
            }
            for (int gone = present; gone > Math.max(highest, plan.least()); gone--) {
                kernel.replicas.remove(station);
            }
        }
    }

    private int wish(int present) {
        int size = busy.length;
        if (decisions < size - 1) {
            return present;
        }
        int newer = Math.floorMod(decisions - (size - 2), size);
        int older = Math.floorMod(decisions - (size - 1), size);
        double all = servers[newer] - servers[older];
        double ratio = all > 0 ? (busy[newer] - busy[older]) / all / plan.target() : 1;
        int wish = Math.abs(ratio - 1) <= TOLERANCE ? present : (int) Math.ceil(station.replicas * ratio - 1e-9);
        return Math.min(station.plan.replicas().most(), Math.max(plan.least(), wish));
    }

    private void add(int count) {
        for (int added = 0; added < count; added++) {
            starting++;
            clock.schedule(clock.now + plan.startup(), Clock.READY, station.number);
        }
    }

    /// A replica has started.
    void ready() {
        starting--;
        kernel.replicas.add(station);
    }
}
