package dev.plumbline.simulation.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/// A model as it is usually written with SSJ: an event class for arrivals, one for departures, its default event list,
/// generator and statistics.
final class SsjQueues {

    private final Simulator simulator = new Simulator();
    private final Tally times = new Tally();
    private final List<Station> stations = new ArrayList<>();
    private final ExponentialGen arrivals;
    private final long customers;
    private long came;
    private long gone;

    SsjQueues(QueueModel model) {
        arrivals = new ExponentialGen(new MRG32k3a(), model.rate());
        customers = model.customers();
        for (int number = 0; number < model.stations; number++) {
            stations.add(new Station(number, model.servers));
        }
    }

    /// The mean time from arrival to departure, in seconds.
    double play() {
        simulator.init();
        new Arrival().schedule(arrivals.nextDouble());
        simulator.start();
        return times.average();
    }

    private static final class Customer {
        final double came;

        Customer(double came) {
            this.came = came;
        }
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            if (++came < customers) {
                new Arrival().schedule(arrivals.nextDouble());
            }
            stations.getFirst().arrive(new Customer(simulator.time()));
        }
    }

    private final class Departure extends Event {
        private final Station station;
        private final Customer customer;

        Departure(Station station, Customer customer) {
            super(simulator);
            this.station = station;
            this.customer = customer;
        }

        @Override
        public void actions() {
            station.leave();
            if (station.number + 1 < stations.size()) {
                stations.get(station.number + 1).arrive(customer);
                return;
            }
            times.add(simulator.time() - customer.came);
            if (++gone == customers) {
                simulator.stop();
            }
        }
    }

    private final class Station {
        private final ExponentialGen work = new ExponentialGen(new MRG32k3a(), 1);
        private final ArrayDeque<Customer> queue = new ArrayDeque<>();
        private final int number;
        private final int servers;
        private int busy;

        Station(int number, int servers) {
            this.number = number;
            this.servers = servers;
        }

        void arrive(Customer customer) {
            if (busy < servers) {
                busy++;
                new Departure(this, customer).schedule(work.nextDouble());
            } else {
                queue.add(customer);
            }
        }

        void leave() {
            Customer next = queue.poll();
            if (next == null) {
                busy--;
            } else {
                new Departure(this, next).schedule(work.nextDouble());
            }
        }
    }
}
