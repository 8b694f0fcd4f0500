package dev.plumbline.simulation.availability.estimate;

import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Lasting;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/// Simulates every part and unit failing and being repaired by turns, from a time that is like any other: what is up or
/// down then, and for how much longer, is drawn from the equilibrium, so there is no warm-up to leave out.
///
/// Parts of which only the share of the time down is known are down for an hour each time; that changes how often they
/// fail, and nothing else.
public final class RenewalSimulation {

    private static final int MOST_UNITS = 1_000_000;
    private static final double UNKNOWN_OUTAGE = 1;
    /// The upper end of the 95 % interval of a Poisson count's mean where none was counted.
    private static final double UNSEEN = -Math.log(0.025);

    private final Workings workings;
    private final List<Thing> things = new ArrayList<>();

    /// @throws IllegalArgumentException if there are more than a million units
    public RenewalSimulation(FailureModel model) {
        workings = new Workings(model);
        workings.parts().forEach((id, number) -> add(model.behaviour(id), number, -1, 1));
        List<Structure.Units> units = workings.units();
        for (int group = 0; group < units.size(); group++) {
            Behaviour behaviour = model.behaviour(units.get(group).id());
            List<Structure.Placement> placements = units.get(group).placements();
            for (int placement = 0; placement < placements.size(); placement++) {
                add(behaviour, group, placement, placements.get(placement).units());
            }
        }
    }

    private void add(Behaviour behaviour, int number, int placement, long count) {
        double share = behaviour.unavailability();
        if (share == 0) {
            return;
        }
        if (things.size() + count > MOST_UNITS) {
            throw new IllegalArgumentException("There are more than " + MOST_UNITS + " units to simulate");
        }
        Behaviour.Stays stays = behaviour.stays().orElseGet(() -> outages(share));
        for (long unit = 0; unit < count; unit++) {
            things.add(new Thing(number, placement, share, stays));
        }
    }

    private static Behaviour.Stays outages(double share) {
        double up = Math.max(1e-9, UNKNOWN_OUTAGE * (1 - share) / share);
        return new Behaviour.Stays(new Lasting.Exponential(up), new Lasting.Exponential(UNKNOWN_OUTAGE));
    }

    /// Runs it.
    ///
    /// @param runs how many independent runs, at least 2
    /// @param hours how long each is, more than 0
    /// @param watch hears of each run, and whether to end early, with the runs that are done
    /// @return what came out; nothing if it was ended before two runs were done
    public Optional<SimulatedAvailability> run(int runs, double hours, RandomGenerator random, Watch watch) {
        if (runs < 2 || !(hours > 0) || Double.isInfinite(hours)) {
            throw new IllegalArgumentException(
                    "It takes two runs or more, each longer than 0, got " + runs + " and " + hours + " h");
        }
        double[] down = new double[runs];
        double[] failures = new double[runs];
        int done = 0;
        StopSignal stop = new StopSignal(watch::isStopped);
        try {
            while (done < runs) {
                stop.look();
                Run run = new Run(random, stop);
                run.until(hours);
                down[done] = run.down / hours;
                failures[done] = run.failures / hours;
                done++;
                watch.finished(done);
            }
        } catch (CancellationException stopped) {
            if (done < 2) {
                return Optional.empty();
            }
        }
        if (Arrays.stream(down).allMatch(share -> share == 0)) {
            return Optional.of(neverDown(done, hours));
        }
        Estimate unavailability = Estimate.of(Arrays.copyOf(down, done));
        Estimate often = Estimate.of(Arrays.copyOf(failures, done));
        double outage = often.value() == 0 ? Double.NaN : unavailability.value() / often.value();
        return Optional.of(new SimulatedAvailability(done, hours, unavailability, often, outage));
    }

    /// There was no outage, but there might have been some: with the most that are likely not to come in that time by
    /// chance, each as long as the slowest repair takes on average.
    private SimulatedAvailability neverDown(int runs, double hours) {
        double often = things.isEmpty() ? 0 : UNSEEN / (runs * hours);
        double longest = things.stream()
                .mapToDouble(thing -> thing.stays.down().mean())
                .max()
                .orElse(0);
        return new SimulatedAvailability(
                runs, hours, Estimate.none(Math.min(1, often * longest)), Estimate.none(often), Double.NaN);
    }

    /// Watches a simulation, and may stop it.
    @FunctionalInterface
    public interface Watch {

        /// A simulation that nobody watches.
        Watch NOBODY = () -> false;

        /// Whether it is to stop.
        boolean isStopped();

        /// So many runs are done.
        default void finished(int runs) {}
    }

    /// What is up and down by turns.
    ///
    /// @param number the number of the part, or of the group of the units
    /// @param placement the placement of the unit; -1 for a part
    private record Thing(int number, int placement, double share, Behaviour.Stays stays) {}

    private final class Run {

        private final RandomGenerator random;
        private final StopSignal stop;
        private final Situation situation = workings.allUp();
        private final boolean[] isDown = new boolean[things.size()];
        private double down;
        private long failures;

        Run(RandomGenerator random, StopSignal stop) {
            this.random = random;
            this.stop = stop;
        }

        void until(double hours) {
            Clock clock = new Clock(begin());
            boolean works = workings.holds(situation);
            double now = 0;
            while (now < hours) {
                stop.worked(workings.size());
                double next = Math.min(hours, clock.time());
                down += works ? 0 : next - now;
                now = next;
                if (now < hours) {
                    clock.again(now + turn(clock.next()));
                    boolean after = workings.holds(situation);
                    failures += works && !after ? 1 : 0;
                    works = after;
                }
            }
        }

        private double[] begin() {
            double[] times = new double[things.size()];
            for (int at = 0; at < times.length; at++) {
                stop.worked();
                Thing thing = things.get(at);
                if (random.nextDouble() < thing.share) {
                    turn(at);
                    times[at] = thing.stays.down().left(random);
                } else {
                    times[at] = thing.stays.up().left(random);
                }
            }
            return times;
        }

        /// Turns a thing from up to down or back, and says how long it stays so.
        private double turn(int at) {
            Thing thing = things.get(at);
            isDown[at] = !isDown[at];
            if (thing.placement >= 0) {
                situation.add(thing.number, thing.placement, isDown[at] ? -1 : 1);
            } else if (isDown[at]) {
                situation.setDown(thing.number);
            } else {
                situation.setUp(thing.number);
            }
            return (isDown[at] ? thing.stays.down() : thing.stays.up()).draw(random);
        }
    }
}
