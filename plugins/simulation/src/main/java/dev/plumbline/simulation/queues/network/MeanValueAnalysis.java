package dev.plumbline.simulation.queues.network;

import java.util.Arrays;

/// Users of several classes who go round between single servers and a time of thinking: exact mean values.
///
/// Source: Reiser & Lavenberg, Mean-value analysis of closed multichain queuing networks, Journal of the ACM 27 (1980)
/// 313-322. All smaller populations are gone through, so that the effort is their number.
public final class MeanValueAnalysis {

    private static final long MOST_CELLS = 50_000_000;

    private final double[][] demands;
    private final double[] thinking;
    private final int[] users;
    private final int stations;
    private final double[] queues;
    private final double[] throughput;
    private final double[][] residence;

    /// @param demands the work of each class (row) at each station in seconds for one round: visits x service time
    /// @param thinking the mean time that each class spends elsewhere in one round, at least 0
    /// @param users the number of users of each class
    /// @throws IllegalArgumentException if there are more populations than can be gone through
    public MeanValueAnalysis(double[][] demands, double[] thinking, int[] users) {
        check(demands, thinking, users);
        this.demands = demands.clone();
        this.thinking = thinking.clone();
        this.users = users.clone();
        stations = demands[0].length;
        queues = new double[stations];
        throughput = new double[users.length];
        residence = new double[users.length][stations];
        solve();
    }

    private static void check(double[][] demands, double[] thinking, int[] users) {
        long cells = demands.length == 0 ? 0 : demands[0].length;
        for (int index = 0; index < users.length; index++) {
            if (users[index] < 0
                    || !(thinking[index] >= 0)
                    || !(Arrays.stream(demands[index]).sum() + thinking[index] > 0)) {
                throw new IllegalArgumentException(
                        "Class " + index + " needs users of at least 0, and work or time to think above 0");
            }
            cells = cells > MOST_CELLS ? cells : cells * (users[index] + 1L);
        }
        if (cells == 0 || cells > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "There are too many combinations of users (or none) for an exact answer: "
                            + Arrays.toString(users));
        }
    }

    private void solve() {
        int[] strides = new int[users.length];
        int count = 1;
        for (int index = 0; index < users.length; index++) {
            strides[index] = count;
            count *= users[index] + 1;
        }
        double[] lengths = new double[count * stations];
        for (int population = 1; population < count; population++) {
            for (int index = 0; index < users.length; index++) {
                int present = population / strides[index] % (users[index] + 1);
                add(index, present, lengths, (population - strides[index]) * stations, population * stations);
            }
        }
        System.arraycopy(lengths, (count - 1) * stations, queues, 0, stations);
    }

    /// Adds what the users of a class contribute to the queues, from the queues with one of them less.
    private void add(int index, int present, double[] lengths, int less, int here) {
        if (present == 0) {
            throughput[index] = 0;
            return;
        }
        double round = thinking[index];
        for (int station = 0; station < stations; station++) {
            residence[index][station] = demands[index][station] * (1 + lengths[less + station]);
            round += residence[index][station];
        }
        throughput[index] = present / round;
        for (int station = 0; station < stations; station++) {
            lengths[here + station] += throughput[index] * residence[index][station];
        }
    }

    /// Rounds per second of a class.
    public double throughput(int index) {
        return throughput[index];
    }

    /// The mean time of a round of a class without thinking.
    public double response(int index) {
        return throughput[index] == 0 ? 0 : users[index] / throughput[index] - thinking[index];
    }

    /// The mean time that a class spends at a station in one round.
    public double residence(int index, int station) {
        return residence[index][station];
    }

    /// The mean number of users at a station.
    public double meanNumber(int station) {
        return queues[station];
    }

    /// The share of the time that a station works.
    public double utilization(int station) {
        double sum = 0;
        for (int index = 0; index < users.length; index++) {
            sum += throughput[index] * demands[index][station];
        }
        return sum;
    }
}
