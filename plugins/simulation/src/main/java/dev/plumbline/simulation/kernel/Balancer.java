package dev.plumbline.simulation.kernel;

/// Chooses the replica that gets a request.
final class Balancer {

    private final RandomStreams random;

    Balancer(RandomStreams random) {
        this.random = random;
    }

    /// The number among the station's takers; there is at least one.
    Lane choose(Station station) {
        int open = station.open;
        if (open == 1) {
            return station.takers[0];
        }
        return switch (station.plan.replicas().balancing()) {
            case SHARED -> station.takers[0];
            case ROUND_ROBIN -> inTurn(station);
            case RANDOM -> station.takers[random.below(station.choiceStream, open)];
            case LEAST_REQUESTS -> least(station);
            case POWER_OF_TWO -> lessOfTwo(station);
        };
    }

    private static Lane inTurn(Station station) {
        int turn = station.turn >= station.open ? 0 : station.turn;
        station.turn = turn + 1;
        return station.takers[turn];
    }

    /// The least loaded, looked for from the next in turn so that equals share the load.
    private static Lane least(Station station) {
        int at = station.turn >= station.open ? 0 : station.turn;
        station.turn = at + 1;
        Lane best = station.takers[at];
        int load = best.load();
        for (int seen = 1; seen < station.open && load > 0; seen++) {
            at = at + 1 == station.open ? 0 : at + 1;
            Lane other = station.takers[at];
            if (other.load() < load) {
                best = other;
                load = other.load();
            }
        }
        return best;
    }

    private Lane lessOfTwo(Station station) {
        int one = random.below(station.choiceStream, station.open);
        int other = random.below(station.choiceStream, station.open - 1);
        if (other >= one) {
            other++;
        }
        Lane first = station.takers[one];
        Lane second = station.takers[other];
        return second.load() < first.load() ? second : first;
    }
}
