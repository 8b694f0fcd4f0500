package dev.plumbline.simulation.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A queue and the servers behind it: one replica, or all replicas of a station that share one queue.
final class Lane {

    final int number;
    final Station station;
    final int zone;
    private final Strands strands;
    private final StationPlan.Discipline discipline;
    private final int[] heads;
    private final int[] tails;

    /// How many requests can be worked on at the same time, as long as replicas are up.
    int servers;
    int busy;
    int queued;
    /// How many replicas are behind it.
    int replicas;
    /// How many reasons there are that it is out of service.
    int down;
    /// How fast its servers work; 1 if nothing slows them, 0 if they stand still.
    double speed = 1;
    /// The sharing of the servers' speed, where the discipline is that.
    final @Nullable SharedSpeed sharing;
    /// The batch of a model endpoint, where it is one.
    @Nullable
    Engine engine;
    /// The adaptive limit of the requests in it.
    double limit = Double.POSITIVE_INFINITY;
    private double lowered = Double.NEGATIVE_INFINITY;

    Lane(int number, Station station, int zone, Strands strands) {
        this.number = number;
        this.station = station;
        this.zone = zone;
        this.strands = strands;
        StationPlan.QueueRule rule = station.plan.queue();
        discipline = rule.discipline();
        heads = new int[rule.levels()];
        tails = new int[rule.levels()];
        sharing = discipline == StationPlan.Discipline.PROCESSOR_SHARING ? new SharedSpeed() : null;
        if (Double.isFinite(station.plan.admission().target())) {
            limit = station.plan.admission().most();
        }
        clear();
    }

    SharedSpeed shared() {
        return Objects.requireNonNull(sharing);
    }

    /// Moves the adaptive limit: one up for as many answers in time as it has places, a tenth down for an answer that
    /// was too late, at most once in the wanted latency (additive increase, multiplicative decrease).
    void adapt(double latency, double now) {
        StationPlan.Admission admission = station.plan.admission();
        if (latency <= admission.target()) {
            limit = Math.min(admission.most(), limit + 1 / limit);
        } else if (now - lowered >= admission.target()) {
            limit = Math.max(admission.least(), 0.9 * limit);
            lowered = now;
        }
    }

    /// All requests in it.
    int load() {
        return busy + queued;
    }

    /// @param level the priority, from 0 for the first
    void enqueue(int row, int level) {
        int line = heads.length == 1 ? 0 : Math.min(level, heads.length - 1);
        queued++;
        if (discipline == StationPlan.Discipline.LIFO) {
            strands.next(row, heads[line]);
            heads[line] = row;
            return;
        }
        strands.next(row, Strands.NOBODY);
        if (heads[line] == Strands.NOBODY) {
            heads[line] = row;
        } else {
            strands.next(tails[line], row);
        }
        tails[line] = row;
    }

    /// The next request to be served; there is one.
    int dequeue() {
        int line = 0;
        while (heads[line] == Strands.NOBODY) {
            line++;
        }
        int row = heads[line];
        heads[line] = strands.next(row);
        queued--;
        return row;
    }

    /// Forgets all that waits.
    void clear() {
        Arrays.fill(heads, Strands.NOBODY);
        queued = 0;
    }
}
