package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Simulates in this process, on all of its processors.
///
/// A few scenarios are simulated one after another, each with all processors; many at the same time, each with one.
/// The results are the same either way.
public final class InProcessRunner implements SimulationRunner {

    /// The scheme of its only address, `local:here`.
    public static final String SCHEME = "local";

    private static final int MANY = 4;

    private final int threads;

    /// One that uses all processors.
    public InProcessRunner() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /// One that uses some of them.
    ///
    /// @param threads how many simulations go on at the same time
    public InProcessRunner(int threads) {
        this.threads = threads;
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public void run(URI place, Task task, Results results, Progress progress) {
        SharedProgress shared = new SharedProgress(progress, task.scenarios());
        boolean isFew = isFewer(task.scenarios());
        Simulator simulator = isFew ? task.simulator() : task.simulator().onOneThread();
        List<Future<?>> futures = new ArrayList<>();
        boolean isInterrupted = false;
        try (ExecutorService pool = Executors.newFixedThreadPool(isFew ? 1 : threads, InProcessRunner::thread)) {
            for (int i = 0; i < task.scenarios().size(); i++) {
                int number = i;
                futures.add(pool.submit(() -> simulate(simulator, task, number, results, shared)));
            }
            isInterrupted = !await(futures, shared);
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for all. A caller who is interrupted still gets what is done by then, so the simulations are only asked to
    /// stop.
    ///
    /// @return whether nobody interrupted it
    private static boolean await(List<Future<?>> futures, SharedProgress shared) {
        try {
            for (Future<?> future : futures) {
                future.get();
            }
            return true;
        } catch (InterruptedException interrupted) {
            shared.stop();
            return false;
        } catch (ExecutionException failed) {
            shared.stop();
            throw new IllegalStateException("A simulation failed", failed.getCause());
        }
    }

    private boolean isFewer(List<Scenario> scenarios) {
        boolean repeats = scenarios.stream().allMatch(scenario -> scenario.run().replications() >= threads);
        return threads == 1 || scenarios.size() < (repeats ? MANY * threads : 2);
    }

    private static void simulate(Simulator simulator, Task task, int number, Results results, SharedProgress shared) {
        if (shared.isCancelled()) {
            return;
        }
        try {
            SimulationResult result =
                    simulator.simulate(task.architecture(), task.scenarios().get(number), shared.of(number));
            shared.done(number);
            results.add(number, result);
        } catch (CancellationException stopped) {
            // There is nothing to keep of it.
            shared.stop();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sweep");
        thread.setDaemon(true);
        return thread;
    }
}
