package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.simulation.capacity.outlook.LoadedSystem;

/// How much is tried: a number of trials, not a time, so that the same question has the same answer on any machine.
final class Effort {

    /// How often replicas are raised until no element is too busy.
    static final int ROUNDS = 30;

    private static final long MOST_VISITS = 20_000;
    private static final long FEWEST = 40;
    private static final long MOST = 6_000;
    /// How much longer a trial takes where the rates of users have to be found.
    private static final long CLOSED = 25;

    private Effort() {}

    /// How many replicas may be tried, by how long the ways through the system are.
    static long trials(LoadedSystem system) {
        long visits = Math.max(1, system.size()) * (system.isOpen() ? 1 : CLOSED);
        return Math.clamp(MOST_VISITS / visits, FEWEST, MOST);
    }
}
