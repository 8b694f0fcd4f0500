package dev.plumbline.simulation.kernel;

/// Whether a blueprint is a plain network of queues: requests that go from one station to the next, each with equal
/// servers behind one endless queue in the order of arrival, and nothing that gives up, is refused, or breaks.
///
/// In such a network a request's time of departure is known when it arrives, so that a visit is one event.
final class PlainNetwork {

    private PlainNetwork() {}

    static boolean is(Blueprint blueprint) {
        return blueprint.incidents().isEmpty()
                && !blueprint.distances().matter()
                && blueprint.stations().stream().allMatch(PlainNetwork::isPlain)
                && blueprint.links().stream().allMatch(PlainNetwork::isPlain)
                && hasPlainSteps(blueprint);
    }

    private static boolean isPlain(StationPlan station) {
        StationPlan.Replicas replicas = station.replicas();
        boolean oneQueue = replicas.balancing() == StationPlan.Balancing.SHARED || replicas.count() == 1;
        boolean inOrder = station.queue().most() < 0
                && station.queue().backlog() < 0
                && station.queue().levels() == 1
                && station.queue().discipline() == StationPlan.Discipline.FIFO;
        return oneQueue
                && replicas.needed() <= replicas.count()
                && inOrder
                && station.admission().equals(StationPlan.Admission.ALL)
                && station.failing() == 0
                && station.cache().equals(StationPlan.Cache.NONE)
                && station.failures().isEmpty()
                && station.scaling().isEmpty()
                && station.engine().isEmpty();
    }

    private static boolean isPlain(LinkPlan link) {
        return Double.isInfinite(link.timeout())
                && link.breaker().isEmpty()
                && link.bulkhead().max() == Integer.MAX_VALUE
                && link.failing() == 0
                && link.hedging().max() == 0;
    }

    /// Whether only what comes from outside calls, and nothing is done at the same time or over and over.
    private static boolean hasPlainSteps(Blueprint blueprint) {
        Code code = blueprint.code();
        for (int step = 0; step < code.operation.length; step++) {
            int operation = code.operation[step];
            boolean plain = (operation == Code.CALL && code.operation[code.second[step]] == Code.END)
                    || operation == Code.MAYBE
                    || operation == Code.CHOICE
                    || operation == Code.BRANCH
                    || operation == Code.JUMP
                    || operation == Code.END;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
