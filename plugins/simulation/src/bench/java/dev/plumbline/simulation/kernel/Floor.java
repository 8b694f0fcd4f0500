package dev.plumbline.simulation.kernel;

/// The least that an event of a usual simulation costs with the kernel's own parts: taken from the queue and one put
/// in, a random time drawn, a time written down.
final class Floor {

    private final EventHeap events = new EventHeap();
    private final RandomStreams random = new RandomStreams(1);
    private final LatencyCounts times = new LatencyCounts();
    private final int pending;

    /// A floor.
    ///
    /// @param pending how many events wait in the queue
    Floor(int pending) {
        this.pending = pending;
    }

    double play(long count) {
        random.seed(0, 7, 0, "floor");
        for (int event = 0; event < pending; event++) {
            events.add(random.exponential(0), event);
        }
        for (long event = pending; event < count; event++) {
            events.settle();
            double now = events.earliest();
            events.take();
            double time = random.exponential(0);
            times.add(time);
            events.add(now + time, event);
        }
        return times.sum() / times.count();
    }
}
