package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Completeness;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Extent;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.pluginapi.SimulationResult.Method;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Plays scenarios as a test says: each step waits until it is let go on, and the figures follow from the seed and the
/// number of the play.
public final class StagedPlayer implements ScenarioPlayer {

    private static final int WINDOWS = 30;

    private final Semaphore steps = new Semaphore(0);
    private volatile int plays;

    /// Lets so many steps of a run go on; a run has four.
    public StagedPlayer letGoOn(int count) {
        steps.release(count);
        return this;
    }

    @Override
    public String version() {
        return "Staged player 1";
    }

    @Override
    public String revision(Workspace workspace) {
        return "abc12345";
    }

    @Override
    public SimulationResult play(
            Architecture architecture, Scenario scenario, Progress progress, Consumer<Observed.Course> live) {
        plays++;
        int wanted = scenario.run().replications();
        int done = 0;
        while (done < wanted && mayGoOn(progress)) {
            done++;
            progress.report((double) done / wanted, "Run " + done + " of " + wanted);
            live.accept(course(scenario, WINDOWS * done / wanted));
        }
        return result(scenario, done, done < wanted ? Completeness.PARTIAL : Completeness.WHOLE);
    }

    @Override
    public ResultComparison compare(SimulationResult base, SimulationResult other) {
        SortedMap<String, ResultComparison.Differences> entries = new TreeMap<>();
        base.entryPoints().forEach((id, figures) -> {
            if (other.entryPoints().containsKey(id)) {
                entries.put(
                        id,
                        new ResultComparison.Differences(
                                about(0.05), about(0.2), new Estimate(0.001, -0.01, 0.012), about(-3)));
            }
        });
        ResultComparison.Loads load = new ResultComparison.Loads(about(0.1), about(0.01), new Estimate(0, -0.01, 0.01));
        return new ResultComparison(
                base.scenario(),
                other.scenario(),
                ResultComparison.Basis.PARTNERS,
                4,
                entries,
                new TreeMap<>(Map.of("orders", load, "pay", load)));
    }

    private boolean mayGoOn(Progress progress) {
        try {
            while (!progress.isCancelled()) {
                if (steps.tryAcquire(5, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SimulationResult result(Scenario scenario, int runs, Completeness completeness) {
        String entry = entry(scenario);
        double latency = 0.1 + 0.05 * plays;
        List<Observed.SingleRun> single = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            single.add(new Observed.SingleRun(
                    new TreeMap<>(Map.of(entry, new Observed.Answers(100, 0.01, latency + 0.001 * run, 4 * latency)))));
        }
        Observed observed = new Observed(
                new TreeMap<>(Map.of(
                        entry,
                        new Observed.Requests(
                                new TreeMap<>(Map.of("timeout", about(0.01))),
                                new Observed.Spent(about(0.02), about(0.06), about(0.01), about(0.001)),
                                Estimate.exact(3)))),
                new TreeMap<>(Map.of("orders", work(), "pay", work())),
                new TreeMap<>(Map.of(
                        "orders-pay",
                        new Observed.Calls(about(90), about(1.1), about(0.02), about(0.01), Estimate.exact(0)))),
                List.of(new Observed.Break("pay", 21, "fails half of its requests")),
                course(scenario, WINDOWS),
                single);
        return new SimulationResult(
                scenario.id(),
                scenario.run().seed(),
                new TreeMap<>(Map.of("orders", figures(0.7), "pay", figures(0.95))),
                new TreeMap<>(Map.of(entry, figures(Double.NaN))),
                List.of("pay", "orders"),
                1.4,
                scenario.assertions().stream()
                        .map(text -> new AssertionOutcome(
                                text, text.contains("utilization") ? Outcome.FAILS : Outcome.HOLDS, "the value"))
                        .toList(),
                List.of("Element pay has no serviceTime; 10 ms is assumed. Write it at pay.serviceTime."),
                new Provenance("Staged player 1", runs + " runs", Optional.empty()),
                new Extent(Method.EVENTS, runs, 60.0 * runs, 5, 1000L * runs, completeness),
                Optional.of(observed));
    }

    private static String entry(Scenario scenario) {
        return scenario.workload().getFirst().relation();
    }

    private static Observed.Work work() {
        return new Observed.Work(
                new TreeMap<>(), about(0.002), about(0.01), about(0.001), Estimate.exact(4), Estimate.UNKNOWN);
    }

    private static Figures figures(double busy) {
        return new Figures(
                about(100),
                about(99),
                Estimate.exact(busy),
                about(0.01),
                about(2),
                new Latency(about(0.02), about(0.015), about(0.05), about(0.12)));
    }

    private static Estimate about(double value) {
        return new Estimate(value, value - 0.1 * Math.abs(value), value + 0.1 * Math.abs(value));
    }

    private static Observed.Course course(Scenario scenario, int windows) {
        SortedMap<String, Observed.OfElement> elements = new TreeMap<>();
        elements.put("orders", element(windows, 0.5));
        elements.put("pay", element(windows, 0.9));
        Curve answered = curve(windows, 100);
        return new Observed.Course(
                2,
                new TreeMap<>(Map.of(
                        entry(scenario),
                        new Observed.OfEntryPoint(
                                curve(windows, 110),
                                answered,
                                curve(windows, 10),
                                curve(windows, 0.05),
                                curve(windows, 0.2)))),
                elements);
    }

    private static Observed.OfElement element(int windows, double busy) {
        return new Observed.OfElement(
                curve(windows, 100), curve(windows, busy), curve(windows, 8), curve(windows, 5), curve(windows, 4));
    }

    private static Curve curve(int windows, double most) {
        return Curve.of(IntStream.range(0, windows)
                .mapToDouble(window -> most * (window + 1) / WINDOWS)
                .toArray());
    }
}
