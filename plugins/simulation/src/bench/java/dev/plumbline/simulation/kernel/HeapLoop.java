package dev.plumbline.simulation.kernel;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// A model as a programmer writes it down with a priority queue of the JDK.
final class HeapLoop {

    private final QueueModel model;
    private final PriorityQueue<Pending> events = new PriorityQueue<>();
    private final SplittableRandom random = new SplittableRandom(7);
    private final ArrayDeque<Double>[] queues;
    private final int[] busy;
    private double now;
    private double sum;

    private record Pending(double time, int station, double came) implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            return Double.compare(time, other.time);
        }
    }

    @SuppressWarnings("unchecked")
    HeapLoop(QueueModel model) {
        this.model = model;
        queues = new ArrayDeque[model.stations];
        java.util.Arrays.setAll(queues, number -> new ArrayDeque<>());
        busy = new int[model.stations];
    }

    /// The mean time from arrival to departure, in seconds.
    double play() {
        long customers = model.customers();
        long came = 0;
        long gone = 0;
        events.add(new Pending(random.nextExponential() / model.rate(), -1, 0));
        while (gone < customers) {
            Pending next = events.remove();
            now = next.time;
            if (next.station < 0) {
                if (++came < customers) {
                    events.add(new Pending(now + random.nextExponential() / model.rate(), -1, 0));
                }
                arrive(0, now);
            } else {
                leave(next.station);
                if (next.station + 1 < model.stations) {
                    arrive(next.station + 1, next.came);
                } else {
                    sum += now - next.came;
                    gone++;
                }
            }
        }
        return sum / customers;
    }

    private void arrive(int station, double came) {
        if (busy[station] < model.servers) {
            busy[station]++;
            work(station, came);
        } else {
            queues[station].add(came);
        }
    }

    private void leave(int station) {
        Double next = queues[station].poll();
        if (next == null) {
            busy[station]--;
        } else {
            work(station, next);
        }
    }

    private void work(int station, double came) {
        events.add(new Pending(now + random.nextExponential(), station, came));
    }
}
