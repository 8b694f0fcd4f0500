package dev.plumbline.simulation.kernel;

import java.util.List;

/// Which replicas are up, and what that means for the lanes: those that take requests, and their servers.
final class Replicas {

    private final Clock clock;
    private final Stations stations;
    /// For each station and replica, how many reasons there are that it is down.
    private final int[][] down;
    private final boolean[][] made;

    Replicas(Kernel kernel) {
        this.clock = kernel.clock;
        this.stations = kernel.works;
        down = new int[kernel.stations.length][];
        made = new boolean[kernel.stations.length][];
        for (Station station : kernel.stations) {
            StationPlan.Replicas plan = station.plan.replicas();
            down[station.number] = new int[plan.most()];
            made[station.number] = new boolean[plan.most()];
            for (int replica = 0; replica < plan.count(); replica++) {
                made[station.number][replica] = true;
            }
            settle(station);
        }
    }

    /// Replicas crash: what they work on fails.
    void crash(Station station, List<Integer> replicas) {
        int before = station.replicas;
        int gone = 0;
        for (int replica : replicas) {
            gone += isUp(station, replica) ? 1 : 0;
            down[station.number][replica]++;
        }
        settle(station);
        if (station.isShared()) {
            if (gone > 0) {
                stations.crash(station.lanes[0], (double) gone / before);
            }
        } else {
            for (int replica : replicas) {
                stations.crash(station.lanes[replica], 1);
            }
        }
    }

    /// Replicas take no more requests, but end those that they have.
    void drain(Station station, int replica) {
        down[station.number][replica]++;
        settle(station);
    }

    /// There is one reason less that replicas are down.
    void restore(Station station, List<Integer> replicas) {
        for (int replica : replicas) {
            down[station.number][replica]--;
        }
        settle(station);
        for (Lane lane : station.lanes) {
            stations.serve(lane);
        }
    }

    boolean isUp(Station station, int replica) {
        return made[station.number][replica] && down[station.number][replica] == 0;
    }

    /// How many replicas are wanted to be there, up or down.
    int count(Station station) {
        int count = 0;
        for (boolean there : made[station.number]) {
            count += there ? 1 : 0;
        }
        return count;
    }

    /// Adds a replica, if there may be one more.
    void add(Station station) {
        for (int replica = 0; replica < made[station.number].length; replica++) {
            if (!made[station.number][replica]) {
                made[station.number][replica] = true;
                settle(station);
                for (Lane lane : station.lanes) {
                    stations.serve(lane);
                }
                return;
            }
        }
    }

    /// Takes away the last replica; it ends what it has.
    void remove(Station station) {
        for (int replica = made[station.number].length - 1; replica > 0; replica--) {
            if (made[station.number][replica]) {
                made[station.number][replica] = false;
                settle(station);
                return;
            }
        }
    }

    /// Works out the lanes anew.
    private void settle(Station station) {
        station.measure(clock.now);
        StationPlan.Replicas plan = station.plan.replicas();
        int up = 0;
        for (int replica = 0; replica < plan.most(); replica++) {
            up += isUp(station, replica) ? 1 : 0;
        }
        boolean works = up >= plan.needed();
        int open = 0;
        for (int replica = 0; replica < plan.most(); replica++) {
            if (!station.isShared()) {
                boolean takes = works && isUp(station, replica);
                Lane lane = station.lanes[replica];
                lane.down = takes ? 0 : 1;
                stations.resize(lane, plan.servers());
                lane.replicas = 1;
                if (takes) {
                    station.takers[open++] = lane;
                }
            }
        }
        if (station.isShared()) {
            Lane lane = station.lanes[0];
            lane.down = works ? 0 : 1;
            stations.resize(lane, station.isUnlimited() ? StationPlan.UNLIMITED : up * plan.servers());
            lane.replicas = up;
            station.takers[0] = lane;
            open = works ? 1 : 0;
        }
        station.open = open;
        station.replicas = up;
        station.servers = station.isUnlimited() ? 0 : (long) up * plan.servers();
    }
}
