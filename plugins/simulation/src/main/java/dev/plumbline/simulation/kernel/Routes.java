package dev.plumbline.simulation.kernel;

import java.util.List;

/// The ways that requests of a source take, each with its share of them.
public final class Routes {

    private final int[] starts;
    private final double[] sums;

    private Routes(List<Integer> starts, List<Double> shares) {
        this.starts = starts.stream().mapToInt(Integer::intValue).toArray();
        this.sums = new double[shares.size()];
        double sum = 0;
        for (int route = 0; route < sums.length; route++) {
            sum += shares.get(route);
            sums[route] = sum;
        }
    }

    /// The ways that begin at some steps.
    ///
    /// @param shares the share of each way, 1 together
    public static Routes of(List<Integer> starts, List<Double> shares) {
        if (starts.isEmpty() || starts.size() != shares.size()) {
            throw new IllegalArgumentException("Each way has a start and a share, got " + starts + " and " + shares);
        }
        return new Routes(starts, shares);
    }

    /// The only way.
    public static Routes to(int start) {
        return new Routes(List.of(start), List.of(1.0));
    }

    /// Whether there is something to choose.
    boolean isChoice() {
        return starts.length > 1;
    }

    /// Where the only way begins.
    int only() {
        return starts[0];
    }

    /// Where a way begins.
    ///
    /// @param unit a random number from 0 to 1
    int choose(double unit) {
        int route = 0;
        while (route < sums.length - 1 && unit >= sums[route]) {
            route++;
        }
        return starts[route];
    }
}
