package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.sweep.Grid;
import dev.plumbline.simulation.sweep.SweepResult;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The simulations of one command, and what is done of them.
final class SimulationJob {

    private final Interruption interruption;
    private final Architecture architecture;
    private final Simulator simulator;
    private final Grid grid;
    private final Shape shape;
    private final SortedMap<Integer, SimulationResult> results = new TreeMap<>();
    private long started;

    SimulationJob(Interruption interruption, Architecture architecture, Simulator simulator, Grid grid, Shape shape) {
        this.interruption = interruption;
        this.architecture = architecture;
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
        place.run(new SimulationRunner.Task(architecture, grid.scenarios(), simulator), this::add, progress);
    }

    private synchronized void add(int number, SimulationResult result) {
        results.put(number, shape == Shape.SWEEP ? result.withoutCourse() : result);
        interruption.keep(new Interruption.Kept(
                results.size() + " of " + grid.points().size() + " simulations are finished or told in part.",
                kept(new TreeMap<>(results))));
    }

    /// Results arrive often and are told once: the document is made when somebody asks for it.
    private Report kept(SortedMap<Integer, SimulationResult> done) {
        return new Report() {
            @Override
            public String text() {
                return document(done).text();
            }

            @Override
            public JsonReport json() {
                return document(done).json();
            }
        };
    }

    /// What came out.
    synchronized SimulationDocument document() {
        return document(results);
    }

    private SimulationDocument document(SortedMap<Integer, SimulationResult> done) {
        if (shape == Shape.SWEEP) {
            return new SweepReport(new SweepResult(grid, done));
        }
        List<Simulated> simulated = done.entrySet().stream()
                .map(entry -> new Simulated(grid.points().get(entry.getKey()).scenario(), entry.getValue()))
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
