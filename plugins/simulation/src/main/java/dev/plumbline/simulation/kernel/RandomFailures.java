package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.List;

/// Lets single replicas fail and come back at random, with exponential times.
final class RandomFailures {

    private final Kernel kernel;
    private final Clock clock;
    private final List<Replica> replicas = new ArrayList<>();
    private final int stream;

    /// @param stream the first of a stream of random numbers for each station
    RandomFailures(Kernel kernel, int stream) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.stream = stream;
        for (Station station : kernel.stations) {
            station.plan.failures().ifPresent(plan -> {
                for (int replica = 0; replica < station.plan.replicas().count(); replica++) {
                    replicas.add(new Replica(station, replica, plan));
                }
            });
        }
    }

    void start() {
        for (int number = 0; number < replicas.size(); number++) {
            plan(number, Clock.FAILS, replicas.get(number).plan.between());
        }
    }

    void fail(int number) {
        Replica replica = replicas.get(number);
        kernel.replicas.crash(replica.station, List.of(replica.number));
        plan(number, Clock.REPAIRED, replica.plan.repair());
    }

    void repair(int number) {
        Replica replica = replicas.get(number);
        kernel.replicas.restore(replica.station, List.of(replica.number));
        plan(number, Clock.FAILS, replica.plan.between());
    }

    private void plan(int number, int what, double mean) {
        int station = replicas.get(number).station.number;
        clock.schedule(clock.now + mean * kernel.random.exponential(stream + station), what, number);
    }

    private record Replica(Station station, int number, StationPlan.Failures plan) {}
}
