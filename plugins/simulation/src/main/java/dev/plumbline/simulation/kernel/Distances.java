package dev.plumbline.simulation.kernel;

/// The zones while the kernel runs: how far they are from each other, and which do not reach each other.
final class Distances {

    private final int zones;
    private final double[] seconds;
    private final int[] cuts;
    private final boolean matter;
    private int cut;

    Distances(Blueprint.Distances plan, boolean partitions) {
        zones = plan.zones();
        seconds = plan.seconds().stream().mapToDouble(Double::doubleValue).toArray();
        cuts = new int[zones * zones];
        matter = partitions || plan.matter();
    }

    /// Whether it makes a difference in which zone a replica is.
    boolean matter() {
        return matter;
    }

    double between(int zone, int other) {
        return matter && zone >= 0 && other >= 0 && seconds.length > 0 ? seconds[zone * zones + other] : 0;
    }

    boolean isCut(int zone, int other) {
        return cut > 0 && zone >= 0 && other >= 0 && cuts[zone * zones + other] > 0;
    }

    /// @param change 1 for one more reason that they do not reach each other, -1 for one less
    void cut(int zone, int other, int change) {
        cuts[zone * zones + other] += change;
        cuts[other * zones + zone] += change;
        cut += change;
    }
}
