package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
        if (isFewer(task.scenarios())) {
            for (int number = 0; number < task.scenarios().size() && !shared.isCancelled(); number++) {
                simulate(task.simulator(), task, number, results, shared);
            }
        } else {
            together(task, results, shared);
        }
    }

    private boolean isFewer(List<Scenario> scenarios) {
        boolean repeats = scenarios.stream().allMatch(scenario -> scenario.run().replications() >= threads);
        return threads == 1 || scenarios.size() < (repeats ? MANY * threads : 2);
    }

    private void together(Task task, Results results, SharedProgress shared) {
        Simulator alone = task.simulator().onOneThread();
        List<Future<?>> futures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, InProcessRunner::thread)) {
            for (int i = 0; i < task.scenarios().size(); i++) {
                int number = i;
                futures.add(pool.submit(() -> simulate(alone, task, number, results, shared)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException interrupted) {
            shared.stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            shared.stop();
            throw new IllegalStateException("A simulation failed", failed.getCause());
        }
    }

    private static void simulate(Simulator simulator, Task task, int number, Results results, SharedProgress shared) {
        if (shared.isCancelled()) {
            return;
        }
        SimulationResult result =
                simulator.simulate(task.architecture(), task.scenarios().get(number), shared.of(number));
        shared.done(number);
        results.add(number, result);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sweep");
        thread.setDaemon(true);
        return thread;
    }
}
