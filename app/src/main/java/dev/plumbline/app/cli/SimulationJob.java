package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.sweep.Grid;
import dev.plumbline.simulation.sweep.SweepResult;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The simulations of one command, and what is done of them.
final class SimulationJob {

    /// How often a simulation asks in a quarter of a million events.
    private static final int LOOKS = 64;

    private final Interruption interruption;
    private final DocumentTarget target;
    private final Architecture architecture;
    private final String model;
    private final Simulator simulator;
    private final Grid grid;
    private final Shape shape;
    private final SortedMap<Integer, SimulationResult> results = new TreeMap<>();
    private long started;

    SimulationJob(
            Interruption interruption,
            DocumentTarget target,
            Architecture architecture,
            String model,
            Simulator simulator,
            Grid grid,
            Shape shape) {
        this.interruption = interruption;
        this.target = target;
        this.architecture = architecture;
        this.model = model;
        this.simulator = simulator;
        this.grid = grid;
        this.shape = shape;
    }

    /// What the answer is about.
    enum Shape {
        SCENARIOS,
        COMPARISON,
        SWEEP
    }

    /// Simulates all, unless it is stopped before.
    void run(SimulationPlace place, Progress progress) {
        started = System.nanoTime();
        interruption.keep(new Interruption.Kept("No simulation is finished.", null));
        rehearse();
        place.run(new SimulationRunner.Task(architecture, grid.scenarios(), simulator), this::add, progress);
    }

    private synchronized void add(int number, SimulationResult result) {
        results.put(number, shape == Shape.SWEEP ? result.withoutCourse() : result);
        SortedMap<Integer, SimulationResult> done = new TreeMap<>(results);
        interruption.keep(target.kept(extent(done), () -> document(done)));
    }

    private String extent(SortedMap<Integer, SimulationResult> done) {
        long parts = done.values().stream().filter(Simulated::isPart).count();
        String some = parts == 0 ? "" : parts == 1 ? ", and 1 is told in part" : ", and " + parts + " are told in part";
        return (done.size() - parts) + " of " + grid.points().size() + " simulations are finished" + some + ".";
    }

    /// Tells a small part of the first simulation in vain.
    private void rehearse() {
        target.rehearse(() -> document(new TreeMap<>(Map.of(
                0,
                simulator
                        .onOneThread()
                        .simulate(
                                architecture,
                                grid.points().getFirst().scenario(),
                                new Impatient(new AtomicInteger(LOOKS)))))));
    }

    /// Stops a simulation after so many looks.
    private record Impatient(AtomicInteger left) implements Progress {

        @Override
        public void report(double done, String message) {}

        @Override
        public boolean isCancelled() {
            return left.decrementAndGet() < 0;
        }
    }

    /// What came out.
    synchronized SimulationDocument document() {
        return document(results);
    }

    private SimulationDocument document(SortedMap<Integer, SimulationResult> done) {
        if (shape == Shape.SWEEP) {
            return new SweepReport(new SweepResult(grid, done), model);
        }
        List<Simulated> simulated = done.entrySet().stream()
                .map(entry -> new Simulated(grid.points().get(entry.getKey()).scenario(), entry.getValue(), model))
                .toList();
        return shape == Shape.COMPARISON && simulated.size() == grid.points().size()
                ? SimulationReport.compared(simulated)
                : SimulationReport.of(simulated);
    }

    /// Says how long it took: that is no part of the document, whose bytes are the same each time.
    synchronized void tell(Terminal terminal) {
        double seconds = (System.nanoTime() - started) / 1e9;
        long events = results.values().stream()
                .mapToLong(result -> result.extent().events())
                .sum();
        terminal.message("Simulated in " + SimulationWords.digits(seconds, 2) + " s"
                + (events == 0 ? "." : ": " + SimulationWords.digits(events / 1e6, 3) + " million steps."));
    }
}
